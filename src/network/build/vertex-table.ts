const EMPTY = 0xffffffff;

/** Numbers distinct coordinates (whole 1e-7 degrees): the same pair always gets the same number, from 0 upwards. */
export class VertexTable {
  #slots = new Uint32Array(1 << 12).fill(EMPTY);
  #lon = new Int32Array(1 << 11);
  #lat = new Int32Array(1 << 11);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  lon(vertex: number): number {
    return this.#lon[vertex]!;
  }

  lat(vertex: number): number {
    return this.#lat[vertex]!;
  }

  intern(lon: number, lat: number): number {
    const slot = this.#slotOf(lon, lat);
    const known = this.#slots[slot]!;
    if (known !== EMPTY) return known;
    const vertex = this.#count++;
    this.#slots[slot] = vertex;
    this.#lon[vertex] = lon;
    this.#lat[vertex] = lat;
    if (this.#count === this.#lon.length) this.#grow();
    return vertex;
  }

  /** The number of a coordinate, or null when it was never interned. */
  find(lon: number, lat: number): number | null {
    const known = this.#slots[this.#slotOf(lon, lat)]!;
    return known === EMPTY ? null : known;
  }

  #slotOf(lon: number, lat: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(lon, 0x9e3779b1) ^ Math.imul(lat, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const vertex = this.#slots[slot]!;
      if (vertex === EMPTY || (this.#lon[vertex] === lon && this.#lat[vertex] === lat)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const lon = new Int32Array(this.#lon.length * 2);
    const lat = new Int32Array(this.#lat.length * 2);
    lon.set(this.#lon);
    lat.set(this.#lat);
    this.#lon = lon;
    this.#lat = lat;
    this.#slots = new Uint32Array(this.#slots.length * 2).fill(EMPTY);
    for (let vertex = 0; vertex < this.#count; vertex++) {
      this.#slots[this.#slotOf(lon[vertex]!, lat[vertex]!)] = vertex;
    }
  }
}
