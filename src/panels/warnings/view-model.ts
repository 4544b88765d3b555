export { shortHeadline } from '../../domain/short-headline';
import { type Hazard, type HazardPhase, strictLevel, type WarningLevel } from '../../domain/hazard';
import type { LonLat } from '../../domain/geo';
import type { UnplacedWarning } from '../../domain/live';

/** A warning with a place or without one. */
type Warning = UnplacedWarning & Partial<Pick<Hazard, 'geometry'>>;

export interface WarningRow {
  readonly hazard: UnplacedWarning;
  /** Null: the place cannot be drawn. */
  readonly geometry: Hazard['geometry'] | null;
  readonly level: WarningLevel | null;
  readonly upcoming: boolean;
  /** In force: seconds until it expires, null without expiry. Upcoming: seconds until its onset. */
  readonly secondsLeft: number | null;
}

/** Warnings in force, most severe first, then those to come, soonest first. Expired ones are gone. */
export function warningRows(
  hazards: readonly Warning[],
  phases: ReadonlyMap<string, HazardPhase>,
  nowMs: number,
): readonly WarningRow[] {
  const until = (iso: string) => Math.max(0, (Date.parse(iso) - nowMs) / 1000);
  const rows = (phase: HazardPhase) => hazards.filter(({ id }) => phases.get(id) === phase);
  const inForce = rows('in-force')
    .map((hazard) => ({
      ...placed(hazard),
      level: hazard.level,
      upcoming: false,
      secondsLeft: hazard.expires === null ? null : until(hazard.expires),
    }))
    .toSorted(
      (a, b) =>
        strictLevel(a.level) - strictLevel(b.level) ||
        (a.secondsLeft ?? Infinity) - (b.secondsLeft ?? Infinity),
    );
  const upcoming = rows('upcoming')
    .map((hazard) => ({
      ...placed(hazard),
      level: hazard.level,
      upcoming: true,
      secondsLeft: until(hazard.onset),
    }))
    .toSorted((a, b) => a.secondsLeft - b.secondsLeft);
  return [...inForce, ...upcoming];
}

const placed = (hazard: Warning) => ({ hazard, geometry: hazard.geometry ?? null });

/** South-west and north-east corners of a zone. */
export function zoneBounds(geometry: Hazard['geometry']): readonly [LonLat, LonLat] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const positions = polygons.flatMap(([outer = []]) => outer);
  const axis = (index: 0 | 1) => positions.map((position) => position[index] ?? 0);
  return [
    [Math.min(...axis(0)), Math.min(...axis(1))],
    [Math.max(...axis(0)), Math.max(...axis(1))],
  ];
}
