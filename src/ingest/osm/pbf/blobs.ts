import { PbfReader } from 'pbf';
import { ByteReader } from './byte-reader';
import { inflate } from './inflate';
import { bytesTag, eachField, varintTag } from './message';
import { cutShort, PbfFault } from './pbf-fault';

/** Limits of the format: the header of a blob, and its content before and after compression. */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

/** A blob as it lies in the file. */
export interface PbfBlob {
  /** Count from 0 in the order of the file. */
  readonly index: number;
  /** `OSMHeader`, `OSMData`; others are to be passed over. */
  readonly type: string;
  /** Bytes of the file up to its end. */
  readonly fileEnd: number;
  /** The content, decompressed. */
  content(): Promise<Uint8Array>;
}

/**
 * The blobs of a PBF file, one after the other.
 * @throws PbfFault when a length is beyond the limits of the format, or the file is cut short
 */
export async function* readBlobs(stream: ReadableStream<Uint8Array>): AsyncGenerator<PbfBlob> {
  const bytes = new ByteReader(stream);
  try {
    for (let index = 0; ; index++) {
      const prefix = await bytes.take(4);
      if (!prefix) return;
      const headerBytes = new DataView(prefix.buffer, prefix.byteOffset, 4).getUint32(0);
      if (headerBytes === 0 || headerBytes > MAX_HEADER_BYTES) {
        throw index === 0
          ? new PbfFault('it is not an OSM PBF file', { code: 'osm-not-pbf' })
          : new PbfFault(`blob ${index} has a header of ${headerBytes} bytes`);
      }
      const header = parseHeader(await part(bytes, headerBytes));
      const data = await part(bytes, header.dataBytes);
      yield { index, type: header.type, fileEnd: bytes.position, content: () => contentOf(data) };
    }
  } finally {
    await bytes.close();
  }
}

async function part(bytes: ByteReader, length: number): Promise<Uint8Array> {
  const taken = await bytes.take(length);
  if (!taken) throw cutShort(bytes.position);
  return taken;
}

function parseHeader(bytes: Uint8Array): { type: string; dataBytes: number } {
  const pbf = new PbfReader(bytes);
  let type = '';
  let dataBytes = -1;
  eachField(pbf, bytes.length, (tag, end) => {
    if (tag === bytesTag(1)) type = new TextDecoder().decode(bytes.subarray(pbf.pos, end));
    else if (tag === varintTag(3)) dataBytes = pbf.readVarint(true);
  });
  if (!(dataBytes >= 0 && dataBytes <= MAX_BLOB_BYTES)) {
    throw new PbfFault(`a blob of ${dataBytes} bytes is not allowed`);
  }
  return { type, dataBytes };
}

const OTHER_COMPRESSIONS: ReadonlyMap<number, string> = new Map([
  [bytesTag(4), 'lzma'],
  [bytesTag(5), 'bzip2'],
  [bytesTag(6), 'lz4'],
  [bytesTag(7), 'zstd'],
]);

async function contentOf(bytes: Uint8Array): Promise<Uint8Array> {
  const pbf = new PbfReader(bytes);
  const found: { raw?: Uint8Array; zlib?: Uint8Array; size: number } = { size: -1 };
  eachField(pbf, bytes.length, (tag, end) => {
    const other = OTHER_COMPRESSIONS.get(tag);
    if (other) {
      throw new PbfFault(`${other} compression is not supported, only zlib and none`, {
        code: 'osm-feature-unknown',
        params: { feature: other },
      });
    }
    if (tag === bytesTag(1)) found.raw = bytes.subarray(pbf.pos, end);
    else if (tag === varintTag(2)) found.size = pbf.readVarint(true);
    else if (tag === bytesTag(3)) found.zlib = bytes.subarray(pbf.pos, end);
  });
  const { raw, zlib, size } = found;
  if (raw) return raw;
  if (!zlib) throw new PbfFault('a blob has no content');
  if (!(size >= 0 && size <= MAX_BLOB_BYTES)) throw new PbfFault(`a blob of ${size} bytes is not allowed`);
  return await inflate(zlib, size);
}
