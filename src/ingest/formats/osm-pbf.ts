import { AnlanError } from '../../domain/errors';
import type { OsmRead } from '../osm/osm-read';
import { readBlobs } from '../osm/pbf/blobs';
import { collectNodes, collectWays } from '../osm/pbf/collect';
import type { OsmExtractReport } from '../osm/pbf/extract-report';
import { type PbfHeader, parseHeaderBlock } from '../osm/pbf/header-block';
import { PbfFault } from '../osm/pbf/pbf-fault';
import { readPrimitiveBlock } from '../osm/pbf/primitive-block';
import type { BlockSink } from '../osm/pbf/raw-objects';

/** A file that can be read from its beginning more than once; a `File` of a browser is one. */
export interface PbfFile {
  /** For messages. */
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

export interface ReadPbfOptions {
  /** Bytes read and to be read: the file is gone through twice. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface OsmExtract extends OsmRead {
  readonly report: OsmExtractReport;
  readonly header: PbfHeader;
}

/**
 * Every tagged object of an OpenStreetMap extract (`.osm.pbf`) with its geometry, and its turn restrictions. Goes
 * through the file twice, ways and relations first, so that only the nodes they need are kept.
 * @throws AnlanError `osm-not-pbf`, `osm-feature-unknown`, `osm-extract-too-large`, `file-empty`, `file-truncated`,
 * `file-damaged`, each naming the file, with what is wrong as its cause; whatever the signal was aborted with
 */
export async function readOsmPbf(file: PbfFile, options: ReadPbfOptions = {}): Promise<OsmExtract> {
  const { onProgress = () => {}, signal } = options;
  const texts = new Map<string, string>();
  const withNodes = new Set<number>();
  const headers: PbfHeader[] = [];
  let reached = { blob: 0, bytes: 0 };

  const pass = async (sink: BlockSink, offset: number, wanted: (blob: number) => boolean) => {
    for await (const blob of readBlobs(file.stream())) {
      signal?.throwIfAborted();
      reached = { blob: blob.index, bytes: blob.fileEnd };
      if (blob.type === 'OSMHeader' && offset === 0) headers.push(parseHeaderBlock(await blob.content()));
      if (blob.type === 'OSMData' && headers.length === 0)
        throw new PbfFault('it has data before its header', { code: 'osm-not-pbf' });
      if (blob.type === 'OSMData' && wanted(blob.index)) {
        const { hasNodes } = readPrimitiveBlock(await blob.content(), texts, sink);
        if (hasNodes) withNodes.add(blob.index);
      }
      onProgress(offset + blob.fileEnd, 2 * file.size);
    }
  };

  try {
    const ways = collectWays();
    await pass(ways.sink, 0, () => true);
    const [header] = headers;
    if (!header) throw new PbfFault('it is empty', { code: 'file-empty' });
    const nodes = collectNodes(ways);
    await pass(nodes.sink, file.size, (blob) => withNodes.has(blob));
    signal?.throwIfAborted();
    const { features, restrictions, report } = nodes.assemble();
    return { header, features, restrictions, report: { ...report, kind: 'extract', bytes: file.size } };
  } catch (cause) {
    signal?.throwIfAborted();
    throw problemWith(file.name, cause, `${reached.bytes} B`);
  }
}

/**
 * What an extract says of itself, from its first blob alone.
 * @throws AnlanError as `readOsmPbf`
 */
export async function readPbfHeader(file: PbfFile): Promise<PbfHeader> {
  try {
    for await (const blob of readBlobs(file.stream())) {
      if (blob.type !== 'OSMHeader')
        throw new PbfFault('it has data before its header', { code: 'osm-not-pbf' });
      return parseHeaderBlock(await blob.content());
    }
    throw new PbfFault('it is empty', { code: 'file-empty' });
  } catch (cause) {
    throw problemWith(file.name, cause, '0 B');
  }
}

/** A problem of the file whatever was thrown: libraries throw errors of their own at bytes they cannot read. */
function problemWith(file: string, cause: unknown, where: string): AnlanError {
  const { code, params } = cause instanceof PbfFault ? cause : new PbfFault('');
  const damage = code === 'file-damaged' ? { reason: 'OSM PBF', where } : {};
  return new AnlanError(code, { file, ...damage, ...params }, { cause });
}
