import type { FormatId } from '../../ingest/format';

/** Everything that can be taken away as a file, in the order it is offered. Texts are under `export.source.<id>`. */
export const EXPORT_LAYERS = [
  'shelters',
  'warehouses',
  'teams',
  'facilities',
  'hazards',
  'districts',
  'population',
  'closures',
  'proposals',
  'reference',
  'units',
] as const;
export const EXPORT_RESULTS = [
  'nearest',
  'coverage-cells',
  'coverage-gaps',
  'allocation-shelters',
  'allocation-cells',
  'siting-sites',
  'isolation-communities',
  'importance-streets',
  'service-areas',
  'exposure-zones',
  'needs-shipments',
  'needs-deliveries',
  'risk-districts',
] as const;
export const EXPORT_IDS = [...EXPORT_LAYERS, ...EXPORT_RESULTS] as const;
export type ExportId = (typeof EXPORT_IDS)[number];

/** Formats that are offered, the one that loses nothing and opens everywhere first. */
export const EXPORT_FORMATS = [
  'geojson',
  'csv',
  'xlsx',
  'flatgeobuf',
  'kml',
] as const satisfies readonly FormatId[];
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
