import type { LonLat } from '../../src/domain/geo';
import type { PopulationCell } from '../../src/domain/population';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const JITTER_DEG = 0.002;

/** Incidents where people live: about 200 m around populated cells taken at random. */
export function randomIncidents(cells: readonly PopulationCell[], count: number, seed: number): LonLat[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const [lon, lat] = cells[Math.floor(random() * cells.length)]!.position;
    return [lon + (random() - 0.5) * 2 * JITTER_DEG, lat + (random() - 0.5) * 2 * JITTER_DEG];
  });
}
