import type { Bbox } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { Shelter } from '../../../domain/shelter';
import type { StandardProfile } from '../../../domain/standards';
import { type AddressBook, addressOf } from '../address-book';
import { type MergedSite, type MergeReport, mergeSites } from './merge-sites';
import { capacityOf, classByArea, schemeOf, UNKNOWN_CAPACITY } from './shelter-capacity';
import { toSite } from './site';
import { USABLE_SHARE } from './usable-share';

export interface ShelterReport extends MergeReport {
  readonly kept: number;
  /** Kept, but known as a point only: no area, no class, no capacity. */
  readonly withoutArea: number;
  /** Smaller than the smallest class of the profile, or no room for a single person. */
  readonly tooSmall: number;
}

export interface ShelterRules {
  readonly bbox: Bbox;
  readonly profile: StandardProfile;
  readonly addresses: AddressBook;
  /** ISO date of the source; null = not known. */
  readonly asOf: string | null;
}

/** Shelter candidates found by rule among OpenStreetMap objects, in the order of the objects. Nobody has designated them. */
export function deriveShelters(
  features: readonly OsmFeature[],
  rules: ShelterRules,
): { shelters: Shelter[]; report: ShelterReport } {
  const found = features.flatMap((feature) => toSite(feature, rules.bbox) ?? []);
  const { sites, report } = mergeSites(found);
  const shelters = sites.flatMap((site) => toShelter(site, rules) ?? []);
  return {
    shelters,
    report: {
      ...report,
      kept: shelters.length,
      withoutArea: shelters.filter(({ areaM2 }) => areaM2 === null).length,
      tooSmall: sites.length - shelters.length,
    },
  };
}

function toShelter({ site, name, carvedM2 }: MergedSite, rules: ShelterRules): Shelter | null {
  const { profile } = rules;
  const share = USABLE_SHARE[site.space ?? 'outdoor'][site.kind].value;
  const effectiveAreaM2 =
    site.areaM2 === null ? null : Math.floor(Math.max(0, site.areaM2 - carvedM2) * share);
  const shelterClass = effectiveAreaM2 === null ? null : classByArea(effectiveAreaM2, profile);
  const capacity =
    effectiveAreaM2 !== null && shelterClass
      ? capacityOf(effectiveAreaM2, shelterClass, profile)
      : UNKNOWN_CAPACITY;
  const holdsAnyone = Object.values(capacity).some((people) => people !== null && people > 0);
  if (effectiveAreaM2 !== null && !holdsAnyone) return null;
  return {
    id: site.id,
    name,
    position: site.position,
    kind: site.kind,
    scheme: schemeOf(profile),
    shelterClass,
    space: site.space,
    suitableFor: null,
    areaM2: site.areaM2 === null ? null : Math.round(site.areaM2),
    effectiveAreaM2,
    capacity,
    accessible: site.accessible,
    status: 'candidate',
    occupancy: null,
    address: addressOf(site.tags) ?? rules.addresses.nearest(site.position),
    grade: 'derived',
    source: `OpenStreetMap ${site.osm}`,
    asOf: rules.asOf,
  };
}
