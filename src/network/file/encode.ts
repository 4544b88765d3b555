import type { RoadGraph } from '../types';
import {
  ALIGNMENT,
  BYTE_ORDER_MARK,
  DIRECTORY,
  DIRECTORY_ENTRY,
  FLAG_DRIVES_LEFT,
  type GraphArrays,
  HEADER,
  isOptionalSection,
  MAGIC,
  ROADS_VERSION,
  SECTIONS,
  type SectionName,
} from './layout';
import { encodeNames } from './names';

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Lays arrays out as a file: header, directory, sections, in the byte order of this machine. */
export function encodeArrays(arrays: GraphArrays, drivesOn: 'left' | 'right'): ArrayBuffer {
  const present = (Object.keys(SECTIONS) as SectionName[]).flatMap((name) => {
    const array = arrays[name];
    return array === undefined || (isOptionalSection(name) && array.length === 0) ? [] : [{ name, array }];
  });
  const offsets: number[] = [];
  let byteLength = aligned(DIRECTORY + present.length * DIRECTORY_ENTRY);
  for (const { array } of present) {
    offsets.push(byteLength);
    byteLength = aligned(byteLength + array.byteLength);
  }
  const buffer = new ArrayBuffer(byteLength);
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer, 0, DIRECTORY / 4 + (present.length * DIRECTORY_ENTRY) / 4);
  bytes.set(new TextEncoder().encode(MAGIC));
  words[HEADER.byteOrder / 4] = BYTE_ORDER_MARK;
  words[HEADER.version / 4] = ROADS_VERSION;
  words[HEADER.byteLength / 4] = byteLength;
  words[HEADER.nodeCount / 4] = arrays.nodeLon.length;
  words[HEADER.edgeCount / 4] = arrays.edgeLengthMm.length;
  words[HEADER.wayCount / 4] = arrays.wayId.length;
  words[HEADER.nameCount / 4] = arrays.nameStart.length - 1;
  words[HEADER.flags / 4] = drivesOn === 'left' ? FLAG_DRIVES_LEFT : 0;
  words[HEADER.sectionCount / 4] = present.length;
  for (const [index, { name, array }] of present.entries()) {
    words.set(
      [SECTIONS[name], array.BYTES_PER_ELEMENT, offsets[index]!, array.length],
      (DIRECTORY + index * DIRECTORY_ENTRY) / 4,
    );
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offsets[index]);
  }
  return buffer;
}

/** The bytes of `roads.bin`: the same graph always gives the same bytes. */
export function encodeRoadGraph(graph: RoadGraph): ArrayBuffer {
  const names = Array.from({ length: graph.names.count }, (_, index) => graph.names.get(index) ?? '');
  const { wayTurnBans, ...arrays } = graph;
  const bans = graph.twinOf.length > 0 ? { wayTurnBans } : {};
  return encodeArrays({ ...arrays, ...bans, ...encodeNames(names) }, graph.drivesOn);
}
