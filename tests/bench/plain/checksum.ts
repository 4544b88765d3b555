/** How many finite costs there are, and their sum: engines that agree on both very likely give the same answer. */
export interface Checksum {
  readonly count: number;
  readonly sum: number;
}

export function checksum(costs: Iterable<number>): Checksum {
  let sum = 0;
  let count = 0;
  for (const cost of costs) {
    if (cost >= 0xffffffff) continue;
    sum += cost;
    count++;
  }
  return { count, sum };
}

/** @throws Error when two engines give different answers to one question */
export function assertSame(question: string, engine: string, theirs: Checksum, ours: Checksum): void {
  if (theirs.count === ours.count && Math.abs(theirs.sum - ours.sum) <= 1e-9 * ours.sum) return;
  throw new Error(
    `${question}: ${engine} says ${theirs.count} costs, sum ${theirs.sum}, anlan ${ours.count}, ${ours.sum}`,
  );
}
