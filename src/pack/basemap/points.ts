import polylabel from 'polylabel';
import type { OsmFeature } from '../../domain/osm';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';
import { poiKind } from './poi-kind';

/** Kind, rank (1 = most important) and first zoom by `place`. */
const SETTLEMENTS: Readonly<Record<string, readonly [kind: string, rank: number, minZoom: number]>> = {
  city: ['city', 1, 0],
  town: ['town', 2, 7],
  suburb: ['suburb', 3, 10],
  borough: ['suburb', 3, 10],
  village: ['locality', 4, 11],
  quarter: ['neighbourhood', 4, 12],
  neighbourhood: ['neighbourhood', 4, 12],
  hamlet: ['locality', 5, 13],
  locality: ['locality', 5, 13],
};

/** Named settlements, and named places that matter in an emergency or for finding one's way. */
export function pointFeatures(feature: OsmFeature): MapFeature[] {
  const { tags } = feature;
  const name = tags['name'];
  if (!name) return [];
  const settlement = SETTLEMENTS[tags['place'] ?? ''];
  const poi = settlement === undefined ? poiKind(tags) : null;
  if (settlement === undefined && poi === null) return [];
  const position = labelPosition(feature.geometry);
  if (position === null) return [];
  const geometry: GeoJSON.Point = { type: 'Point', coordinates: position };
  if (settlement !== undefined) {
    const [kind, rank, minZoom] = settlement;
    return [
      { layer: 'places', geometry, properties: { name, kind, rank }, minZoom, maxZoom: BASEMAP_MAX_ZOOM },
    ];
  }
  if (poi === null) return [];
  const { kind, minZoom } = poi;
  return [{ layer: 'pois', geometry, properties: { name, kind }, minZoom, maxZoom: BASEMAP_MAX_ZOOM }];
}

/** Precision of a label's place inside an area, degrees (about a metre). */
const LABEL_PRECISION = 1e-5;

/** Where a name is written: the point itself, the middle vertex of a line, the pole of inaccessibility of an area. */
export function labelPosition(geometry: OsmFeature['geometry']): [lon: number, lat: number] | null {
  switch (geometry.type) {
    case 'Point':
      return pair(geometry.coordinates);
    case 'LineString':
      return pair(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]);
    case 'MultiLineString': {
      const line = longest(geometry.coordinates, (coordinates) => coordinates);
      return pair(line?.[Math.floor(line.length / 2)]);
    }
    case 'Polygon':
      return labelOfRings(geometry.coordinates);
    case 'MultiPolygon':
      return labelOfRings(longest(geometry.coordinates, (rings) => rings[0]));
  }
}

function labelOfRings(rings: GeoJSON.Position[][] | undefined): [number, number] | null {
  if (rings === undefined || (rings[0]?.length ?? 0) < 4) return null;
  const { 0: lon, 1: lat } = polylabel(rings, LABEL_PRECISION);
  return pair([lon ?? Number.NaN, lat ?? Number.NaN].map((degrees) => Math.round(degrees * 1e7) / 1e7));
}

/** The item whose line has the most vertices, the first of equals. */
function longest<T>(
  items: readonly T[],
  lineOf: (item: T) => readonly GeoJSON.Position[] | undefined,
): T | undefined {
  let best: T | undefined;
  let most = -1;
  for (const item of items) {
    const length = lineOf(item)?.length ?? 0;
    if (length > most) [best, most] = [item, length];
  }
  return best;
}

function pair(position: GeoJSON.Position | undefined): [number, number] | null {
  const [lon, lat] = position ?? [];
  return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat)
    ? [lon, lat]
    : null;
}
