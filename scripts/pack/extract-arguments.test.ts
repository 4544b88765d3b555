import { describe, expect, it } from 'vitest';
import { explainProblem } from './explain-problem';
import { checkTogether, parsePeople, parseRegionId } from './extract-arguments';
import { openPbfFile } from './pbf-file';

const explained = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return explainProblem(error);
  }
};

describe('arguments of an extract', () => {
  it('are an id that can name a folder', () => {
    expect(parseRegionId('new-york-2')).toBe('new-york-2');
    expect(explained(() => parseRegionId(undefined))).toMatch(/^command line: --id: is missing/);
    for (const id of ['', 'New York', '../x', '2nd'])
      expect(explained(() => parseRegionId(id))).toMatch(/--id/);
  });

  it('are a whole number of people, or none', () => {
    expect([parsePeople(undefined), parsePeople('38000')]).toEqual([null, 38_000]);
    for (const text of ['0', '-5', '1.5', 'many', '', '1e9', '99999999999']) {
      expect(explained(() => parsePeople(text))).toBe(
        `command line: --population: must be a whole number above 0, is "${text}".`,
      );
    }
  });

  it('are a file that is there', () => {
    expect(explained(() => openPbfFile('/nowhere/city.osm.pbf'))).toBe(
      '/nowhere/city.osm.pbf: the file is missing.',
    );
  });

  it('do not mix with those of built-in cities', () => {
    expect(explained(() => checkTogether({ osm: 'f', id: 'x' }, []))).toBeNull();
    expect(explained(() => checkTogether({ all: true, out: 'd' }, ['montevideo']))).toBeNull();
    expect(explained(() => checkTogether({ population: '5' }, ['montevideo']))).toMatch(
      /--population: goes with/,
    );
    expect(explained(() => checkTogether({ osm: 'f' }, ['montevideo']))).toMatch(/--osm: goes without/);
    expect(explained(() => checkTogether({ osm: 'f', all: true }, []))).toMatch(/--osm: goes without/);
  });
});
