import polylabel from 'polylabel';
import type { OsmFeature } from '../../domain/osm';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';
import { poiKind } from './poi-kind';

export interface Settlement {
  readonly kind: 'city' | 'town' | 'suburb' | 'neighbourhood' | 'locality';
  /** 1 = most important. */
  readonly rank: number;
  readonly minZoom: number;
}

const SETTLEMENTS: Readonly<Record<string, Settlement>> = {
  city: { kind: 'city', rank: 1, minZoom: 0 },
  town: { kind: 'town', rank: 2, minZoom: 7 },
  suburb: { kind: 'suburb', rank: 3, minZoom: 10 },
  borough: { kind: 'suburb', rank: 3, minZoom: 10 },
  village: { kind: 'locality', rank: 4, minZoom: 11 },
  quarter: { kind: 'neighbourhood', rank: 4, minZoom: 12 },
  neighbourhood: { kind: 'neighbourhood', rank: 4, minZoom: 12 },
  hamlet: { kind: 'locality', rank: 5, minZoom: 13 },
  locality: { kind: 'locality', rank: 5, minZoom: 13 },
};

/** What a `place` is as a settlement; null for states, islands and the like. */
export function settlementOf(tags: OsmFeature['tags']): Settlement | null {
  return SETTLEMENTS[tags['place'] ?? ''] ?? null;
}

/** Named settlements, and named places that matter in an emergency or for finding one's way. */
export function pointFeatures(feature: OsmFeature): MapFeature[] {
  const { tags } = feature;
  const name = tags['name'];
  if (!name) return [];
  const settlement = settlementOf(tags);
  const poi = settlement === null ? poiKind(tags) : null;
  const { kind, minZoom } = settlement ?? poi ?? {};
  const position = minZoom === undefined ? null : labelPosition(feature.geometry);
  if (kind === undefined || minZoom === undefined || position === null) return [];
  return [
    {
      layer: settlement === null ? 'pois' : 'places',
      geometry: { type: 'Point', coordinates: position },
      properties: { name, kind, ...(settlement === null ? {} : { rank: settlement.rank }) },
      minZoom,
      maxZoom: BASEMAP_MAX_ZOOM,
    },
  ];
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
