import { GrowableFloat64 } from './growable-float64';
import { PbfFault } from './pbf-fault';
import type { RawTags, RawWay } from './raw-objects';

/** More node references than any extract has that this program could make a pack of. */
const MAX_REFS = 2 ** 26;

/** The ways of a file: ids, tags, and all node references in one array. */
export class WayStore {
  readonly #ids: number[] = [];
  readonly #tags: RawTags[] = [];
  readonly #ends: number[] = [];
  readonly #refs = new GrowableFloat64();

  get count(): number {
    return this.#ids.length;
  }

  /** @throws PbfFault when there are more than a pack can hold */
  add({ id, tags, refs }: RawWay): void {
    if (this.#refs.length + refs.length > MAX_REFS) {
      throw new PbfFault(`its ways have more than ${MAX_REFS} nodes`, {
        code: 'osm-extract-too-large',
        params: { limit: MAX_REFS },
      });
    }
    this.#ids.push(id);
    this.#tags.push(tags);
    for (const ref of refs) this.#refs.push(ref);
    this.#ends.push(this.#refs.length);
  }

  id(way: number): number {
    return this.#ids[way] ?? NaN;
  }

  tags(way: number): RawTags {
    return this.#tags[way] ?? null;
  }

  /** Node ids of a way; a view. */
  refs(way: number): Float64Array {
    return this.#refs.view(way === 0 ? 0 : this.#ends[way - 1], this.#ends[way]);
  }

  /** Node ids of all ways; a view. */
  allRefs(): Float64Array {
    return this.#refs.view();
  }

  /** Where the ways with these ids are, by id. */
  find(ids: ReadonlySet<number>): Map<number, number> {
    const found = new Map<number, number>();
    for (const [way, id] of this.#ids.entries()) if (ids.has(id)) found.set(id, way);
    return found;
  }
}
