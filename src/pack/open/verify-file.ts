import { AnlanError } from '../../domain/errors';
import { sha256Hex } from '../checksum';
import type { PackFile } from '../manifest';
import type { PackReader, ReadOptions } from './pack-reader';

/**
 * A file of the pack, whole and as the manifest describes it. A copy that does not fit is asked for once more past all
 * caches, since it may be from an earlier build of the pack.
 * @throws AnlanError `pack-file-missing` {file, status}, `pack-file-size` {file, expected, actual},
 * `pack-file-checksum` {file}; whatever the signal was aborted with
 */
export async function readVerified(
  reader: PackReader,
  file: PackFile,
  options: Pick<ReadOptions, 'signal' | 'onBytes'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const read = async (cache?: 'reload') => {
    const bytes = await reader.read(file.name, {
      ...options,
      maxBytes: file.bytes,
      ...(cache === undefined ? {} : { cache }),
    });
    return { bytes, fault: await faultOf(file, bytes) };
  };
  let { bytes, fault } = await read();
  if (fault !== null) ({ bytes, fault } = await read('reload'));
  options.signal?.throwIfAborted();
  if (fault !== null) throw fault;
  return bytes;
}

async function faultOf(file: PackFile, bytes: Uint8Array<ArrayBuffer>): Promise<AnlanError | null> {
  if (bytes.length !== file.bytes)
    return new AnlanError('pack-file-size', { file: file.name, expected: file.bytes, actual: bytes.length });
  return (await sha256Hex(bytes)) === file.sha256
    ? null
    : new AnlanError('pack-file-checksum', { file: file.name });
}

const PMTILES_HEADER_BYTES = 127;

/**
 * Looks whether the basemap is there and as large as announced, without fetching it: the map reads it by ranges.
 * @throws AnlanError `pack-file-missing`, `pack-file-size`, `pack-file-unreadable` {file, reason}
 */
export async function probeBasemap(reader: PackReader, file: PackFile, signal?: AbortSignal): Promise<void> {
  const { head, bytes } = await reader.probe(file.name, PMTILES_HEADER_BYTES, signal);
  if (bytes !== null && bytes !== file.bytes)
    throw new AnlanError('pack-file-size', { file: file.name, expected: file.bytes, actual: bytes });
  if (head.length < PMTILES_HEADER_BYTES || String.fromCharCode(...head.subarray(0, 7)) !== 'PMTiles')
    throw new AnlanError('pack-file-unreadable', { file: file.name, reason: 'PMTiles' });
}
