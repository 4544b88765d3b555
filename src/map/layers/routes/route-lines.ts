import type { LonLat } from '../../../domain/geo';
import { RESOURCE_KINDS, type ResourceKind } from '../../../domain/resource';
import type { FeatureRef, NearestResult } from '../../../store/state';
import { worldPixel } from '../resources/mercator-pixels';

/** A route as it is drawn. */
export interface RouteLine {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly id: string;
  readonly path: readonly LonLat[];
  /** `lead`: the first of its kind or the selected one; drawn with casing and direction. */
  readonly weight: 'lead' | 'other';
  readonly selected: boolean;
}

/** Routes of an answer; the selected last, so that it lies on top. */
export function routeLines(
  answer: NearestResult,
  selected: FeatureRef | null,
  only: number | null,
): readonly RouteLine[] {
  const lines = RESOURCE_KINDS.flatMap((kind) =>
    answer.groups[kind].items.flatMap(({ id, route }, index): RouteLine[] => {
      if (route === null || (only !== null && index !== only)) return [];
      const isSelected = selected?.kind === kind && selected.id === id;
      return [
        {
          key: `${kind}/${id}`,
          kind,
          id,
          path: route.coordinates,
          weight: isSelected || index === 0 || only !== null ? 'lead' : 'other',
          selected: isSelected,
        },
      ];
    }),
  );
  const order = (line: RouteLine) => (line.selected ? 2 : line.weight === 'lead' ? 1 : 0);
  return lines.sort((a, b) => order(a) - order(b));
}

/** Leaves out vertices nearer than `tolerancePx` to the line without them (Douglas–Peucker, in pixels at a zoom). */
export function simplifyAt(path: readonly LonLat[], zoom: number, tolerancePx = 0.6): readonly LonLat[] {
  if (path.length < 3) return path;
  const points = path.map((position) => worldPixel(position, zoom));
  const keep = new Set([0, path.length - 1]);
  const open: [number, number][] = [[0, path.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const a = points[from];
    const b = points[to];
    if (!a || !b) continue;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    let worst = tolerancePx;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const p = points[i];
      if (!p) continue;
      const off =
        length === 0
          ? Math.hypot(p[0] - a[0], p[1] - a[1])
          : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at > 0) {
      keep.add(at);
      open.push([from, at], [at, to]);
    }
  }
  return path.filter((_, index) => keep.has(index));
}

const lengths = (points: readonly (readonly [number, number])[]): number[] =>
  points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    return Math.hypot(point[0] - from[0], point[1] - from[1]);
  });

/** The first part of a line, by share of its length. */
export function partOf(path: readonly LonLat[], share: number): readonly LonLat[] {
  if (share >= 1 || path.length < 2) return path;
  const steps = lengths(path.map((position) => worldPixel(position, 0)));
  let left = steps.reduce((sum, step) => sum + step, 0) * Math.max(0, share);
  const part: LonLat[] = [];
  for (const [index, step] of steps.entries()) {
    const from = path[index];
    const to = path[index + 1];
    if (!from || !to) break;
    part.push(from);
    if (left <= step) {
      const t = step === 0 ? 0 : left / step;
      part.push([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]);
      break;
    }
    left -= step;
  }
  return part;
}

/** A mark of direction on a route. `angle` in degrees, counter-clockwise from east, as deck.gl turns icons. */
export interface RouteChevron {
  readonly kind: ResourceKind;
  readonly position: LonLat;
  readonly angle: number;
}

/** Marks of direction at even distances on screen. */
export function chevronsOn(line: RouteLine, zoom: number, spacingPx = 90): readonly RouteChevron[] {
  const points = line.path.map((position) => worldPixel(position, zoom));
  const steps = lengths(points);
  const chevrons: RouteChevron[] = [];
  let next = spacingPx / 2;
  let gone = 0;
  for (const [index, step] of steps.entries()) {
    const from = line.path[index];
    const to = line.path[index + 1];
    const a = points[index];
    const b = points[index + 1];
    if (!from || !to || !a || !b) break;
    for (; next <= gone + step; next += spacingPx) {
      const t = (next - gone) / step;
      chevrons.push({
        kind: line.kind,
        position: [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t],
        angle: (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI,
      });
    }
    gone += step;
  }
  return chevrons;
}
