/** Sum of the finite costs, and how many there are: two engines that agree on both have very likely the same answer. */
export function checksum(costs: Iterable<number>): string {
  let sum = 0;
  let count = 0;
  for (const cost of costs) {
    if (cost >= 0xffffffff) continue;
    sum += cost;
    count++;
  }
  return `${count} costs, sum ${sum}`;
}

/** @throws Error when two engines give different answers to one question */
export function assertSame(question: string, engine: string, theirs: string, ours: string): void {
  if (theirs !== ours) throw new Error(`${question}: ${engine} says ${theirs}, anlan ${ours}`);
}
