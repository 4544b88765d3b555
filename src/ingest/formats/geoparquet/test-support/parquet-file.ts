import type { CompressionCodec } from 'hyparquet';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { gzipSync } from 'fflate';
import { boundsOf } from '../../../flatgeobuf/bounds';
import { writeWkb } from '../../../wkb/test-support/write-wkb';

export interface ParquetOptions {
  readonly columns?: readonly {
    readonly name: string;
    readonly type: BasicType;
    readonly data: readonly unknown[];
    readonly encoding?:
      | 'PLAIN'
      | 'RLE_DICTIONARY'
      | 'DELTA_BINARY_PACKED'
      | 'DELTA_LENGTH_BYTE_ARRAY'
      | 'DELTA_BYTE_ARRAY';
  }[];
  /** Without them a plain Parquet file. */
  readonly geometries?: readonly (GeoJSON.Geometry | null)[];
  readonly codec?: CompressionCodec;
  readonly rowGroupSize?: number;
  readonly pageSize?: number;
  /** Laid over what is told of the geometry column. */
  readonly geo?: Readonly<Record<string, unknown>>;
}

/** A GeoParquet file by hyparquet-writer; each row has its box in columns of its own. */
export function parquetFile(options: ParquetOptions): Uint8Array<ArrayBuffer> {
  const { columns = [], geometries, codec = 'SNAPPY', rowGroupSize, pageSize, geo = {} } = options;
  const boxes = (geometries ?? []).map((geometry) => (geometry === null ? null : boundsOf(geometry)));
  const side = (index: 0 | 1 | 2 | 3) => boxes.map((box) => box?.[index] ?? null);
  const known = boxes.filter((box) => box !== null);
  const placed =
    geometries === undefined
      ? []
      : [
          {
            name: 'geometry',
            type: 'BYTE_ARRAY' as const,
            data: geometries.map((one) => (one === null ? null : writeWkb(one))),
            nullable: true,
          },
          ...(['west', 'south', 'east', 'north'] as const).map((name, index) => ({
            name,
            type: 'DOUBLE' as const,
            data: side(index as 0 | 1 | 2 | 3),
            nullable: true,
          })),
        ];
  const told = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: {
      geometry: {
        encoding: 'WKB',
        geometry_types: [],
        bbox: [0, 1, 2, 3].map((index) =>
          known.reduce(
            (best, box) => (index < 2 ? Math.min : Math.max)(best, box[index] ?? 0),
            index < 2 ? Infinity : -Infinity,
          ),
        ),
        covering: { bbox: { xmin: ['west'], ymin: ['south'], xmax: ['east'], ymax: ['north'] } },
        ...geo,
      },
    },
  };
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        ...columns.map((column) => ({ ...column, data: [...column.data], nullable: true })),
        ...placed,
      ],
      codec,
      compressors: { GZIP: (input) => gzipSync(input), ZSTD: zstdStored },
      ...(rowGroupSize !== undefined && { rowGroupSize }),
      ...(pageSize !== undefined && { pageSize }),
      ...(geometries !== undefined && { kvMetadata: [{ key: 'geo', value: JSON.stringify(told) }] }),
    }),
  );
}

/** A Zstandard frame of blocks that are stored as they are (RFC 8878, 3.1.1). */
function zstdStored(input: Uint8Array): Uint8Array {
  const blocks: number[] = [];
  const parts = Math.max(1, Math.ceil(input.length / 65_536));
  for (let part = 0; part < parts; part++) {
    const bytes = input.subarray(part * 65_536, (part + 1) * 65_536);
    const head = (bytes.length << 3) | (part === parts - 1 ? 1 : 0);
    blocks.push(head & 255, (head >> 8) & 255, head >> 16);
    for (const byte of bytes) blocks.push(byte);
  }
  const size = input.length;
  return Uint8Array.of(
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0xa0,
    size & 255,
    (size >> 8) & 255,
    (size >> 16) & 255,
    size >>> 24,
    ...blocks,
  );
}
