import type { LayerDescription } from '../layers/layer-description';

/** Sources of the plain map; each is one GeoJSON that follows the store. */
export const PLAIN_SOURCES = ['hazards', 'hazard-marks', 'routes', 'shelters', 'origin'] as const;
export type PlainSource = (typeof PLAIN_SOURCES)[number];

/** What a layer of the plain map is built into. */
export interface PlainPart {
  readonly source: PlainSource;
  readonly data: GeoJSON.FeatureCollection;
}
export type PlainLayer<Selection = unknown> = LayerDescription<Selection, PlainPart>;

export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Name of a source inside the style. */
export const sourceName = (source: PlainSource): string => `anlan-${source}`;

export function feature<Geometry extends GeoJSON.Geometry>(
  geometry: Geometry,
  properties: GeoJSON.GeoJsonProperties,
): GeoJSON.Feature<Geometry> {
  return { type: 'Feature', geometry, properties };
}

export const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

export const point = (position: readonly [number, number]): GeoJSON.Point => ({
  type: 'Point',
  coordinates: [position[0], position[1]],
});
