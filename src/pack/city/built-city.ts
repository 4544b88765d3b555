import type { NamedBlob } from '../../domain/own-city';
import type { PackManifest } from '../manifest';

/** The pack of a city that a person has brought, ready to be kept. */
export interface BuiltCity {
  readonly manifest: PackManifest;
  /** Every file of the pack folder, `pack.json` among them. */
  readonly files: readonly NamedBlob[];
}

/** Takes the files of a pack out of the JavaScript heap. */
export function toBlobs(files: ReadonlyMap<string, Uint8Array>): NamedBlob[] {
  return [...files].map(([name, bytes]) => ({ name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
}
