import type { FormatId } from '../../store/state';

/** What formats are called, in every language. */
export const FORMAT_NAMES: Readonly<Record<FormatId, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  geojson: 'GeoJSON',
  'geojson-lines': 'GeoJSONL',
  shapefile: 'Shapefile',
  kml: 'KML',
  gpx: 'GPX',
  flatgeobuf: 'FlatGeobuf',
  geopackage: 'GeoPackage',
  geoparquet: 'GeoParquet',
  cap: 'CAP',
  geotiff: 'GeoTIFF',
};
