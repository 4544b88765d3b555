import type { Row } from './row';

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Median and 95th percentile of single times in milliseconds. */
export function summary(timesMs: readonly number[]): Pick<Row, 'medianMs' | 'p95Ms' | 'n'> {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const round = (ms: number) => Number(ms.toPrecision(4));
  return { medianMs: round(quantile(sorted, 0.5)), p95Ms: round(quantile(sorted, 0.95)), n: sorted.length };
}

/** Times one run for each item; the first `warmUp` items are run once before, untimed. */
export async function timeEach<Item>(
  items: readonly Item[],
  run: (item: Item) => unknown,
  warmUp = Math.min(50, items.length),
): Promise<Pick<Row, 'medianMs' | 'p95Ms' | 'n'>> {
  for (const item of items.slice(0, warmUp)) await run(item);
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    const result = run(item);
    if (result instanceof Promise) await result;
    times.push(performance.now() - start);
  }
  return summary(times);
}

/** Times `n` runs of the same thing after `warmUp` untimed ones. */
export function timeRuns(
  n: number,
  run: () => unknown,
  warmUp = 3,
): Promise<Pick<Row, 'medianMs' | 'p95Ms' | 'n'>> {
  return timeEach(Array.from({ length: n }), run, Math.min(warmUp, n));
}

/**
 * The method of the engine's own questions: every query in five rounds (two when quick), the best of its rounds, and
 * median and 95th percentile over the queries. The first round doubles as warm-up.
 */
export async function timeBest<Item>(
  items: readonly Item[],
  run: (item: Item) => unknown,
  isQuick = false,
): Promise<Pick<Row, 'medianMs' | 'p95Ms' | 'n'>> {
  const best = items.map(() => Infinity);
  for (let round = isQuick ? 3 : 0; round < 5; round++) {
    for (const [index, item] of items.entries()) {
      const start = performance.now();
      const result = run(item);
      if (result instanceof Promise) await result;
      best[index] = Math.min(best[index]!, performance.now() - start);
    }
  }
  return summary(best);
}
