/** Order of the curve: coordinates are 16-bit, distances along it 32-bit. */
const ORDER = 16;
export const HILBERT_MAX = 2 ** ORDER - 1;

/** Distance along the Hilbert curve of order 16 of the grid cell (x, y), both 0–65535. */
export function hilbertDistance(x: number, y: number): number {
  let distance = 0;
  let cellX = x;
  let cellY = y;
  for (let side = 2 ** (ORDER - 1); side > 0; side /= 2) {
    const right = (cellX & side) > 0 ? 1 : 0;
    const upper = (cellY & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        cellX = HILBERT_MAX - cellX;
        cellY = HILBERT_MAX - cellY;
      }
      [cellX, cellY] = [cellY, cellX];
    }
  }
  return distance;
}
