import { PbfWriter } from 'pbf';
import type { PbfFile } from '../../../formats/osm-pbf';
import type { RawMember } from '../raw-objects';

type Tags = Readonly<Record<string, string>>;

export interface TestNode {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly tags?: Tags;
}
export interface TestWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags?: Tags;
}
export interface TestRelation {
  readonly id: number;
  readonly members: readonly RawMember[];
  readonly tags?: Tags;
}

/** What goes into one PrimitiveBlock. */
export interface TestBlock {
  readonly nodes?: readonly TestNode[];
  readonly ways?: readonly TestWay[];
  readonly relations?: readonly TestRelation[];
  /** Plain nodes in place of dense ones. */
  readonly isPlain?: boolean;
  /** Dense nodes and ways with version, time and changeset, as most files have them. */
  readonly isSigned?: boolean;
  readonly granularity?: number;
  /** Nanodegrees. */
  readonly lonOffset?: number;
  readonly latOffset?: number;
}

export interface TestHeader {
  readonly required?: readonly string[];
  /** West, south, east, north, degrees. */
  readonly bbox?: readonly [number, number, number, number];
  readonly timestampS?: number;
}

/** Members `type id role`, e.g. `way 3 outer`. */
export function members(...lines: readonly string[]): RawMember[] {
  return lines.map((line) => {
    const [type = '', id = '', role = ''] = line.split(' ');
    return { type: type as RawMember['type'], id: Number(id), role };
  });
}

/** A whole file: its header and its blocks. */
export async function pbfBytes(
  blocks: readonly TestBlock[],
  header: TestHeader = {},
  compression: 'zlib' | 'none' = 'zlib',
): Promise<Uint8Array> {
  const parts = [await pbfBlob('OSMHeader', headerBlock(header), compression)];
  for (const block of blocks) parts.push(await pbfBlob('OSMData', primitiveBlock(block), compression));
  return concat(parts);
}

/** Bytes as a file that can be read. */
export function pbfFile(bytes: Uint8Array, name = 'town.osm.pbf'): PbfFile {
  return { name, size: bytes.length, stream: () => new Blob([new Uint8Array(bytes)]).stream() };
}

/** A blob with its header and the length in front. */
export async function pbfBlob(
  type: string,
  content: Uint8Array,
  compression: 'zlib' | 'none' = 'zlib',
): Promise<Uint8Array> {
  const blob = new PbfWriter();
  if (compression === 'none') blob.writeBytesField(1, content);
  else {
    blob.writeVarintField(2, content.length);
    blob.writeBytesField(3, await deflate(content));
  }
  return framed(type, blob.finish());
}

/** A blob's header for bytes that are already a Blob message. */
export function framed(type: string, blob: Uint8Array): Uint8Array {
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, blob.length);
  const headerBytes = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, headerBytes.length);
  return concat([length, headerBytes, blob]);
}

export function headerBlock({
  required = ['OsmSchema-V0.6', 'DenseNodes'],
  bbox,
  timestampS,
}: TestHeader): Uint8Array {
  const pbf = new PbfWriter();
  if (bbox) {
    const [west, south, east, north] = bbox;
    pbf.writeMessage(
      1,
      (_, box) => {
        for (const [at, side] of [west, east, north, south].entries())
          box.writeSVarintField(at + 1, Math.round(side * 1e9));
      },
      null,
    );
  }
  for (const feature of required) pbf.writeStringField(4, feature);
  if (timestampS !== undefined) pbf.writeVarintField(32, timestampS);
  return pbf.finish();
}

