import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { AnlanError, problemOf } from '../../domain/errors';
import { GUESS_REASONS } from '../guess';
import { OWN_KINDS } from '../../domain/own-layer';
import { inspectFile } from './inspect';
import { TARGETS } from './targets';
import { csvFile, geoJsonFile, inspect, point, REGION, square, textFile } from './test-support/source-files';
import { createTask } from '../../domain/task';

const LIST = csvFile(
  '避难场所20260131.csv',
  ['编号', '名称', '经度', '纬度', '状态', '容纳人数'],
  ['001', '甲', '121.5', '31.5', '开放', '200'],
  ['002', '乙', '121.6', '31.6', '满', ''],
);

describe('inspectFile', () => {
  it('says what a list is, from where to where, and why', async () => {
    const preview = await inspect(LIST);
    expect(preview).toMatchObject({
      format: 'csv',
      wrongEnding: null,
      columns: ['编号', '名称', '经度', '纬度', '状态', '容纳人数'],
      sample: [
        { row: 2, cells: ['001', '甲', '121.5', '31.5', '开放', '200'] },
        { row: 3, cells: ['002', '乙', '121.6', '31.6', '满', ''] },
      ],
      plan: {
        kind: 'shelters',
        position: { from: 'columns', x: '经度', y: '纬度' },
        swapped: false,
        crs: { kind: 'geographic' },
        datum: 'wgs84',
        fields: { id: '编号', name: '名称', status: '状态', capacity: '容纳人数' },
        classes: { status: { 开放: 'open', 满: 'full' } },
        constants: {},
        factors: {},
        asOf: '2026-01-31',
      },
      targets: TARGETS.shelters,
      classValues: { status: ['开放', '满'] },
      datumMatters: true,
    });
    expect([...preview.positions]).toEqual([121.5, 31.5, 121.6, 31.6]);
  });

  it('gives every part of a plan a reason out of the list', async () => {
    const { reasons, plan } = await inspect(LIST);
    const parts = ['kind', 'position', 'swapped', 'crs', 'datum', 'grade', 'source', 'asOf'];
    expect(Object.keys(reasons)).toEqual(
      expect.arrayContaining([...parts, ...Object.keys(plan.fields).map((field) => `fields.${field}`)]),
    );
    for (const { reason } of Object.values(reasons)) expect(GUESS_REASONS).toContain(reason);
    expect(reasons['datum']).toMatchObject({ reason: 'usual', others: ['cgcs2000', 'gcj02', 'bd09'] });
    expect(reasons['swapped']).toMatchObject({ reason: 'in-region', params: { share: 1 } });
  });

  it('keeps to what a person has chosen and guesses the rest with it in mind', async () => {
    const { plan, reasons, targets } = await inspect(LIST, {
      kind: 'warehouses',
      datum: 'gcj02',
      constants: { level: 'city' },
    });
    expect(plan).toMatchObject({
      kind: 'warehouses',
      datum: 'gcj02',
      constants: { level: 'city' },
      fields: { id: '编号', name: '名称', status: '状态' },
    });
    expect(reasons['kind']).toMatchObject({ value: 'warehouses', reason: 'chosen' });
    expect(targets).toBe(TARGETS.warehouses);
    const other = await inspect(LIST, { fields: { name: '编号' } });
    expect(other.plan.fields).toEqual({ name: '编号' });
    expect(other.reasons['fields.name']).toMatchObject({ reason: 'chosen' });
    expect(other.reasons['fields.id']).toBeUndefined();
  });

  it.each([
    [
      'shelters',
      csvFile('x.csv', ['name', 'lon', 'lat', 'evacuation capacity'], ['a', '121.5', '31.5', '3']),
    ],
    ['warehouses', csvFile('物资储备库.csv', ['名称', '经度', '纬度'], ['a', '121.5', '31.5'])],
    ['teams', csvFile('rescue-teams.csv', ['name', 'lon', 'lat', 'personnel'], ['a', '121.5', '31.5', '3'])],
    ['hazards', geoJsonFile('flood zones.geojson', [square(121.5, 31.5), { level: '红色' }])],
    ['districts', geoJsonFile('行政区.geojson', [square(121.5, 31.5), { 名称: '甲' }])],
    ['facilities', csvFile('医院.csv', ['名称', '经度', '纬度'], ['a', '121.5', '31.5'])],
    [
      'closures',
      geoJsonFile('封闭道路.geojson', [
        {
          type: 'LineString',
          coordinates: [
            [121.5, 31.5],
            [121.6, 31.6],
          ],
        },
        {},
      ]),
    ],
    ['population', csvFile('kontur.csv', ['h3', 'population'], [latLngToCell(31.5, 121.5, 8), 3])],
    ['reference', csvFile('x.csv', ['lon', 'lat', 'remark'], ['121.5', '31.5', 'a'])],
    [
      'reference',
      geoJsonFile('shelter lines.geojson', [
        {
          type: 'LineString',
          coordinates: [
            [121.5, 31.5],
            [121.6, 31.6],
          ],
        },
        {},
      ]),
    ],
  ] as const)('takes a file for %s', async (kind, file) => {
    expect((await inspect(file)).plan.kind).toBe(kind);
  });

  it('tells a datum by the names of columns and files, and where it does not matter', async () => {
    const datum = async (name: string, header: string) => {
      const { plan, reasons } = await inspect(
        csvFile(name, ['名称', header, '纬度'], ['a', '121.5', '31.5']),
      );
      return [plan.datum, reasons['datum']?.reason];
    };
    expect(await datum('a.csv', '经度(GCJ-02)')).toEqual(['gcj02', 'column-name']);
    expect(await datum('a.csv', 'bd09_lng')).toEqual(['bd09', 'column-name']);
    expect(await datum('高德坐标.csv', '经度')).toEqual(['gcj02', 'file-name']);
    expect(await datum('cgcs2000.csv', '经度')).toEqual(['cgcs2000', 'file-name']);
    const far = await inspect(geoJsonFile('a.json', [point(-56.1, -34.9), {}]), {}, [-57, -35, -56, -34]);
    expect([far.datumMatters, far.reasons['datum']?.reason]).toEqual([false, 'format']);
  });

  it('tells a wrong ending and reads on', async () => {
    const preview = await inspect(textFile('避难.xlsx', '名称,经度,纬度\n甲,121.5,31.5'));
    expect(preview).toMatchObject({ format: 'csv', wrongEnding: '.xlsx', plan: { kind: 'shelters' } });
  });

  it('leaves the place open where nothing tells it', async () => {
    const { plan, positions } = await inspect(csvFile('避难.csv', ['名称', '地址'], ['甲', '某路 3 号']));
    expect(plan.position).toEqual({ from: 'columns', x: '', y: '' });
    expect(positions).toHaveLength(0);
  });

  it('finds figures of metres no place for when no system fits', async () => {
    const { plan, reasons } = await inspect(csvFile('避难.csv', ['名称', 'x', 'y'], ['甲', '1234', '5678']));
    expect(plan.crs).toEqual({ kind: 'unstated' });
    expect(reasons['crs']?.others.length).toBeGreaterThan(2);
  });

  it.each([
    ['', 'file-empty'],
    ['名称,经度,纬度\n', 'file-header-only'],
    ['{"type":"FeatureCollection","features":[]}', 'file-empty'],
  ])('says of %j that it is %s', async (content, code) => {
    const problem = await inspect(textFile('a.csv', content)).then(() => null, problemOf);
    expect(problem).toMatchObject({ code, params: { file: 'a.csv' } });
  });

  it('refuses a table that is not there', async () => {
    const request = { file: LIST, choices: {}, table: 'nowhere', plan: {}, region: REGION };
    await expect(inspectFile(request, createTask())).rejects.toBeInstanceOf(AnlanError);
  });

  it('survives columns with names of objects', async () => {
    const file = csvFile(
      '避难.csv',
      ['__proto__', 'constructor', 'lon', 'lat', 'toString'],
      ['a', 'b', '121.5', '31.5', 'c'],
    );
    const { plan } = await inspect(file, { kind: 'reference' });
    expect(plan.position).toMatchObject({ x: 'lon', y: 'lat' });
    expect(plan.fields).toEqual({});
  });
});

describe('TARGETS', () => {
  it('name each field once, and those with values are given by a column or a person', () => {
    for (const kind of OWN_KINDS) {
      const names = TARGETS[kind].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { required, givenBy } of TARGETS[kind]) expect(required && givenBy === 'person').toBe(false);
    }
  });
});
