import type { IsolationResult, RoadColumn } from '../../../src/analysis/isolation/result';
import { csvLine } from '../csv';

export type TextFormat = 'json' | 'csv' | 'geojson';

const COLUMNS = [
  'rank',
  'id',
  'near',
  'kind',
  'people',
  'vulnerable',
  'cells',
  'area_m2',
  'lon',
  'lat',
  'shelters',
  'shelter_room',
];

/** The people of a column, without the states of its cells. */
const peopleOf = (column: RoadColumn | null) => column && column.people;

/** The cut-off analysis as text; figures of all columns in JSON, one community a line or feature in the others. */
export function isolationText(result: IsolationResult, format: TextFormat): string {
  const { columns, communities, ...figures } = result;
  const rows = communities.map(({ geometry, near, shelterIds, ...community }) => ({
    geometry,
    properties: { ...community, near: near.join(' · '), shelterIds },
  }));
  switch (format) {
    case 'json': {
      const people = Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, peopleOf(column)]),
      );
      return JSON.stringify(
        { ...figures, columns: people, communities: rows.map(({ properties }) => properties) },
        null,
        2,
      );
    }
    case 'csv': {
      const lines = rows.map(({ properties: row }) => [
        row.rank,
        row.id,
        row.near,
        row.kind,
        row.people,
        row.vulnerable,
        row.cells,
        row.areaM2.toFixed(0),
        ...row.centre,
        row.shelterIds.join(' '),
        row.shelterRoom,
      ]);
      return [COLUMNS, ...lines].map(csvLine).join('\n');
    }
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        features: rows.map((row) => ({ type: 'Feature', ...row })),
      });
  }
}
