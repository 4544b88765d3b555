export { sha256Hex } from './checksum';
export type { Datasets } from './datasets';
export { groundsOf } from './grounds';
export {
  PACK_FORMAT,
  PACK_ROLES,
  type PackFile,
  type PackIndex,
  type PackManifest,
  type PackRole,
} from './manifest';
export { type Fetch, fetchReader } from './open/fetch-reader';
export { blobReader } from './open/blob-reader';
export { memoryReader } from './open/memory-reader';
export { type OpenedPack, openPack, type OpenPackOptions } from './open/open-pack';
export type { PackReader, Probe, ReadOptions } from './open/pack-reader';
export { type Audience, estimatePackUrls } from './open/pack-urls';
export { parseManifest, parsePackIndex } from './open/parse-manifest';
export type { PackProgress } from './open/progress';
export type { NamedPlace } from './places/place-index';
export { openPlaces, type Places } from './places/search';
