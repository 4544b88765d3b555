import type { FileFormat, FormatId } from '../format';
import type { FileWriter } from '../file-writer';

/** How each format is fetched when a file of it comes. A format is one file or folder beside this one, and one line here. */
export const FORMATS: Partial<Record<FormatId, () => Promise<FileFormat>>> = {
  geojson: async () => (await import('./geojson/geojson')).geojsonFormat,
  'geojson-lines': async () => (await import('./geojson/geojson-lines')).geojsonLinesFormat,
  shapefile: async () => (await import('./shapefile/shapefile')).shapefileFormat,
  flatgeobuf: async () => (await import('./flatgeobuf/flatgeobuf')).flatGeobufFormat,
  kml: async () => (await import('./kml/kml')).kmlFormat,
  gpx: async () => (await import('./gpx/gpx')).gpxFormat,
  cap: async () => (await import('./cap/cap')).capFormat,
  csv: async () => (await import('./csv/csv')).csvFormat,
  xlsx: async () => (await import('./xlsx/xlsx')).xlsxFormat,
  geopackage: async () => (await import('./geopackage/geopackage')).geoPackageFormat,
  geotiff: async () => (await import('./geotiff/geotiff')).geoTiffFormat,
  geoparquet: async () => (await import('./geoparquet/geoparquet')).geoParquetFormat,
};

/** Formats that results and layers can be written in. */
export const WRITERS: Partial<Record<FormatId, () => Promise<FileWriter>>> = {
  csv: async () => (await import('./csv/writer')).csvWriter,
  geojson: async () => (await import('./geojson/write-geojson')).geojsonWriter,
  'geojson-lines': async () => (await import('./geojson/write-geojson')).geojsonLinesWriter,
  xlsx: async () => (await import('./xlsx/writer')).xlsxWriter,
  flatgeobuf: async () => (await import('./flatgeobuf/writer')).flatGeobufWriter,
  kml: async () => (await import('./kml/write-kml')).kmlWriter,
};
