import type { ImportanceResult } from '../../../src/analysis/importance/result';
import { csvLine } from '../csv';
import type { TextFormat } from './isolation-text';

const COLUMNS = [
  'rank',
  'id',
  'name',
  'from',
  'to',
  'class',
  'structure',
  'length_m',
  'isolated_people',
  'delayed_people',
  'extra_person_min',
  'only_way',
  'lon',
  'lat',
];

/** Streets by importance as text: all figures in JSON, one street a line or feature in the others. */
export function importanceText(result: ImportanceResult, format: TextFormat): string {
  switch (format) {
    case 'json': {
      const streets = result.streets.map(({ geometry: _geometry, ...street }) => street);
      return JSON.stringify({ ...result, streets }, null, 2);
    }
    case 'csv': {
      const lines = result.streets.map((street) => [
        street.rank,
        street.id,
        street.name,
        ...street.between,
        street.roadClass,
        street.structure,
        street.lengthM.toFixed(1),
        street.isolatedPeople,
        street.delayedPeople,
        street.extraPersonMin.toFixed(2),
        street.isOnlyWay,
        ...street.centre,
      ]);
      return [COLUMNS, ...lines].map(csvLine).join('\n');
    }
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        features: result.streets.map(({ geometry, ...properties }) => ({
          type: 'Feature',
          properties,
          geometry,
        })),
      });
  }
}