export function primitiveBlock(block: TestBlock): Uint8Array {
  const { granularity = 100, lonOffset = 0, latOffset = 0 } = block;
  const texts = new Map<string, number>([['', 0]]);
  const text = (value: string): number => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, texts.size);
    return texts.size - 1;
  };
  const lon = (degrees: number) => Math.round((degrees * 1e9 - lonOffset) / granularity);
  const lat = (degrees: number) => Math.round((degrees * 1e9 - latOffset) / granularity);
  const tagFields = (pbf: PbfWriter, tags: Tags = {}) => {
    pbf.writePackedVarint(2, Object.keys(tags).map(text));
    pbf.writePackedVarint(3, Object.values(tags).map(text));
  };

  const group = new PbfWriter();
  const nodes = block.nodes ?? [];
  if (block.isPlain) {
    for (const node of nodes) {
      group.writeMessage(
        1,
        (one, pbf) => {
          pbf.writeSVarintField(1, one.id);
          tagFields(pbf, one.tags);
          pbf.writeSVarintField(8, lat(one.lat));
          pbf.writeSVarintField(9, lon(one.lon));
        },
        node,
      );
    }
  } else if (nodes.length > 0) {
    group.writeMessage(
      2,
      (all, pbf) => {
        pbf.writePackedSVarint(1, steps(all.map(({ id }) => id)));
        pbf.writePackedSVarint(8, steps(all.map((one) => lat(one.lat))));
        pbf.writePackedSVarint(9, steps(all.map((one) => lon(one.lon))));
        if (block.isSigned) pbf.writeMessage(5, writeSignatures, all);
        if (all.some(({ tags }) => tags)) {
          const list = all.flatMap(({ tags = {} }) => [...Object.entries(tags).flat().map(text), 0]);
          pbf.writePackedVarint(10, list);
        }
      },
      nodes,
    );
  }
  for (const way of block.ways ?? []) {
    group.writeMessage(
      3,
      (one, pbf) => {
        pbf.writeVarintField(1, one.id);
        tagFields(pbf, one.tags);
        pbf.writePackedSVarint(8, steps(one.refs));
        if (block.isSigned) pbf.writeMessage(4, writeSignature, one);
      },
      way,
    );
  }
  for (const relation of block.relations ?? []) {
    group.writeMessage(
      4,
      (one, pbf) => {
        pbf.writeVarintField(1, one.id);
        tagFields(pbf, one.tags);
        pbf.writePackedVarint(
          8,
          one.members.map(({ role }) => text(role)),
        );
        pbf.writePackedSVarint(9, steps(one.members.map(({ id }) => id)));
        pbf.writePackedVarint(
          10,
          one.members.map(({ type }) => ['node', 'way', 'relation'].indexOf(type)),
        );
      },
      relation,
    );
  }

  const pbf = new PbfWriter();
  pbf.writeMessage(
    1,
    (all, table) => {
      for (const value of all.keys()) table.writeBytesField(1, new TextEncoder().encode(value));
    },
    texts,
  );
  pbf.writeBytesField(2, group.finish());
  pbf.writeVarintField(17, granularity);
  pbf.writeVarintField(19, latOffset);
  pbf.writeVarintField(20, lonOffset);
  return pbf.finish();
}

/** Some edit that an object could come from: objects with neighbouring ids often share one. */
const changesetOf = (id: number): number => Math.imul(Math.floor(id / 3), 0x9e3779b1) >>> 8;

function writeSignatures(nodes: readonly TestNode[], pbf: PbfWriter): void {
  const changesets = nodes.map(({ id }) => changesetOf(id));
  pbf.writePackedVarint(
    1,
    nodes.map(({ id }) => 1 + (changesetOf(id) % 4)),
  );
  pbf.writePackedSVarint(2, steps(changesets.map((changeset) => 1e9 + changeset * 20)));
  pbf.writePackedSVarint(3, steps(changesets));
}

function writeSignature({ id }: TestWay, pbf: PbfWriter): void {
  pbf.writeVarintField(1, 1 + (changesetOf(id) % 4));
  pbf.writeVarintField(2, 1e9 + changesetOf(id) * 20);
  pbf.writeVarintField(3, changesetOf(id));
}

const steps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
