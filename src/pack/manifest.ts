import type { FeedDeclaration } from '../domain/feed';
import type { Bbox, LonLat } from '../domain/geo';
import type { LocalText } from '../domain/language';
import type { Grade } from '../domain/provenance';

/** Version of the pack layout this code reads and writes. */
export const PACK_FORMAT = 1;

/** Files of a pack by role; the builder writes all of them, an authority may leave out what it lacks. */
export const PACK_ROLES = [
  'shelters',
  'warehouses',
  'teams',
  'facilities',
  'hazards',
  'districts',
  'population',
  'roads',
  'basemap',
  'places',
  'standards',
  'shore',
] as const;
export type PackRole = (typeof PACK_ROLES)[number];

export interface PackFile {
  readonly role: PackRole;
  /** File name inside the pack folder. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
  /** Features, cells, directed edges or tiles; null where counting says nothing. */
  readonly count: number | null;
  /** `internal` files are never fetched by the public view. */
  readonly audience: 'public' | 'internal';
  readonly grade: Grade;
  /** ISO date of the content. */
  readonly asOf: string | null;
  readonly origin: LocalText;
  readonly licence: string;
  /** How it was made and what it leaves out. */
  readonly method: LocalText;
}

/** `pack.json`. */
export interface PackManifest {
  readonly format: number;
  readonly id: string;
  readonly name: LocalText;
  readonly bbox: Bbox;
  readonly centre: LonLat;
  /** First zoom of the map. */
  readonly zoom: number;
  /** IANA time zone of the region. */
  readonly timeZone: string;
  /** The situation clock starts here when the page opens, if the pack is an exercise; null = the real clock. */
  readonly exerciseStart: string | null;
  /** People in the region and how they were found; `people` null where nobody has said. */
  readonly population: {
    readonly people: number | null;
    readonly source: LocalText;
    readonly method: LocalText;
    readonly asOf: string | null;
  };
  /** What the source leaves out, in words for people. */
  readonly limits: readonly LocalText[];
  /** Credit to be shown on the map, e.g. `© OpenStreetMap contributors`, with its address. */
  readonly attribution: readonly { readonly text: string; readonly href: string }[];
  readonly files: readonly PackFile[];
  /** What changes while one watches; left out = nothing. */
  readonly feeds?: readonly FeedDeclaration[];
}

/** `packs/index.json`: the packs that a deployment offers. */
export interface PackIndex {
  readonly packs: readonly { readonly id: string; readonly name: LocalText; readonly bytes: number }[];
}
