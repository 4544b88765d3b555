/** Rows that want a place, with their people and what a head is worth. Put into another order by {@link fillRoom}. */
export interface Wanting {
  readonly count: number;
  readonly row: Uint32Array;
  readonly people: Float64Array;
  readonly aHead: Float64Array;
}

/**
 * The most that limited room is worth: those worth most a head first, the last row in part (continuous knapsack, by
 * partition as in quickselect, without sorting). Tells who is taken, as people of each place in the list.
 */
export function fillRoom(wanting: Wanting, room: number, take: (at: number, people: number) => void): number {
  const { people, aHead } = wanting;
  let left = room;
  let sum = 0;
  const takeAt = (at: number) => {
    const some = Math.min(left, people[at]!);
    if (some <= 0) return;
    left -= some;
    sum += some * aHead[at]!;
    take(at, some);
  };
  let [from, to] = [0, wanting.count];
  while (from < to && left > 0) {
    const [above, below, peopleAbove] = part(wanting, from, to);
    if (peopleAbove > left) {
      to = above;
      continue;
    }
    for (let at = from; at < below; at++) takeAt(at);
    from = below;
  }
  return sum;
}

/** Puts what is worth more than a pivot first, then its equals: where these begin and end, and the people before them. */
function part(wanting: Wanting, from: number, to: number): readonly [number, number, number] {
  const { aHead, people } = wanting;
  const pivot = aHead[(from + to) >> 1]!;
  let [above, at, below] = [from, from, to];
  let peopleAbove = 0;
  while (at < below) {
    const worth = aHead[at]!;
    if (worth > pivot) {
      peopleAbove += people[at]!;
      swap(wanting, above++, at++);
    } else if (worth < pivot) swap(wanting, at, --below);
    else at++;
  }
  return [above, below, peopleAbove];
}

function swap({ row, people, aHead }: Wanting, a: number, b: number): void {
  if (a === b) return;
  [row[a], row[b]] = [row[b]!, row[a]!];
  [people[a], people[b]] = [people[b]!, people[a]!];
  [aHead[a], aHead[b]] = [aHead[b]!, aHead[a]!];
}
