import { bboxPolygon, difference, feature, featureCollection } from '@turf/turf';
import type { Bbox } from '../../domain/geo';
import { BASEMAP_MAX_ZOOM, type MapFeature } from './map-feature';

/** What the box holds beside dry land; nothing where the shore is not known. */
export function seaFeatures(land: GeoJSON.Polygon | GeoJSON.MultiPolygon | null, bbox: Bbox): MapFeature[] {
  if (land === null) return [];
  const box = bboxPolygon([...bbox]);
  const sea = difference(featureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>([box, feature(land)]));
  if (sea === null) return [];
  return [
    {
      layer: 'water',
      geometry: sea.geometry,
      properties: { kind: 'sea' },
      minZoom: 0,
      maxZoom: BASEMAP_MAX_ZOOM,
    },
  ];
}
