type Position = GeoJSON.Position;

/** Twice the signed area in square degrees, measured from the first vertex to keep digits; positive when counter-clockwise. */
export function doubleArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** True when a closed ring encloses anything. */
export function hasSurface(ring: readonly Position[]): boolean {
  return ring.length > 3 && doubleArea(ring) !== 0;
}
