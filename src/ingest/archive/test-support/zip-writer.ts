import { crc32, deflateRawSync } from 'node:zlib';

/** A member of an archive made for a test; what is left out is as an honest writer would have it. */
export interface TestMember {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly announcedSize?: number;
  readonly zip64?: boolean;
}

interface ArchiveOptions {
  readonly before?: Uint8Array;
  readonly comment?: string;
  readonly zip64?: boolean;
}

const text = new TextEncoder();
const bytesOf = (value: string | Uint8Array) => (typeof value === 'string' ? text.encode(value) : value);

function record(size: number, fields: readonly (readonly [at: number, size: 2 | 4 | 8, value: number])[]) {
  const bytes = Buffer.alloc(size);
  for (const [at, width, value] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
  }
  return bytes;
}

/** A ZIP archive as bytes, written from the specification of the format (PKWARE APPNOTE 4.3). */
export function zipOf(members: readonly TestMember[], options: ArchiveOptions = {}): Uint8Array<ArrayBuffer> {
  const before = options.before ?? new Uint8Array();
  const parts: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const member of members) {
    const name = bytesOf(member.name);
    const content = bytesOf(member.content ?? '');
    const method = member.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const flags = member.flags ?? (typeof member.name === 'string' ? 0x0800 : 0);
    const size = member.announcedSize ?? content.length;
    const crc = member.crc ?? crc32(content);
    parts.push(
      record(30, [
        [0, 4, 0x04034b50],
        [4, 2, 20],
        [6, 2, flags],
        [8, 2, method],
        [14, 4, crc],
        [18, 4, packed.length],
        [22, 4, size],
        [26, 2, name.length],
      ]),
      name,
      packed,
    );
    const extra = member.zip64
      ? record(28, [
          [0, 2, 1],
          [2, 2, 24],
          [4, 8, size],
          [12, 8, packed.length],
          [20, 8, at],
        ])
      : new Uint8Array();
    const short = (value: number) => (member.zip64 ? 0xffffffff : value);
    directory.push(
      record(46, [
        [0, 4, 0x02014b50],
        [6, 2, 20],
        [8, 2, flags],
        [10, 2, method],
        [16, 4, crc],
        [20, 4, short(packed.length)],
        [24, 4, short(size)],
        [28, 2, name.length],
        [30, 2, extra.length],
        [42, 4, short(at)],
      ]),
      name,
      extra,
    );
    at += 30 + name.length + packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const comment = text.encode(options.comment ?? '');
  const end64 = options.zip64
    ? [
        record(56, [
          [0, 4, 0x06064b50],
          [4, 8, 44],
          [24, 8, members.length],
          [32, 8, members.length],
          [40, 8, directorySize],
          [48, 8, at],
        ]),
        record(20, [
          [0, 4, 0x07064b50],
          [8, 8, before.length + at + directorySize],
          [16, 4, 1],
        ]),
      ]
    : [];
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, options.zip64 ? 0xffff : members.length],
    [10, 2, options.zip64 ? 0xffff : members.length],
    [12, 4, options.zip64 ? 0xffffffff : directorySize],
    [16, 4, options.zip64 ? 0xffffffff : at],
    [20, 2, comment.length],
  ]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, ...end64, end, comment]));
}
