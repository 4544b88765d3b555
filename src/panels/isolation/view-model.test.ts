import { describe, expect, it } from 'vitest';
import { anIsolationResult } from '../../store/test-support/sample-analyses';
import { isolationView } from './view-model';

const result = anIsolationResult();

describe('isolationView', () => {
  it('says what the chosen criterion says', () => {
    expect(isolationView(result)).toMatchObject({ criterion: 'trunk', lost: 9, vulnerable: null, never: 3 });
  });

  it('has a row for each criterion, empty where the data cannot say', () => {
    expect(isolationView(result).rows.map(({ criterion, lost }) => [criterion, lost])).toEqual([
      ['all', 5],
      ['hospital', null],
      ['warehouse', 7],
      ['trunk', 9],
    ]);
  });

  it('counts the places that are cut off', () => {
    expect(isolationView(result).places.map(({ kind, count }) => [kind, count])).toEqual([
      ['shelters', 2],
      ['teams', 0],
      ['warehouses', 1],
      ['hospitals', 0],
    ]);
  });
});
