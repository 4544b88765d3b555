import type { Bbox } from '../../domain/geo';
import type { SourceFile } from '../source-file';
import { levelSizes, NODE_BYTES } from './layout';

/** A feature that the index names: its number from 0, and the bytes it lies in, counted from the first feature. */
export interface IndexHit {
  readonly index: number;
  readonly start: number;
  /** Null for the last feature of the file. */
  readonly end: number | null;
}

/** Nodes that lie no further apart are fetched in one request. */
const GAP_NODES = 400;

type Range = [first: number, end: number];

/**
 * The features whose boxes meet `box`, in the order of the file, by the packed R-tree that begins at byte `at`. Fetches
 * of each level only the nodes under those that meet it. A child's place follows from its parent's number, so that
 * damaged offsets between nodes lead nowhere.
 */
export async function searchTree(
  file: SourceFile,
  at: number,
  { count, nodeSize }: { readonly count: number; readonly nodeSize: number },
  box: Bbox,
): Promise<IndexHit[]> {
  const sizes = levelSizes(count, nodeSize);
  let wanted: Range[] = [[0, 1]];
  let levelStart = 0;
  for (let level = sizes.length - 1; level > 0; level--) {
    const size = sizes[level] ?? 0;
    const below = sizes[level - 1] ?? 0;
    const children: Range[] = [];
    await eachNode(file, at + levelStart * NODE_BYTES, wanted, size, 0, (view, node, byte) => {
      if (!meets(view, byte, box)) return;
      const child: Range = [node * nodeSize, Math.min((node + 1) * nodeSize, below)];
      const last = children.at(-1);
      if (last !== undefined && last[1] === child[0]) last[1] = child[1];
      else children.push(child);
    });
    wanted = children;
    levelStart += size;
  }
  const hits: IndexHit[] = [];
  await eachNode(file, at + levelStart * NODE_BYTES, wanted, count, 1, (view, index, byte) => {
    if (!meets(view, byte, box)) return;
    const end = index + 1 < count ? offsetAt(view, byte + NODE_BYTES) : null;
    hits.push({ index, start: offsetAt(view, byte), end });
  });
  return hits;
}

/**
 * Calls `visit` for each wanted node of a level; `byte` is where it lies in the view.
 * @param beyond how many nodes after a wanted one must be in the view too, where the level has them
 */
async function eachNode(
  file: SourceFile,
  at: number,
  wanted: readonly Range[],
  size: number,
  beyond: number,
  visit: (view: DataView, node: number, byte: number) => void,
): Promise<void> {
  for (const run of runsOf(wanted)) {
    const [first] = run[0] ?? [0];
    const end = Math.min((run.at(-1)?.[1] ?? first) + beyond, size);
    const bytes = await file.slice(at + first * NODE_BYTES, at + end * NODE_BYTES);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const [from, to] of run)
      for (let node = from; node < to; node++) visit(view, node, (node - first) * NODE_BYTES);
  }
}

function runsOf(ranges: readonly Range[]): Range[][] {
  const runs: Range[][] = [];
  for (const range of ranges) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || range[0] - before[1] > GAP_NODES) runs.push([range]);
    else run.push(range);
  }
  return runs;
}

function meets(view: DataView, byte: number, [west, south, east, north]: Bbox): boolean {
  const side = (index: number) => view.getFloat64(byte + index * 8, true);
  return side(0) <= east && side(2) >= west && side(1) <= north && side(3) >= south;
}

function offsetAt(view: DataView, byte: number): number {
  return Number(view.getBigUint64(byte + 32, true));
}
