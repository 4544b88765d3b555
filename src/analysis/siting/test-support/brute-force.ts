import type { SitingInstance } from '../instance/instance';

/** An instance as a plain table: `cost[row][column]`, Infinity where there is no way. */
export function tableOf({ costs }: SitingInstance): number[][] {
  return Array.from({ length: costs.rowCount }, (_, row) => {
    const line = Array.from({ length: costs.columnCount }, () => Infinity);
    for (let entry = costs.rowStart[row]!; entry < costs.rowStart[row + 1]!; entry++) {
      line[costs.column[entry]!] = costs.cost[entry]!;
    }
    return line;
  });
}

/** Every choice of `count` out of some items. */
function* choices(items: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  for (let at = from; count > 0 && at <= items.length - count; at++) {
    for (const rest of choices(items, count - 1, at + 1)) yield [items[at]!, ...rest];
  }
}

/**
 * Least cost of sending whole units over a network by Bellman & Ford, one unit after the other, `most` units at most.
 * A reference: it shares no code with the analysis, and is as slow as it is plain.
 */
function sendUnits(
  arcs: { from: number; to: number; room: number; cost: number }[],
  nodes: number,
  source: number,
  sink: number,
) {
  const all = arcs.flatMap((arc) => [arc, { from: arc.to, to: arc.from, room: 0, cost: -arc.cost }]);
  let units = 0;
  let cost = 0;
  for (;;) {
    const distance = Array.from({ length: nodes }, () => Infinity);
    const by = Array.from({ length: nodes }, () => -1);
    distance[source] = 0;
    for (let round = 0; round < nodes; round++) {
      all.forEach(({ from, to, room, cost: step }, index) => {
        if (room > 0 && distance[from]! + step < distance[to]! - 1e-9) {
          distance[to] = distance[from]! + step;
          by[to] = index;
        }
      });
    }
    if (distance[sink] === Infinity) return { units, cost };
    for (let node = sink; node !== source; node = all[by[node]!]!.from) {
      all[by[node]!]!.room--;
      all[by[node]! ^ 1]!.room++;
    }
    units++;
    cost += distance[sink]!;
  }
}

/** Value of some open sites by the definition of the objective; null where they do not serve everybody. */
export function plainValue(instance: SitingInstance, open: readonly number[]): number | null {
  const { objective, weights, capacity, radius } = instance;
  const limit = objective === 'lscp' || objective === 'mclp' ? radius : Infinity;
  const table = tableOf(instance);
  const serves = (row: number, column: number, within: number) =>
    table[row]![column]! <= within && table[row]![column]! < Infinity && (capacity?.[column] ?? 1) > 0;
  const rows = [...weights.keys()].filter(
    (row) => weights[row]! > 0 && table[row]!.some((_, column) => serves(row, column, limit)),
  );
  const people = rows.reduce((sum, row) => sum + weights[row]!, 0);
  const newOnes = open.filter((column) => !instance.locked.includes(column)).length;

  const send = (within: number) => {
    const arcs = rows.flatMap((row, at) => [
      { from: 0, to: 2 + at, room: weights[row]!, cost: 0 },
      ...open.flatMap((column, place) =>
        serves(row, column, within)
          ? [{ from: 2 + at, to: 2 + rows.length + place, room: weights[row]!, cost: table[row]![column]! }]
          : [],
      ),
    ]);
    for (const [place, column] of open.entries()) {
      arcs.push({ from: 2 + rows.length + place, to: 1, room: capacity?.[column] ?? people, cost: 0 });
    }
    return sendUnits(arcs, 2 + rows.length + open.length, 0, 1);
  };
  switch (objective) {
    case 'mclp':
      return send(limit).units;
    case 'lscp':
      return send(limit).units === people ? newOnes : null;
    case 'pmedian': {
      const { units, cost } = send(limit);
      return units === people ? cost : null;
    }
    case 'pcenter': {
      const steps = [0, ...new Set(rows.flatMap((row) => table[row]!.filter((cost) => cost < Infinity)))];
      return steps.toSorted((a, b) => a - b).find((within) => send(within).units === people) ?? null;
    }
  }
}

/** The best value of all choices of sites; null where none serves everybody. */
export function bruteForce(instance: SitingInstance): number | null {
  const locked = [...new Set(instance.locked)];
  const free = Array.from({ length: instance.costs.columnCount }, (_, column) => column).filter(
    (column) => !locked.includes(column),
  );
  const sizes =
    instance.objective === 'lscp'
      ? Array.from({ length: free.length + 1 }, (_, size) => size)
      : [Math.min(instance.p, free.length)];
  let best: number | null = null;
  for (const size of sizes) {
    for (const chosen of choices(free, size)) {
      const value = plainValue(instance, [...locked, ...chosen]);
      if (value === null) continue;
      if (instance.objective === 'lscp') return value;
      const isBetter = best === null || (instance.objective === 'mclp' ? value > best : value < best);
      if (isBetter) best = value;
    }
  }
  return best;
}
