/**
 * Joins lines end to end wherever exactly two line ends meet, turning pieces round where needed. Where three or more
 * meet, lines stay apart. The order of the input decides the order and direction of the output.
 */
export function mergeLines(lines: readonly GeoJSON.Position[][]): GeoJSON.Position[][] {
  const usable = lines.filter((line) => line.length >= 2);
  const endsAt = new Map<string, number[]>();
  for (const [index, line] of usable.entries())
    for (const end of [keyOf(line[0]), keyOf(line.at(-1))]) {
      const there = endsAt.get(end);
      if (there === undefined) endsAt.set(end, [index]);
      else there.push(index);
    }
  const taken = new Set<number>();

  /** Extends `chain` at its tail until a junction, a dead end or its own start. */
  const extend = (chain: GeoJSON.Position[]): void => {
    for (;;) {
      const key = keyOf(chain.at(-1));
      const there = endsAt.get(key) ?? [];
      const next = there.length === 2 ? there.find((index) => !taken.has(index)) : undefined;
      const line = next === undefined ? undefined : usable[next];
      if (next === undefined || line === undefined) return;
      taken.add(next);
      const onward = keyOf(line[0]) === key ? line : line.toReversed();
      for (let at = 1; at < onward.length; at++) chain.push(onward[at] ?? []);
    }
  };

  const merged: GeoJSON.Position[][] = [];
  for (const [index, line] of usable.entries()) {
    if (taken.has(index)) continue;
    taken.add(index);
    const chain = [...line];
    extend(chain);
    chain.reverse();
    extend(chain);
    chain.reverse();
    merged.push(chain);
  }
  return merged;
}

function keyOf(position: GeoJSON.Position | undefined): string {
  return `${position?.[0]},${position?.[1]}`;
}
