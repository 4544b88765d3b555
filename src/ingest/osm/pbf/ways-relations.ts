import type { PbfReader } from 'pbf';
import { bytesTag, checkedId, eachField, varintTag } from './message';
import { packedDeltas, packedVarints } from './packed';
import { PbfFault } from './pbf-fault';
import type { RawMember, RawRelation, RawWay } from './raw-objects';
import type { StringTable } from './string-table';

/** Reads one Way. */
export function readWay(pbf: PbfReader, end: number, strings: StringTable): RawWay {
  let id = NaN;
  let keys: number[] = [];
  let values: number[] = [];
  let refs: number[] = [];
  eachField(pbf, end, (tag, contentEnd) => {
    if (tag === varintTag(1)) id = pbf.readVarint(true);
    else if (tag === bytesTag(2)) keys = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(3)) values = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(8)) refs = packedDeltas(pbf, contentEnd);
  });
  return { id: checkedId(id), tags: strings.tags(keys, values), refs: refs.map(checkedId) };
}

const MEMBER_TYPES = ['node', 'way', 'relation'] as const;

/** Reads one Relation. */
export function readRelation(pbf: PbfReader, end: number, strings: StringTable): RawRelation {
  let id = NaN;
  let keys: number[] = [];
  let values: number[] = [];
  let roles: number[] = [];
  let ids: number[] = [];
  let types: number[] = [];
  eachField(pbf, end, (tag, contentEnd) => {
    if (tag === varintTag(1)) id = pbf.readVarint(true);
    else if (tag === bytesTag(2)) keys = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(3)) values = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(8)) roles = packedVarints(pbf, contentEnd);
    else if (tag === bytesTag(9)) ids = packedDeltas(pbf, contentEnd);
    else if (tag === bytesTag(10)) types = packedVarints(pbf, contentEnd);
  });
  if (ids.length !== roles.length || ids.length !== types.length) {
    throw new PbfFault('a relation has columns of different length');
  }
  const members = ids.map((member, at): RawMember => {
    const type = MEMBER_TYPES[types[at] ?? -1];
    if (!type) throw new PbfFault('a relation has a member of unknown type');
    return { type, id: checkedId(member), role: strings.get(roles[at] ?? -1) };
  });
  return { id: checkedId(id), tags: strings.tags(keys, values), members };
}
