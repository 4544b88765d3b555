import type { OsmFeature } from '../../domain/osm';
import { BASEMAP_MAX_ZOOM, type MapFeature, type MapProperties } from './map-feature';
import { mergeLines } from './merge-lines';

export type BasemapRoadClass =
  | 'motorway'
  | 'trunk'
  | 'primary'
  | 'secondary'
  | 'tertiary'
  | 'residential'
  | 'service'
  | 'pedestrian'
  | 'track'
  | 'path'
  | 'steps'
  | 'rail';

/** First zoom of each class. */
const MIN_ZOOM: Readonly<Record<BasemapRoadClass, number>> = {
  motorway: 5,
  trunk: 5,
  primary: 8,
  secondary: 10,
  tertiary: 11,
  rail: 11,
  residential: 12,
  service: 13,
  pedestrian: 13,
  track: 13,
  path: 13,
  steps: 13,
};
/** Ramps and street tracks of rail are noise before this zoom. */
const MINOR_MIN_ZOOM = 12;

/** Up to this zoom bridges, tunnels and ramps are drawn as plain road, so that roads stay whole lines. */
const LOW_ZOOM_MAX = 11;

const CLASS_OF_HIGHWAY: Readonly<Record<string, BasemapRoadClass>> = {
  motorway: 'motorway',
  trunk: 'trunk',
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  unclassified: 'residential',
  residential: 'residential',
  living_street: 'residential',
  road: 'residential',
  service: 'service',
  pedestrian: 'pedestrian',
  track: 'track',
  path: 'path',
  footway: 'path',
  cycleway: 'path',
  bridleway: 'path',
  steps: 'steps',
};
const RAILWAYS = new Set(['rail', 'light_rail', 'subway', 'tram', 'narrow_gauge']);

interface Line {
  readonly coordinates: GeoJSON.Position[];
  readonly properties: MapProperties;
  readonly minZoom: number;
}

/** Roads and railways as lines, pieces of equal attributes joined end to end. */
export function roadFeatures(features: Iterable<OsmFeature>): MapFeature[] {
  const lines: Line[] = [];
  for (const feature of features) {
    const road = roadOf(feature.tags);
    if (road === null) continue;
    for (const coordinates of linesOf(feature)) lines.push({ coordinates, ...road });
  }
  const low = lines.filter((line) => line.minZoom <= LOW_ZOOM_MAX);
  return [...joined(low.map(plain), 0, LOW_ZOOM_MAX), ...joined(lines, LOW_ZOOM_MAX + 1, BASEMAP_MAX_ZOOM)];
}

function roadOf(tags: OsmFeature['tags']): Omit<Line, 'coordinates'> | null {
  if (tags['area'] === 'yes') return null;
  const highway = tags['highway'];
  const link = highway?.endsWith('_link') ?? false;
  const rail = highway === undefined && RAILWAYS.has(tags['railway'] ?? '');
  const roadClass = rail ? 'rail' : CLASS_OF_HIGHWAY[highway?.replace(/_link$/, '') ?? ''];
  if (roadClass === undefined) return null;
  const minor = link || (rail && (tags['railway'] !== 'rail' || tags['service'] !== undefined));
  return {
    minZoom: minor ? Math.max(MINOR_MIN_ZOOM, MIN_ZOOM[roadClass]) : MIN_ZOOM[roadClass],
    properties: {
      class: roadClass,
      link,
      bridge: isYes(tags['bridge']),
      tunnel: isYes(tags['tunnel']),
      ...(tags['name'] ? { name: tags['name'] } : {}),
      ...(tags['ref'] ? { ref: tags['ref'] } : {}),
    },
  };
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && value !== 'no';
}

function plain(line: Line): Line {
  return { ...line, properties: { ...line.properties, bridge: false, tunnel: false } };
}

function linesOf({ geometry }: OsmFeature): GeoJSON.Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Point':
      return [];
  }
}

function joined(lines: readonly Line[], minZoom: number, maxZoom: number): MapFeature[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = JSON.stringify(line.properties);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return mergeLines(group.map((line) => line.coordinates)).map(
      (coordinates): MapFeature => ({
        layer: 'roads',
        geometry: { type: 'LineString', coordinates },
        properties: first.properties,
        minZoom: Math.max(minZoom, first.minZoom),
        maxZoom,
      }),
    );
  });
}
