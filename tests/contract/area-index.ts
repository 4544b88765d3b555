import type { AreaGeometry } from '../../src/ingest';

type Segment = readonly [lon1: number, lat1: number, lon2: number, lat2: number];

/** All rings of an area, outer and inner. */
export function ringsOf(area: AreaGeometry): GeoJSON.Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** The stretches between neighbouring vertices of all rings of an area. */
export function segmentsOf(area: AreaGeometry): Segment[] {
  return ringsOf(area).flatMap((ring) =>
    ring.slice(1).map(([lon2 = Number.NaN, lat2 = Number.NaN], index): Segment => {
      const [lon1 = Number.NaN, lat1 = Number.NaN] = ring[index] ?? [];
      return [lon1, lat1, lon2, lat2];
    }),
  );
}

/** Even-odd test of many points against one area, its edges sorted into bands of latitude. */
export function containsIn(area: AreaGeometry, bands = 1024): (lon: number, lat: number) => boolean {
  const segments = segmentsOf(area);
  const lats = segments.flatMap(([, lat1, , lat2]) => [lat1, lat2]);
  const south = lats.reduce((a, b) => Math.min(a, b));
  const height = (lats.reduce((a, b) => Math.max(a, b)) - south) / bands;
  const band = (lat: number) => Math.min(bands - 1, Math.max(0, Math.floor((lat - south) / height)));
  const sorted: Segment[][] = Array.from({ length: bands }, () => []);
  for (const segment of segments) {
    const last = band(Math.max(segment[1], segment[3]));
    for (let b = band(Math.min(segment[1], segment[3])); b <= last; b++) sorted[b]?.push(segment);
  }
  return (lon, lat) => {
    let inside = false;
    for (const [lon1, lat1, lon2, lat2] of sorted[band(lat)] ?? []) {
      if (lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) {
        inside = !inside;
      }
    }
    return inside;
  };
}

/** Pairs of edges that cross or touch where they are not neighbours; none in a simple area. */
export function crossingsOf(area: AreaGeometry): [Segment, Segment][] {
  const segments = segmentsOf(area).toSorted((a, b) => Math.min(a[0], a[2]) - Math.min(b[0], b[2]));
  const found: [Segment, Segment][] = [];
  for (const [i, a] of segments.entries()) {
    const east = Math.max(a[0], a[2]);
    for (let j = i + 1; j < segments.length; j++) {
      const b = segments[j];
      if (!b || Math.min(b[0], b[2]) > east) break;
      if (!shareEnd(a, b) && meet(a, b)) found.push([a, b]);
    }
  }
  return found;
}

function shareEnd(a: Segment, b: Segment): boolean {
  return [0, 2].some((i) => [0, 2].some((j) => a[i] === b[j] && a[i + 1] === b[j + 1]));
}

function meet(a: Segment, b: Segment): boolean {
  const side = ([x1, y1, x2, y2]: Segment, x: number, y: number) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return (
    side(a, b[0], b[1]) * side(a, b[2], b[3]) <= 0 &&
    side(b, a[0], a[1]) * side(b, a[2], a[3]) <= 0 &&
    Math.min(a[1], a[3]) <= Math.max(b[1], b[3]) &&
    Math.min(b[1], b[3]) <= Math.max(a[1], a[3])
  );
}
