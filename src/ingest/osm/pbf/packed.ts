import type { PbfReader } from 'pbf';

/** The rest of a packed field of unsigned or 64-bit two's complement numbers. */
export function packedVarints(pbf: PbfReader, end: number): number[] {
  const values: number[] = [];
  while (pbf.pos < end) values.push(pbf.readVarint(true));
  return values;
}

/** The rest of a packed field of signed steps, summed up from 0. */
export function packedDeltas(pbf: PbfReader, end: number): number[] {
  const values: number[] = [];
  for (let value = 0; pbf.pos < end; values.push(value)) value += pbf.readSVarint();
  return values;
}
