import type { Grade } from './provenance';

export interface District {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  readonly grade: Grade;
  readonly source: string;
}
