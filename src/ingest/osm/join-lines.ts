import type { WorldPoint } from './world-point';

const keyOf = ([x, y]: WorldPoint): string => `${x},${y}`;

/**
 * Joins the pieces of one way end to end, keeping its direction: a piece that starts where another ends continues it.
 * Gives one line where the pieces meet, several where the way left the source in between.
 */
export function joinLines(pieces: readonly (readonly WorldPoint[])[]): WorldPoint[][] {
  const starts = new Map<string, number[]>();
  const ends = new Set<string>();
  pieces.forEach((piece, index) => {
    const [first, last] = [piece[0], piece.at(-1)];
    if (!first || !last) return;
    starts.set(keyOf(first), [...(starts.get(keyOf(first)) ?? []), index]);
    ends.add(keyOf(last));
  });

  const used = new Set<number>();
  const follow = (index: number): WorldPoint[] => {
    const line: WorldPoint[] = [];
    for (let next: number | undefined = index; next !== undefined; ) {
      used.add(next);
      const piece: readonly WorldPoint[] = pieces[next] ?? [];
      line.push(...(line.length > 0 ? piece.slice(1) : piece));
      const last = line.at(-1);
      next = last && starts.get(keyOf(last))?.find((candidate) => !used.has(candidate));
    }
    return line;
  };

  const heads = pieces.flatMap((piece, index) => (piece[0] && !ends.has(keyOf(piece[0])) ? [index] : []));
  const lines = heads.map(follow);
  pieces.forEach((piece, index) => {
    if (piece.length > 0 && !used.has(index)) lines.push(follow(index));
  });
  return lines;
}
