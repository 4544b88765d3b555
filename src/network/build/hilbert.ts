/** Position along a Hilbert curve over a 2^16 × 2^16 grid: near on the curve is near on the ground. */
export function hilbertIndex(gridX: number, gridY: number): number {
  let x = gridX;
  let y = gridY;
  let index = 0;
  for (let side = 1 << 15; side > 0; side >>>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const up = (y & side) > 0 ? 1 : 0;
    index = index * 4 + ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) {
        x = 0xffff - x;
        y = 0xffff - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}
