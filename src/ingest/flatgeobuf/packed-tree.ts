import { type Bounds, grow } from './bounds';
import { HILBERT_MAX, hilbertDistance } from './hilbert';
import { levelSizes, NODE_BYTES, NODE_SIZE } from './layout';

/** Indices of the boxes along the Hilbert curve of their centres in `extent`; equal distances keep their order. */
export function hilbertOrder(boxes: readonly Bounds[], extent: Bounds): number[] {
  const width = extent[2] - extent[0];
  const height = extent[3] - extent[1];
  const cell = (value: number, low: number, size: number) =>
    size > 0 ? Math.floor((HILBERT_MAX * (value - low)) / size) : 0;
  const distances = boxes.map((box) =>
    hilbertDistance(
      cell((box[0] + box[2]) / 2, extent[0], width),
      cell((box[1] + box[3]) / 2, extent[1], height),
    ),
  );
  return boxes.map((_, index) => index).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b);
}

/**
 * The packed R-tree section of a FlatGeobuf file: root first, leaves last. The offset of a leaf is the byte where its
 * feature begins, counted from the first feature; that of any other node is the number of its first child.
 * @param leaves boxes in the order of the features, at least one
 */
export function packTree(leaves: readonly { box: Bounds; offset: number }[]): Uint8Array {
  const sizes = levelSizes(leaves.length, NODE_SIZE);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const view = new DataView(new ArrayBuffer(total * NODE_BYTES));
  let start = total - leaves.length;
  leaves.forEach((leaf, index) => writeNode(view, start + index, leaf.box, leaf.offset));
  for (const [level, size] of sizes.entries()) {
    const parents = sizes[level + 1];
    if (parents === undefined) break;
    for (let parent = 0; parent < parents; parent++) {
      const first = start + parent * NODE_SIZE;
      const last = Math.min(first + NODE_SIZE, start + size);
      const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
      for (let node = first; node < last; node++) grow(box, readBox(view, node));
      writeNode(view, start - parents + parent, box, first);
    }
    start -= parents;
  }
  return new Uint8Array(view.buffer);
}

function writeNode(view: DataView, node: number, box: Bounds, offset: number): void {
  const at = node * NODE_BYTES;
  for (const [side, value] of box.entries()) view.setFloat64(at + side * 8, value, true);
  view.setBigUint64(at + 32, BigInt(offset), true);
}

function readBox(view: DataView, node: number): Bounds {
  const at = node * NODE_BYTES;
  const side = (index: number) => view.getFloat64(at + index * 8, true);
  return [side(0), side(1), side(2), side(3)];
}
