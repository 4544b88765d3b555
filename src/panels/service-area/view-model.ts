import type { ServiceAreaResult } from '../../store/state';

const SECONDS_PER_MINUTE = 60;

export interface ArrivalRow {
  readonly minutes: number;
  readonly people: number;
  /** Share of all people asked about, 0–1; null where there is nobody. */
  readonly share: number | null;
  readonly roadKm: number;
}

export interface ArrivalView {
  readonly rows: readonly ArrivalRow[];
  /** The largest area, which the panel speaks of first; null where no team takes part. */
  readonly widest: ArrivalRow | null;
  /** People not reached within it. */
  readonly beyond: number;
  readonly teams: number;
  readonly unknownReady: number;
  /** Teams that no open road is near. */
  readonly offRoad: number;
}

/** Arrival areas as rows by rising minutes. */
export function arrivalView({ areas, people, sites }: ServiceAreaResult): ArrivalView {
  const rows = areas.map(
    (area): ArrivalRow => ({
      minutes: area.limit / SECONDS_PER_MINUTE,
      people: area.people,
      share: people > 0 ? area.people / people : null,
      roadKm: area.roadM / 1000,
    }),
  );
  const widest = sites.used === 0 ? null : (rows.at(-1) ?? null);
  return {
    rows,
    widest,
    beyond: people - (rows.at(-1)?.people ?? 0),
    teams: sites.used,
    unknownReady: sites.unknownReady.length,
    offRoad: sites.offNetwork.length + sites.cutOff.length,
  };
}
