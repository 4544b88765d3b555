import { periodAt } from '../../domain/period';
import { type Hazard, strictLevel, SHOWN_LEVELS, type ShownLevel } from '../../domain/hazard';
import type { Exposed, ExposedKind, ExposurePeriod, ExposureResult } from '../../store/state';

/** Kinds in the order of what matters most to people. */
const KINDS = [
  'shelter',
  'hospital',
  'clinic',
  'social-facility',
  'school',
  'kindergarten',
  'university',
  'team',
  'warehouse',
  'power-plant',
  'substation',
  'fuel',
] as const satisfies readonly ExposedKind[];
/** Kinds that every pack may hold. */
const RESOURCES: readonly ExposedKind[] = ['shelter', 'team', 'warehouse'];

export interface TimeStep {
  /** Start of the period; null = now. */
  readonly fromMs: number | null;
  readonly people: number;
  /** Height of its bar, 0–1 of the highest. */
  readonly share: number;
}

export interface ZoneRow {
  readonly hazard: Hazard;
  readonly exposed: Exposed;
}

export interface ExposureView {
  /** Now, and each later time at which a zone begins or ends. */
  readonly steps: readonly TimeStep[];
  /** The period that is shown. */
  readonly period: ExposurePeriod;
  /** 0–1 of the population; null where there is nobody. */
  readonly share: number | null;
  /** Kinds with something inside; of the resources also those with nothing. */
  readonly counts: readonly { readonly kind: ExposedKind; readonly count: number }[];
  /** Zones in force then, the gravest first, then most people. */
  readonly zones: readonly ZoneRow[];
  readonly levels: readonly { readonly level: ShownLevel; readonly exposed: Exposed }[];
  /** People of all zones added up, and how many of these are the same again; null where zones do not overlap. */
  readonly overlap: { readonly sum: number; readonly twice: number } | null;
}

/** What the panel shows of the exposure now, or at a chosen later time. */
export function exposureView(
  result: ExposureResult,
  hazards: readonly Hazard[],
  nowMs: number,
  chosenMs: number | null,
): ExposureView | null {
  const present = periodAt(result.periods, nowMs);
  const period = periodAt(result.periods, chosenMs ?? nowMs);
  if (present === null || period === null) return null;
  const ahead = result.periods.slice(result.periods.indexOf(present));
  const most = Math.max(1, ...ahead.map(({ total }) => total.people));
  const zones = zonesOf(result, hazards, period);
  const sum = zones.reduce((people, { exposed }) => people + exposed.people, 0);
  const twice = sum - period.total.people;
  return {
    steps: ahead.map(({ fromMs, total }, index) => ({
      fromMs: index === 0 ? null : fromMs,
      people: total.people,
      share: total.people / most,
    })),
    period,
    share: result.people === 0 ? null : period.total.people / result.people,
    counts: KINDS.flatMap((kind) => {
      const count = period.total.places[kind] ?? 0;
      return count > 0 || RESOURCES.includes(kind) ? [{ kind, count }] : [];
    }),
    zones,
    levels: SHOWN_LEVELS.map((level) => ({ level, exposed: period.byLevel[level] })).filter(
      ({ level }) => level !== 'none' || zones.some(({ hazard }) => hazard.level === null),
    ),
    overlap: twice >= 0.5 ? { sum, twice } : null,
  };
}

function zonesOf(
  { zones }: ExposureResult,
  hazards: readonly Hazard[],
  { zoneIds }: ExposurePeriod,
): readonly ZoneRow[] {
  return zones
    .flatMap(({ id, exposed }) => {
      const hazard = hazards.find((one) => one.id === id);
      return hazard && zoneIds.includes(id) ? [{ hazard, exposed }] : [];
    })
    .sort(
      (a, b) =>
        strictLevel(a.hazard.level) - strictLevel(b.hazard.level) || b.exposed.people - a.exposed.people,
    );
}

/** All places of a zone or level together. */
export function placesIn({ places }: Exposed): number {
  return Object.values(places).reduce((sum, count) => sum + count, 0);
}
