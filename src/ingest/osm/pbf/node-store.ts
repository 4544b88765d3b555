import type { LonLat } from '../../../domain/geo';
import { UNITS_PER_DEGREE } from '../world-point';

/** Not a longitude: no node with this id was in the file. */
const ABSENT = 0x7fffffff;
const MAX_LON = 180 * UNITS_PER_DEGREE;
const MAX_LAT = 90 * UNITS_PER_DEGREE;

/** Where the nodes lie that are asked for; 16 bytes each. */
export class NodeStore {
  readonly #ids: Float64Array;
  readonly #lon: Int32Array;
  readonly #lat: Int32Array;
  #cursor = 0;

  /** @param wanted ids in any order, repeated or not */
  constructor(wanted: Float64Array) {
    this.#ids = sortedUnique(wanted);
    this.#lon = new Int32Array(this.#ids.length).fill(ABSENT);
    this.#lat = new Int32Array(this.#ids.length);
  }

  /**
   * Keeps a node when it is wanted; the first of two with one id counts.
   * @param lon whole 1e-7 degrees, `lat` likewise
   * @returns false when it lies nowhere on earth
   */
  add(id: number, lon: number, lat: number): boolean {
    if (!(Math.abs(lon) <= MAX_LON && Math.abs(lat) <= MAX_LAT)) return false;
    const at = this.#find(id);
    if (at >= 0 && this.#lon[at] === ABSENT) {
      this.#lon[at] = lon;
      this.#lat[at] = lat;
    }
    return true;
  }

  /** Where a wanted node lies; null when the file does not have it. */
  position(id: number): LonLat | null {
    const at = this.#find(id);
    const lon = this.#lon[at] ?? ABSENT;
    return lon === ABSENT ? null : [lon / UNITS_PER_DEGREE, (this.#lat[at] ?? 0) / UNITS_PER_DEGREE];
  }

  /** Files are mostly sorted, and ways run from node to neighbouring node: look near the last find first. */
  #find(id: number): number {
    const ids = this.#ids;
    let low = 0;
    let high = ids.length;
    const near = this.#cursor;
    if (near < high && ids[near]! <= id) {
      low = near;
      for (let step = 1; low + step < high; step *= 2) {
        if (ids[low + step]! > id) {
          high = low + step;
          break;
        }
        low += step;
      }
    } else {
      high = near;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ids[middle]! < id) low = middle + 1;
      else high = middle;
    }
    this.#cursor = Math.max(0, Math.min(low, ids.length - 1));
    return ids[low] === id ? low : -1;
  }
}

function sortedUnique(ids: Float64Array): Float64Array {
  const sorted = ids.toSorted();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at]!;
  }
  return sorted.slice(0, count);
}
