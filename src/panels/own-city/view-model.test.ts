import { describe, expect, it } from 'vitest';
import type { CityGlance } from '../../pack/city/city-glance';
import { BUILD_STAGES } from '../../pack/build/build-report';
import { firstForm, formFaults, idOf, readPeople, workFraction } from './view-model';

const extract: CityGlance = { kind: 'extract', bbox: null, asOf: null };
const form = { id: 'porto', nameZh: '', nameEn: 'Porto', people: '', isReplacing: false };

describe('the first form', () => {
  it.each([
    ['porto.osm.pbf', 'porto', '', 'Porto'],
    ['rio-de-janeiro-latest.osm.pbf', 'rio-de-janeiro', '', 'Rio De Janeiro'],
    ['Berlin_1 (2).osm.pbf', 'berlin-1', '', 'Berlin 1'],
    ['monaco-240301.osm.pbf', 'monaco', '', 'Monaco'],
    ['São Paulo.pbf', 'sao-paulo', '', 'São Paulo'],
    ['上海.osm.pbf', 'city', '上海', ''],
    ['2024.osm.pbf', 'city', '', '2024'],
  ])('proposes names for %s', (file, id, nameZh, nameEn) => {
    expect(firstForm(file, extract)).toMatchObject({ id, nameZh, nameEn, people: '' });
  });

  it('takes over what a pack says', () => {
    const pack: CityGlance = {
      kind: 'pack',
      id: 'yancheng',
      name: { zh: '盐城', en: 'Yancheng' },
      bbox: [0, 0, 1, 1],
      asOf: null,
      bytes: 1,
    };
    expect(firstForm('x.zip', pack)).toMatchObject({ id: 'yancheng', nameZh: '盐城', nameEn: 'Yancheng' });
  });

  it('makes ids that can be folders', () => {
    expect(idOf('Ärger & Söhne!')).toBe('arger-sohne');
    expect(idOf('9 de Julio')).toBe('de-julio');
    expect(idOf('a'.repeat(60))).toHaveLength(48);
  });
});

describe('readPeople', () => {
  it.each([
    ['', null],
    [' ', null],
    ['250000', 250_000],
    ['1,234,567', 1_234_567],
    ['２５０', 250],
  ])('“%s” is %s', (text, people) => {
    expect(readPeople(text)).toEqual({ ok: true, people });
  });

  it.each(['0', '-5', 'many', '1e3', '9999999999'])('refuses “%s”', (text) => {
    expect(readPeople(text)).toEqual({ ok: false });
  });
});

describe('formFaults', () => {
  it('is empty for a form that is right', () => {
    expect(formFaults(form, null)).toEqual([]);
    expect(formFaults({ ...form, isReplacing: true }, 'browser')).toEqual([]);
  });

  it('names everything that is wrong', () => {
    expect(formFaults({ ...form, id: 'Porto!', nameEn: ' ', people: 'x' }, null)).toEqual([
      'name',
      'id',
      'people',
    ]);
    expect(formFaults({ ...form, isReplacing: true }, 'server')).toEqual(['id-server']);
    expect(formFaults(form, 'browser')).toEqual(['id-browser']);
  });
});

describe('workFraction', () => {
  const about = { state: 'running', task: 'build', cityId: 'a', cityName: { zh: '', en: '' } } as const;

  it('rises from step to step up to the whole', () => {
    const steps = [...BUILD_STAGES, 'keep' as const];
    const shares = steps.flatMap((step) =>
      [0, 5, 10].map((done) => workFraction({ ...about, step, done, total: 10 }) ?? Number.NaN),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });

  it('does not move within a step that has no measure', () => {
    expect(workFraction({ ...about, step: 'roads', done: 7, total: null })).toBe(
      workFraction({ ...about, step: 'roads', done: 0, total: null }),
    );
    expect(workFraction({ ...about, task: 'archive', step: 'write', done: 0, total: null })).toBeNull();
    expect(workFraction({ ...about, task: 'archive', step: 'write', done: 1, total: 4 })).toBe(0.25);
  });
});
