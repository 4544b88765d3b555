import { AnlanError } from '../../domain/errors';
import { arcRows } from '../rows';
import type { RoadGraph } from '../types';
import type { RoadFileFault } from './fault';
import {
  ALIGNMENT,
  BYTE_ORDER_MARK,
  DIRECTORY,
  DIRECTORY_ENTRY,
  FLAG_DRIVES_LEFT,
  HEADER,
  isOptionalSection,
  MAGIC,
  ROADS_VERSION,
  SECTIONS,
  type SectionName,
} from './layout';
import { streetNames } from './names';
import { findFault } from './validate';

const SIZES: Readonly<Record<SectionName, number>> = {
  nodeLon: 4,
  nodeLat: 4,
  arcHead: 4,
  edgeLengthMm: 4,
  edgeWay: 4,
  edgeIsland: 1,
  shapeStart: 4,
  shape: 2,
  wayId: 8,
  wayName: 4,
  wayClass: 1,
  waySpeedKmh: 1,
  wayFlags: 1,
  wayLayer: 1,
  wayAccess: 2,
  nameStart: 4,
  nameBytes: 1,
  wayTurnBans: 1,
  splitOf: 4,
  twinOf: 4,
  nodeRank: 4,
};

interface Section {
  readonly offset: number;
  readonly length: number;
}

function readDirectory(buffer: ArrayBuffer, count: number, fail: (reason: RoadFileFault) => never) {
  const end = DIRECTORY + count * DIRECTORY_ENTRY;
  if (end > buffer.byteLength) fail('section-bounds');
  const words = new Uint32Array(buffer, DIRECTORY, (count * DIRECTORY_ENTRY) / 4);
  const sections = new Map<number, Section & { readonly size: number }>();
  for (let at = 0; at < words.length; at += 4) {
    sections.set(words[at]!, { size: words[at + 1]!, offset: words[at + 2]!, length: words[at + 3]! });
  }
  return (name: SectionName): Section => {
    const known = sections.get(SECTIONS[name]);
    if (known === undefined && isOptionalSection(name)) return { offset: 0, length: 0 };
    const section = known ?? fail('section-missing');
    const isInside =
      section.size === SIZES[name] &&
      section.offset >= end &&
      section.offset % ALIGNMENT === 0 &&
      section.offset + section.length * section.size <= buffer.byteLength;
    return isInside ? section : fail('section-bounds');
  };
}

/**
 * Reads `roads.bin` without parsing or copying: the graph's arrays are views onto `buffer`; only the rows of arcs by
 * node are counted out anew. Every index is checked, so that a damaged file can neither crash a search nor keep it
 * running.
 * @param file name to be called by in an error
 * @throws AnlanError `pack-file-unreadable` {file, reason: {@link RoadFileFault}}, `pack-version-unknown` {file, version}
 */
export function decodeRoadGraph(buffer: ArrayBuffer, file = 'roads.bin'): RoadGraph {
  function fail(reason: RoadFileFault): never {
    throw new AnlanError('pack-file-unreadable', { file, reason });
  }
  if (buffer.byteLength < DIRECTORY) fail('too-short');
  const magic = new TextDecoder('latin1').decode(new Uint8Array(buffer, 0, MAGIC.length));
  if (magic !== MAGIC) fail('not-a-road-file');
  const header = new Uint32Array(buffer, 0, DIRECTORY / 4);
  const field = (name: keyof typeof HEADER): number => header[HEADER[name] / 4]!;
  if (field('byteOrder') !== BYTE_ORDER_MARK) fail('byte-order');
  if (field('version') !== ROADS_VERSION) {
    throw new AnlanError('pack-version-unknown', { file, version: field('version') });
  }
  if (field('byteLength') !== buffer.byteLength) fail('length');

  const section = readDirectory(buffer, field('sectionCount'), fail);
  function view<Type>(
    type: new (buffer: ArrayBuffer, offset: number, length: number) => Type,
    name: SectionName,
  ): Type {
    const { offset, length } = section(name);
    return new type(buffer, offset, length);
  }
  const nameStart = view(Uint32Array, 'nameStart');
  const nameBytes = view(Uint8Array, 'nameBytes');
  const bans = view(Uint8Array, 'wayTurnBans');
  const stored: Omit<RoadGraph, 'firstArc' | 'arcs'> = {
    nodeCount: field('nodeCount'),
    edgeCount: field('edgeCount'),
    wayCount: field('wayCount'),
    drivesOn: (field('flags') & FLAG_DRIVES_LEFT) === 0 ? 'right' : 'left',
    nodeLon: view(Int32Array, 'nodeLon'),
    nodeLat: view(Int32Array, 'nodeLat'),
    arcHead: view(Uint32Array, 'arcHead'),
    edgeLengthMm: view(Uint32Array, 'edgeLengthMm'),
    edgeWay: view(Uint32Array, 'edgeWay'),
    edgeIsland: view(Uint8Array, 'edgeIsland'),
    shapeStart: view(Uint32Array, 'shapeStart'),
    shape: view(Int16Array, 'shape'),
    wayId: view(Float64Array, 'wayId'),
    wayName: view(Uint32Array, 'wayName'),
    wayClass: view(Uint8Array, 'wayClass'),
    waySpeedKmh: view(Uint8Array, 'waySpeedKmh'),
    wayFlags: view(Uint8Array, 'wayFlags'),
    wayLayer: view(Int8Array, 'wayLayer'),
    wayAccess: view(Uint16Array, 'wayAccess'),
    wayTurnBans: bans.length === 0 ? new Uint8Array(field('wayCount')) : bans,
    splitOf: view(Uint32Array, 'splitOf'),
    twinOf: view(Uint32Array, 'twinOf'),
    nodeRank: view(Uint32Array, 'nodeRank'),
    names: streetNames(nameStart, nameBytes),
    buffer,
  };
  const fault = findFault(stored, nameStart, nameBytes, field('nameCount'));
  return fault === null ? { ...stored, ...arcRows(stored.nodeCount, stored.arcHead) } : fail(fault);
}
