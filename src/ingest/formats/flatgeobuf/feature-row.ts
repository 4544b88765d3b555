import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { decodeGeometry } from '../../flatgeobuf/read-geometry';
import type { FileHeader } from '../../flatgeobuf/read-header';
import { decodeValues } from '../../flatgeobuf/read-properties';
import type { SourceRow } from '../../format';
import type { FeatureBlock } from './feature-blocks';

/**
 * A feature as a row; the columns that `kept` numbers. A feature that cannot be decoded is a row with a fault.
 */
export function featureRow(
  { index, bytes }: FeatureBlock,
  { columns, geometryType }: FileHeader,
  kept: readonly number[],
): SourceRow {
  const row = index + 1;
  try {
    // A copy, so that doubles are aligned whatever lies before.
    const feature = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes.slice()));
    const values = decodeValues(feature.propertiesArray(), columns);
    const decoded = decodeGeometry(feature.geometry(), geometryType, bytes.length);
    return {
      row,
      geometry: decoded.kind === 'geometry' ? decoded.geometry : null,
      values: kept.map((number) => values[number]),
      ...(decoded.kind === 'unsuitable' && {
        faults: [{ code: 'geometry-unsuitable', column: null, value: decoded.type }],
      }),
    };
  } catch (cause) {
    // What cannot be decoded throws a RangeError or a TypeError; all that is left of it is its number.
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    const fault = { code: 'row-damaged', column: null, value: '' } as const;
    return { row, geometry: null, values: kept.map(() => null), faults: [fault] };
  }
}
