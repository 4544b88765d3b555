import type { PbfReader } from 'pbf';
import { bytesTag, checkedId, eachField, varintTag } from './message';
import { packedDeltas, packedVarints } from './packed';
import { PbfFault } from './pbf-fault';
import type { BlockSink, RawTags } from './raw-objects';
import type { StringTable } from './string-table';

/** How a block writes coordinates: nanodegrees = offset + granularity × value. */
export interface Grid {
  readonly granularity: number;
  readonly lonOffset: number;
  readonly latOffset: number;
}

type NodeSink = NonNullable<BlockSink['node']>;

/** Whole 1e-7 degrees of a coordinate as written. */
const units = (value: number, offset: number, granularity: number): number =>
  Math.round((offset + granularity * value) / 100);

/** Reads one plain Node. */
export function readNode(
  pbf: PbfReader,
  end: number,
  strings: StringTable,
  grid: Grid,
  sink: NodeSink,
): void {
  let id = NaN;
  let lon = NaN;
  let lat = NaN;
  let keys: number[] = [];
  let values: number[] = [];
  eachField(pbf, end, (tag, contentEnd) => {
    if (tag === varintTag(1)) id = pbf.readSVarint();
    else if (tag === bytesTag(2)) keys = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(3)) values = packedVarints(pbf, contentEnd);
    else if (tag === varintTag(8)) lat = units(pbf.readSVarint(), grid.latOffset, grid.granularity);
    else if (tag === varintTag(9)) lon = units(pbf.readSVarint(), grid.lonOffset, grid.granularity);
  });
  sink(checkedId(id), lon, lat, strings.tags(keys, values));
}

/** Reads a DenseNodes group: columns of steps, and the tags of all nodes in one list with a 0 after each. */
export function readDenseNodes(
  pbf: PbfReader,
  end: number,
  strings: StringTable,
  grid: Grid,
  sink: NodeSink,
): void {
  let ids: number[] = [];
  let lats: number[] = [];
  let lons: number[] = [];
  let texts: number[] = [];
  eachField(pbf, end, (tag, contentEnd) => {
    if (tag === bytesTag(1)) ids = packedDeltas(pbf, contentEnd);
    else if (tag === bytesTag(8)) lats = packedDeltas(pbf, contentEnd);
    else if (tag === bytesTag(9)) lons = packedDeltas(pbf, contentEnd);
    else if (tag === bytesTag(10)) texts = packedVarints(pbf, contentEnd);
  });
  if (ids.length !== lats.length || ids.length !== lons.length) {
    throw new PbfFault('dense nodes have columns of different length');
  }
  let at = 0;
  const nextTags = (): RawTags => {
    const tags: Record<string, string> = {};
    const first = at;
    for (; (texts[at] ?? 0) !== 0; at += 2)
      tags[strings.get(texts[at] ?? -1)] = strings.get(texts[at + 1] ?? -1);
    const isEmpty = at === first;
    at++;
    return isEmpty ? null : tags;
  };
  for (const [index, id] of ids.entries()) {
    const lon = units(lons[index] ?? NaN, grid.lonOffset, grid.granularity);
    const lat = units(lats[index] ?? NaN, grid.latOffset, grid.granularity);
    sink(checkedId(id), lon, lat, nextTags());
  }
}
