import type { OsmFeature } from '../../domain/osm';
import { areaM2, minZoomOfArea } from './area';
import { BASEMAP_MAX_ZOOM, type BasemapLayer, type MapFeature } from './map-feature';

type Tags = OsmFeature['tags'];
type AreaLayer = Extract<BasemapLayer, 'water' | 'green' | 'landuse'>;

/** `key=value` → layer and kind. The first match in this order counts. */
const KINDS: Readonly<Record<string, readonly [AreaLayer, string]>> = {
  'waterway=riverbank': ['water', 'river'],
  'waterway=dock': ['water', 'basin'],
  'natural=water': ['water', 'lake'],
  'landuse=reservoir': ['water', 'lake'],
  'landuse=basin': ['water', 'basin'],
  'leisure=swimming_pool': ['water', 'other'],
  'leisure=park': ['green', 'park'],
  'leisure=garden': ['green', 'park'],
  'leisure=nature_reserve': ['green', 'park'],
  'leisure=pitch': ['green', 'pitch'],
  'leisure=track': ['green', 'pitch'],
  'leisure=golf_course': ['green', 'grass'],
  'leisure=common': ['green', 'grass'],
  'leisure=playground': ['green', 'grass'],
  'natural=wood': ['green', 'forest'],
  'landuse=forest': ['green', 'forest'],
  'natural=beach': ['green', 'beach'],
  'natural=sand': ['green', 'beach'],
  'natural=wetland': ['green', 'wetland'],
  'natural=grassland': ['green', 'grass'],
  'natural=scrub': ['green', 'grass'],
  'natural=heath': ['green', 'grass'],
  'landuse=grass': ['green', 'grass'],
  'landuse=meadow': ['green', 'grass'],
  'landuse=village_green': ['green', 'grass'],
  'landuse=recreation_ground': ['green', 'grass'],
  'landuse=cemetery': ['green', 'cemetery'],
  'amenity=grave_yard': ['green', 'cemetery'],
  'landuse=farmland': ['green', 'farmland'],
  'landuse=farm': ['green', 'farmland'],
  'landuse=orchard': ['green', 'farmland'],
  'landuse=vineyard': ['green', 'farmland'],
  'amenity=hospital': ['landuse', 'hospital'],
  'amenity=school': ['landuse', 'school'],
  'amenity=kindergarten': ['landuse', 'school'],
  'amenity=college': ['landuse', 'school'],
  'amenity=university': ['landuse', 'school'],
  'landuse=port': ['landuse', 'port'],
  'landuse=harbour': ['landuse', 'port'],
  'industrial=port': ['landuse', 'port'],
  'landuse=military': ['landuse', 'military'],
  'landuse=railway': ['landuse', 'railway'],
  'landuse=industrial': ['landuse', 'industrial'],
  'landuse=commercial': ['landuse', 'commercial'],
  'landuse=retail': ['landuse', 'commercial'],
  'landuse=residential': ['landuse', 'residential'],
};

const WATER_KINDS: Readonly<Record<string, string>> = {
  river: 'river',
  canal: 'river',
  stream: 'river',
  basin: 'basin',
  wastewater: 'basin',
  reservoir: 'lake',
  lake: 'lake',
  pond: 'lake',
  lagoon: 'lake',
};

/** Small areas of the landscape are left to the last zooms; a building is never drawn before this zoom. */
const BUILDINGS_MIN_ZOOM = 13;
const AREA_KEYS = [...new Set(Object.keys(KINDS).map((tag) => tag.slice(0, tag.indexOf('='))))];

/** Water, green, land use and buildings: what an area of OpenStreetMap is on the map, nothing for most. */
export function areaFeatures(feature: OsmFeature): MapFeature[] {
  const { geometry, tags } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const found: { layer: BasemapLayer; properties: MapFeature['properties'] }[] = [];
  const kind = kindOf(tags);
  if (kind !== null) found.push({ layer: kind[0], properties: { kind: kind[1] } });
  const isBuilding = tags['building'] !== undefined && tags['building'] !== 'no';
  if (isBuilding) found.push({ layer: 'buildings', properties: {} });
  if (found.length === 0) return [];
  const latitude = firstLatitude(geometry);
  const visibleFrom = minZoomOfArea(areaM2(geometry), latitude);
  return found.map(({ layer, properties }) => ({
    layer,
    geometry,
    properties,
    minZoom: Math.min(
      BASEMAP_MAX_ZOOM,
      layer === 'buildings' ? Math.max(BUILDINGS_MIN_ZOOM, visibleFrom) : visibleFrom,
    ),
    maxZoom: BASEMAP_MAX_ZOOM,
  }));
}

function kindOf(tags: Tags): readonly [AreaLayer, string] | null {
  for (const key of AREA_KEYS) {
    const entry = tags[key] === undefined ? undefined : KINDS[`${key}=${tags[key]}`];
    if (entry === undefined) continue;
    return key === 'natural' && entry[0] === 'water'
      ? ['water', WATER_KINDS[tags['water'] ?? 'lake'] ?? 'other']
      : entry;
  }
  return null;
}

function firstLatitude(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): number {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
  return ring?.[0]?.[1] ?? 0;
}
