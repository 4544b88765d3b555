import { ByteBuffer } from 'flatbuffers';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { type DecodedGeometry, decodeGeometry } from '../../flatgeobuf/read-geometry';
import type { FileHeader } from '../../flatgeobuf/read-header';
import { decodeValues } from '../../flatgeobuf/read-properties';
import type { SourceRow } from '../../format';
import { soundGeometry } from '../../geometry';
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
    return { row, ...shapeOf(decoded), values: kept.map((number) => values[number] ?? null) };
  } catch (cause) {
    // What cannot be decoded throws a RangeError or a TypeError; all that is left of it is its number.
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    const fault = { code: 'row-damaged', column: null, value: '' } as const;
    return { row, geometry: null, values: kept.map(() => null), faults: [fault] };
  }
}

function shapeOf(decoded: DecodedGeometry): Pick<SourceRow, 'geometry' | 'faults'> {
  switch (decoded.kind) {
    case 'none':
      return { geometry: null };
    case 'unsuitable':
      return { geometry: null, faults: [{ code: 'geometry-unsuitable', column: null, value: decoded.type }] };
    case 'geometry': {
      const { geometry, faults } = soundGeometry(decoded.geometry);
      return faults.length === 0 ? { geometry } : { geometry, faults };
    }
  }
}
