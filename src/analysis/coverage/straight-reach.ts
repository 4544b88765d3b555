import { bbox, circle, difference, feature, featureCollection, union } from '@turf/turf';
import type { Area } from '../../domain/area';
import type { Bbox, LonLat } from '../../domain/geo';
import type { Task } from '../../domain/task';

/** Corners of a disc. A buffer around a point is a disc, and a circle on the sphere is the exact one. */
const CORNERS = 32;
/** Discs joined between two breaths. */
const DISCS_PER_BREATH = 64;

type Disc = GeoJSON.Feature<Area>;

/** What lies within a straight line of any of some points. */
export interface StraightReach {
  /** All discs joined; null when there is none. */
  readonly area: Area | null;
  /** The part of an area that no disc reaches; null when nothing is left of it. */
  readonly outside: (area: Area) => Area | null;
}

/** Discs around the points, joined strip by strip from west to east. Takes seconds for hundreds of discs. */
export async function straightReach(
  centres: readonly LonLat[],
  radiusM: number,
  task: Task,
): Promise<StraightReach> {
  const discs = (radiusM > 0 ? [...centres] : [])
    .sort((a, b) => a[0] - b[0])
    .map((centre) => circle([centre[0], centre[1]], radiusM, { units: 'meters', steps: CORNERS }));
  const boxed = discs.map((disc) => ({ disc, box: bbox(disc) as unknown as Bbox }));
  const trimmed = new WeakMap<Area, Area | null>();
  const trim = (area: Area) => {
    const areaBox = bbox(area) as unknown as Bbox;
    const near = boxed.filter(({ box }) => overlaps(box, areaBox)).map(({ disc }) => disc);
    if (near.length === 0) return area;
    return difference(featureCollection<Area>([feature(area), ...near]))?.geometry ?? null;
  };
  return {
    area: (await joined(discs, task))?.geometry ?? null,
    outside: (area) => {
      const known = trimmed.get(area);
      const rest = known === undefined ? trim(area) : known;
      trimmed.set(area, rest);
      return rest;
    },
  };
}

async function joined(discs: readonly Disc[], task: Task): Promise<Disc | null> {
  const strips: Disc[] = [];
  for (let start = 0; start < discs.length; start += DISCS_PER_BREATH) {
    await task.breathe();
    task.report({ stage: 'join', done: start, total: discs.length });
    const strip = unionOf(discs.slice(start, start + DISCS_PER_BREATH));
    if (strip !== null) strips.push(strip);
  }
  await task.breathe();
  return unionOf(strips);
}

function unionOf(parts: readonly Disc[]): Disc | null {
  return parts.length < 2 ? (parts[0] ?? null) : union(featureCollection<Area>([...parts]));
}

function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
