import type { Bbox, LonLat } from '../../domain/geo';
import type { LocalText } from '../../domain/language';

/** How many people there are and how they are spread. */
export interface RegionPopulation {
  readonly peopleInside: number;
  readonly spread: 'addresses' | 'buildings' | 'streets';
  /** Share of the people, 0–1, who need help to walk; null = not known. */
  readonly vulnerableShare: number | null;
  readonly source: LocalText;
  readonly asOf: string | null;
  readonly method: LocalText;
}

/** What is known of a region besides its map, from a recipe or found in the data. */
export interface Region {
  readonly id: string;
  readonly name: LocalText;
  readonly bbox: Bbox;
  readonly centre: LonLat;
  readonly zoom: number;
  readonly timeZone: string;
  readonly exerciseStart: string | null;
  /** ISO 3166-1 alpha-2; null = not known. */
  readonly country: string | null;
  readonly drivesOn: 'left' | 'right';
  /** Where the map is from. */
  readonly source: {
    readonly origin: LocalText;
    readonly asOf: string | null;
    readonly licence: string;
    readonly attribution: readonly { readonly text: string; readonly href: string }[];
  };
  /** Null = nobody has said how many. */
  readonly population: RegionPopulation | null;
  readonly limits: readonly LocalText[];
}
