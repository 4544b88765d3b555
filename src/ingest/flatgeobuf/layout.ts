/** The eight bytes that a FlatGeobuf 3.0 file begins with: `fgb`, major version, `fgb`, patch level. */
export const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);

/** Children of a node of the index; the format's default. */
export const NODE_SIZE = 16;

/** A node of the index: four doubles (west, south, east, north) and a 64-bit offset. */
export const NODE_BYTES = 40;

/** Bytes of the length that stands before the header and before each feature. */
export const SIZE_PREFIX_BYTES = 4;

/** How many nodes each level of the tree has, leaves first, root last. */
export function levelSizes(itemCount: number, nodeSize: number): number[] {
  const sizes = [itemCount];
  let size = itemCount;
  do {
    size = Math.ceil(size / nodeSize);
    sizes.push(size);
  } while (size > 1);
  return sizes;
}
