import { foldSuffix, type HouseNumber } from './house-number';
import type { PlacesArrays } from './layout';

/** A number further from the one asked for than this is not offered in its place. */
const NEAREST_REACH = 250;
/** A number of the other side of the street (even for odd) counts as this much further away. */
const OTHER_SIDE = 2;
const STEPS = 65_535;

export interface FoundNumber extends HouseNumber {
  readonly position: [lon: number, lat: number];
}

/** The house numbers of each street. */
export class StreetNumbers {
  readonly #arrays: PlacesArrays;
  readonly #strings: readonly string[];
  /** Folded suffixes by string, made when first asked for. */
  readonly #folded: (string | undefined)[] = [];

  constructor(arrays: PlacesArrays, strings: readonly string[]) {
    this.#arrays = arrays;
    this.#strings = strings;
  }

  /** The number itself (with the suffix, if the street has it), else the nearest on the street, else null. */
  nearest(street: number, { value, suffix }: HouseNumber): FoundNumber | null {
    const { streetFirst, numberValue } = this.#arrays;
    const first = streetFirst[street] ?? 0;
    const end = streetFirst[street + 1] ?? 0;
    const from = this.#firstAtLeast(value - NEAREST_REACH, first, end);
    let best: number | null = null;
    let bestGap = Infinity;
    for (let at = from; at < end && (numberValue[at] ?? 0) <= value + NEAREST_REACH; at++) {
      const found = numberValue[at] ?? 0;
      const sameSuffix = this.#foldedAt(at) === suffix;
      const gap =
        Math.abs(found - value) + ((found - value) % 2 === 0 ? 0 : OTHER_SIDE) + (sameSuffix ? 0 : 0.5);
      if (gap >= bestGap) continue;
      best = at;
      bestGap = gap;
    }
    return best === null ? null : this.#numberAt(street, best);
  }

  #firstAtLeast(value: number, first: number, end: number): number {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#arrays.numberValue[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #suffixAt(at: number): string {
    return this.#strings[this.#arrays.numberSuffix[at] ?? 0] ?? '';
  }

  #foldedAt(at: number): string {
    const id = this.#arrays.numberSuffix[at] ?? 0;
    return (this.#folded[id] ??= foldSuffix(this.#strings[id] ?? ''));
  }

  #numberAt(street: number, at: number): FoundNumber {
    const { streetBox, numberValue, numberX, numberY } = this.#arrays;
    const [west = 0, south = 0, east = 0, north = 0] = streetBox.subarray(street * 4, street * 4 + 4);
    const along = (low: number, high: number, step = 0) =>
      Math.round(low + ((high - low) * step) / STEPS) / 1e7;
    return {
      value: numberValue[at] ?? 0,
      suffix: this.#suffixAt(at),
      position: [along(west, east, numberX[at]), along(south, north, numberY[at])],
    };
  }
}
