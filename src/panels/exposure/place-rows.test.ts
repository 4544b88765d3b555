import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../i18n/translate';
import { someDatasets } from '../../store/test-support/sample';
import type { ExposureResult } from '../../store/state';
import { placeRows } from './place-rows';

const data = someDatasets({
  facilities: [
    {
      id: 'h',
      name: null,
      position: [0.1, 0.1],
      kind: 'hospital',
      grade: 'derived',
      source: 'test',
      asOf: null,
    },
  ],
});
const result: ExposureResult = {
  cellMethod: 'point',
  people: 0,
  hasFacilities: true,
  zones: [],
  periods: [],
  places: [
    { kind: 'shelter', id: 'dry', zoneIds: ['a'] },
    { kind: 'warehouse', id: 'depot', zoneIds: ['a', 'b'] },
    { kind: 'team', id: 'crew', zoneIds: ['a'] },
    { kind: 'hospital', id: 'h', zoneIds: ['b'] },
    { kind: 'school', id: 'gone', zoneIds: ['a'] },
  ],
};
const rows = (zoneIds: string[]) => placeRows(result, zoneIds, data, createTranslate('en'), 'en');

describe('placeRows', () => {
  it('names the places inside zones in force, as the map can select them', () => {
    expect(rows(['a']).map(({ kind, name, ref }) => [kind, name, ref?.id])).toEqual([
      ['shelter', 'dry', 'dry'],
      ['warehouse', 'depot', 'depot'],
      ['team', 'crew', 'crew'],
    ]);
  });

  it('knows facilities without a name, which the map does not draw', () => {
    expect(rows(['b']).at(-1)).toMatchObject({
      kind: 'hospital',
      name: null,
      ref: null,
      position: [0.1, 0.1],
    });
  });

  it('lists nothing while no zone is in force', () => {
    expect(rows([])).toEqual([]);
  });
});
