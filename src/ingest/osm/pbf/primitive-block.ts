import { PbfReader } from 'pbf';
import { type Grid, readDenseNodes, readNode } from './nodes';
import { bytesTag, eachField, varintTag } from './message';
import type { BlockSink } from './raw-objects';
import { StringTable } from './string-table';
import { readRelation, readWay } from './ways-relations';

/**
 * Decodes a PrimitiveBlock. Says whether it holds nodes.
 * @throws PbfFault when the bytes contradict the format
 */
export function readPrimitiveBlock(
  bytes: Uint8Array,
  known: Map<string, string>,
  sink: BlockSink,
): { readonly hasNodes: boolean } {
  const pbf = new PbfReader(bytes);
  const strings = new StringTable(bytes, known);
  const grid: { -readonly [K in keyof Grid]: Grid[K] } = { granularity: 100, lonOffset: 0, latOffset: 0 };
  const groups: (readonly [start: number, end: number])[] = [];
  eachField(pbf, bytes.length, (tag, end) => {
    if (tag === bytesTag(1)) strings.read(pbf.pos, end);
    else if (tag === bytesTag(2)) groups.push([pbf.pos, end]);
    else if (tag === varintTag(17)) grid.granularity = pbf.readVarint(true);
    else if (tag === varintTag(19)) grid.latOffset = pbf.readVarint(true);
    else if (tag === varintTag(20)) grid.lonOffset = pbf.readVarint(true);
  });
  let hasNodes = false;
  for (const [start, groupEnd] of groups) {
    pbf.pos = start;
    eachField(pbf, groupEnd, (tag, end) => {
      if (tag === bytesTag(1) || tag === bytesTag(2)) hasNodes = true;
      if (tag === bytesTag(1) && sink.node) readNode(pbf, end, strings, grid, sink.node);
      else if (tag === bytesTag(2) && sink.node) readDenseNodes(pbf, end, strings, grid, sink.node);
      else if (tag === bytesTag(3) && sink.way) sink.way(readWay(pbf, end, strings));
      else if (tag === bytesTag(4) && sink.relation) sink.relation(readRelation(pbf, end, strings));
    });
  }
  return { hasNodes };
}
