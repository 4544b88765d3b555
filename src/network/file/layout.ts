import type { RoadGraph } from '../types';

/** First eight bytes of a road graph file. */
export const MAGIC = 'ANLANRDS';
/** Version of the layout this code reads and writes. A new section does not raise it; a changed one does. */
export const ROADS_VERSION = 1;
/** Reads as another number on a machine of the other byte order. */
export const BYTE_ORDER_MARK = 0x01020304;

/** Offsets of the 32-bit header fields behind the magic, in bytes; the section directory follows at `DIRECTORY`. */
export const HEADER = {
  byteOrder: 8,
  version: 12,
  byteLength: 16,
  nodeCount: 20,
  edgeCount: 24,
  wayCount: 28,
  nameCount: 32,
  flags: 36,
  sectionCount: 40,
} as const;
/** Directory: per section four 32-bit numbers: id, bytes per element, byte offset, elements. */
export const DIRECTORY = 48;
export const DIRECTORY_ENTRY = 16;
/** Sections begin at multiples of this, so that every typed array can be laid over them. */
export const ALIGNMENT = 8;
export const FLAG_DRIVES_LEFT = 1;

type OptionalSection = 'wayTurnBans' | 'splitOf' | 'twinOf' | 'nodeRank';

/** The arrays of a graph as they are stored, names as UTF-8; those of turn restrictions and the hierarchy only where there are any. */
export interface GraphArrays
  extends Pick<
      RoadGraph,
      | 'nodeLon'
      | 'nodeLat'
      | 'arcHead'
      | 'edgeLengthMm'
      | 'edgeWay'
      | 'edgeIsland'
      | 'shapeStart'
      | 'shape'
      | 'wayId'
      | 'wayName'
      | 'wayClass'
      | 'waySpeedKmh'
      | 'wayFlags'
      | 'wayLayer'
      | 'wayAccess'
    >,
    Partial<Pick<RoadGraph, OptionalSection>> {
  /** Name i is `nameBytes[nameStart[i] .. nameStart[i + 1])`. */
  readonly nameStart: Uint32Array;
  readonly nameBytes: Uint8Array;
}
export type SectionName = keyof GraphArrays;

/** Section ids in the file: never reused. Ids this code does not know are skipped. */
export const SECTIONS: Readonly<Record<SectionName, number>> = {
  nodeLon: 1,
  nodeLat: 2,
  arcHead: 3,
  edgeLengthMm: 4,
  edgeWay: 5,
  edgeIsland: 6,
  shapeStart: 7,
  shape: 8,
  wayId: 9,
  wayName: 10,
  wayClass: 11,
  waySpeedKmh: 12,
  wayFlags: 13,
  wayLayer: 14,
  wayAccess: 15,
  nameStart: 16,
  nameBytes: 17,
  wayTurnBans: 18,
  splitOf: 19,
  twinOf: 20,
  nodeRank: 21,
};

/** Sections that a file need not have: without them no turn is restricted, and the hierarchy is not ordered yet. */
const OPTIONAL_SECTIONS: ReadonlySet<string> = new Set<OptionalSection>([
  'wayTurnBans',
  'splitOf',
  'twinOf',
  'nodeRank',
]);

export function isOptionalSection(name: SectionName): name is OptionalSection {
  return OPTIONAL_SECTIONS.has(name);
}
