import type { LoadProgress } from '../../store/state';

/** Share of the whole that each stage takes, by measured time on a first visit. */
const WEIGHTS = [
  ['manifest', 0.02],
  ['fetch', 0.48],
  ['verify', 0.1],
  ['decode', 0.25],
  ['index', 0.15],
] as const satisfies readonly (readonly [LoadProgress['stage'], number])[];

/** How far loading is, 0–1 over all stages; within a stage of unknown size it stays at the stage's beginning. */
export function loadFraction({ stage, done, total }: LoadProgress): number {
  let before = 0;
  for (const [name, weight] of WEIGHTS) {
    if (name === stage) {
      const within = total === null || total === 0 ? 0 : Math.min(1, Math.max(0, done / total));
      return before + weight * within;
    }
    before += weight;
  }
  return before;
}
