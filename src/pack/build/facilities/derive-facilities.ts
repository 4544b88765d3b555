import { area, bbox as boxAround, booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Facility, FacilityKind } from '../../../domain/facility';
import { type Bbox, distanceM, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import { interiorPoint } from '../interior-point';
import { polygonsOf } from '../polygons-of';
import { facilityKind } from './facility-kind';

/** Two facilities of one kind closer than this, one of them without a name or both with the same, are mapped twice. */
const SAME_PLACE_M = 60;
/** Degrees around a position in which the same place may lie; {@link SAME_PLACE_M} up to 80° of latitude. */
const NEAR_DEGREES = 0.0035;

/** Kinds whose grounds take a kind in: what lies inside them is part of them. */
const TAKEN_INTO: Readonly<Partial<Record<FacilityKind, readonly FacilityKind[]>>> = {
  clinic: ['hospital'],
  substation: ['power-plant'],
};

interface Found {
  readonly feature: OsmFeature;
  readonly kind: FacilityKind;
  readonly name: string | null;
  readonly position: LonLat;
  readonly polygons: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly areaM2: number;
}

/**
 * Hospitals, schools, substations and the like among OpenStreetMap objects, in the order of the objects. Buildings and
 * points on the grounds of another of the same kind are part of it; the grounds take the name of the largest where they
 * have none.
 */
export function deriveFacilities(
  features: readonly OsmFeature[],
  bbox: Bbox,
  asOf: string | null,
): Facility[] {
  const found = features.flatMap((feature) => facilityIn(feature, bbox) ?? []);
  const larger = neighbourFinder(found);
  const partOf = new Map<Found, Found>();
  const names = new Map<Found, string>();
  for (const one of found.toSorted((a, b) => b.areaM2 - a.areaM2)) {
    const [other] = larger(one).filter((candidate) => !partOf.has(candidate));
    if (!other) continue;
    partOf.set(one, other);
    if (one.kind === other.kind && one.name !== null && !names.has(other)) names.set(other, one.name);
  }
  return found
    .filter((one) => !partOf.has(one))
    .map((one) => toFacility(one, one.name ?? names.get(one) ?? null, asOf));
}

function facilityIn(feature: OsmFeature, bbox: Bbox): Found | null {
  const kind = facilityKind(feature.tags);
  if (!kind) return null;
  const position = interiorPoint(feature.geometry);
  if (!isInside(position, bbox)) return null;
  const polygons = polygonsOf(feature.geometry);
  const name = feature.tags['name'] ?? null;
  return { feature, kind, name, position, polygons, areaM2: polygons ? area(polygons) : 0 };
}

/** Finds the larger places that a place is part of; of equal ones the earlier object counts as the larger. */
function neighbourFinder(found: readonly Found[]): (one: Found) => Found[] {
  if (found.length === 0) return () => [];
  const index = new Flatbush(found.length);
  for (const { position, polygons } of found) {
    const [west, south, east, north] = polygons ? boxAround(polygons) : [...position, ...position];
    index.add(west ?? 0, south ?? 0, east, north);
  }
  index.finish();
  const rank = new Map(found.map((one, order) => [one, order]));
  const isLarger = (other: Found, one: Found) =>
    other.areaM2 > one.areaM2 ||
    (other.areaM2 === one.areaM2 && (rank.get(other) ?? 0) < (rank.get(one) ?? 0));
  return (one) => {
    const [lon, lat] = one.position;
    return index
      .search(lon - NEAR_DEGREES, lat - NEAR_DEGREES, lon + NEAR_DEGREES, lat + NEAR_DEGREES)
      .flatMap((at) => found[at] ?? [])
      .filter((other) => other !== one && isLarger(other, one) && isPart(one, other));
  };
}

function isPart(one: Found, larger: Found): boolean {
  const sameKind = one.kind === larger.kind;
  if (!sameKind && TAKEN_INTO[one.kind]?.includes(larger.kind) !== true) return false;
  if (larger.polygons !== null && booleanPointInPolygon([...one.position], larger.polygons)) return true;
  const mayBeSame = one.name === null || larger.name === null || one.name === larger.name;
  return sameKind && mayBeSame && distanceM(one.position, larger.position) < SAME_PLACE_M;
}

function toFacility({ feature, kind, position }: Found, name: string | null, asOf: string | null): Facility {
  const { type, id } = feature;
  return {
    id: `osm-${type}-${id}`,
    name,
    position,
    kind,
    grade: 'derived',
    source: `OpenStreetMap ${type}/${id}`,
    asOf,
  };
}
