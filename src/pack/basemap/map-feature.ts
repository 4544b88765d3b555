/** Layers of the basemap, in the order in which they lie in a tile. */
export const BASEMAP_LAYERS = [
  'water',
  'waterway',
  'green',
  'landuse',
  'buildings',
  'roads',
  'places',
  'pois',
] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

export const BASEMAP_MAX_ZOOM = 14;

export type MapProperties = Readonly<Record<string, string | number | boolean>>;

/** One shape of the basemap and the zooms whose tiles hold it. */
export interface MapFeature {
  readonly layer: BasemapLayer;
  readonly geometry:
    | GeoJSON.Point
    | GeoJSON.LineString
    | GeoJSON.MultiLineString
    | GeoJSON.Polygon
    | GeoJSON.MultiPolygon;
  readonly properties: MapProperties;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Value types of each layer's properties, for `vector_layers` in the archive's metadata. */
export const BASEMAP_FIELDS: Readonly<Record<BasemapLayer, Readonly<Record<string, string>>>> = {
  water: { kind: 'String' },
  waterway: { kind: 'String', name: 'String' },
  green: { kind: 'String' },
  landuse: { kind: 'String' },
  buildings: {},
  roads: {
    class: 'String',
    link: 'Boolean',
    bridge: 'Boolean',
    tunnel: 'Boolean',
    name: 'String',
    ref: 'String',
  },
  places: { name: 'String', kind: 'String', rank: 'Number' },
  pois: { name: 'String', kind: 'String' },
};
