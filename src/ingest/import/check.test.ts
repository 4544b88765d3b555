import fc from 'fast-check';
import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { distanceM, type LonLat } from '../../domain/geo';
import { createTask } from '../../domain/task';
import { wgs84ToBd09 } from '../datum/bd09';
import { wgs84ToGcj02 } from '../datum/gcj02';
import { districtTable } from '../schema/district';
import { facilityTable } from '../schema/facility';
import { hazardTable } from '../schema/hazard';
import { populationTable } from '../schema/population-cell';
import { teamTable } from '../schema/team';
import { warehouseTable } from '../schema/warehouse';
import type { RowTable } from '../schema/columns';
import { OWN_KINDS } from '../../domain/own-layer';
import { checkFile } from './check';
import { isRefused } from './issue-tally';
import { csvFile, geoJsonFile, importAll, inspect, point, REGION, square } from './test-support/source-files';

const PLACE = ['121.5', '31.5'] as const;
const positionOf = (feature: unknown) => (feature as { position: LonLat }).position;

/** A feature that its table takes back as it is. */
function isOf<T>(table: RowTable<T>, feature: unknown): boolean {
  const { geometry, properties } = table.toRow(feature as T);
  const read = table.fromRow(geometry, properties);
  expect(read).toMatchObject({ ok: true });
  return read.ok;
}

describe('shelters', () => {
  it('leave unknown what the file does not say', async () => {
    const { features, check } = await importAll(
      csvFile('避难场所.csv', ['名称', '经度', '纬度'], ['甲', ...PLACE]),
    );
    expect(check).toMatchObject({ read: 1, taken: 1, features: 1, refused: 0, warned: 0, issues: [] });
    expect(features).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-2$/) as string,
        name: '甲',
        position: [121.5, 31.5],
        kind: 'other',
        scheme: '',
        shelterClass: null,
        space: null,
        suitableFor: null,
        areaM2: null,
        effectiveAreaM2: null,
        capacity: { urgent: null, temporary: null, short: null, medium: null, long: null },
        accessible: null,
        status: 'unknown',
        occupancy: null,
        address: null,
        grade: 'estimated',
        source: '避难场所.csv',
        asOf: null,
      },
    ]);
  });

  it('read what Chinese lists say', async () => {
    const header = [
      '避难场所名称',
      '经度',
      '纬度',
      '避难场所级别',
      '容纳人数',
      '有效避难面积(公顷)',
      '开放状态',
      '适用灾种',
      '室内外',
      '无障碍设施',
      '更新日期',
    ];
    const row = [
      '甲',
      ...PLACE,
      '长期',
      '1,200人',
      '1.5',
      '已启用',
      '地震、洪水',
      '室外',
      '是',
      '2024年1月9日',
    ];
    const { features, plan } = await importAll(csvFile('x.csv', header, row));
    expect(plan.factors).toEqual({ effectiveAreaM2: 10_000 });
    expect(features[0]).toMatchObject({
      shelterClass: 'long-term',
      capacity: { urgent: null, short: null, long: 1200 },
      effectiveAreaM2: 15_000,
      status: 'open',
      suitableFor: ['earthquake', 'flood'],
      space: 'outdoor',
      accessible: true,
      asOf: '2024-01-09',
    });
  });

  it('leave a capacity out whose stage nobody says, and take it once a person does', async () => {
    const file = csvFile('避难.csv', ['名称', '经度', '纬度', '容纳人数'], ['甲', ...PLACE, '500']);
    const silent = await importAll(file);
    expect(silent.faults).toEqual([['stage-unstated']]);
    expect(silent.features[0]).toMatchObject({ capacity: { urgent: null, short: null } });
    const told = await importAll(file, { constants: { capacityStage: 'short' } });
    expect(told.faults).toEqual([[]]);
    expect(told.features[0]).toMatchObject({ capacity: { urgent: null, short: 500 } });
  });

  it('take no figure that is none, and no class without a meaning', async () => {
    const header = [
      '避难场所名称',
      '经度',
      '纬度',
      '短期容纳人数',
      '占地面积',
      '有效面积',
      '开放状态',
      '更新时间',
    ];
    const { features, faults, check } = await importAll(
      csvFile(
        '避难.csv',
        header,
        ['甲', ...PLACE, '100-200', '500', '900', '半开放', 'gestern'],
        ['乙', '121.6', '31.6', '-5', '500', '400', '不详', '45300'],
        ['丙', '121.7', '31.7', '12.5', '', '', '', ''],
      ),
    );
    expect(faults).toEqual(
      [
        ['value-unreadable', 'value-impossible', 'class-unknown', 'value-unreadable'].toSorted(),
        ['value-impossible', 'value-unreadable'],
        ['value-impossible'],
      ].map(
        (codes) =>
          expect.toSatisfy((found: string[]) => found.toSorted().join() === codes.join()) as string[],
      ),
    );
    for (const feature of features)
      expect(feature).toMatchObject({ capacity: { short: null }, status: 'unknown', asOf: null });
    expect(features[0]).toMatchObject({ areaM2: 500, effectiveAreaM2: null });
    expect(check).toMatchObject({
      taken: 3,
      warned: 3,
      counts: { 'value-impossible': 3, 'class-unknown': 1 },
    });
  });

  it('follow a person who says what a class means, and that another means nothing', async () => {
    const file = csvFile(
      '避难.csv',
      ['名称', '经度', '纬度', '状态'],
      ['甲', ...PLACE, '半开放'],
      ['乙', '121.6', '31.6', '开放'],
    );
    const { features, faults } = await importAll(file, { classes: { status: { 半开放: 'open', 开放: '' } } });
    expect(faults).toEqual([[], []]);
    expect(features.map(({ status }) => status)).toEqual(['open', 'unknown']);
  });

  it('read flags of one column a hazard: 1 is yes, blank is no, all blank says nothing', async () => {
    const header = [
      'NO',
      '名称',
      '緯度',
      '経度',
      '災害種別_洪水',
      '災害種別_崖崩れ、土石流及び地滑り',
      '災害種別_地震',
    ];
    const { features, plan } = await importAll(
      csvFile(
        '172022_evacuation_space.csv',
        header,
        [1, 'い', '31.5', '121.5', '1', '', '1.0'],
        [2, 'ろ', '31.6', '121.5', '', '', ''],
      ),
    );
    expect(plan.constants).toMatchObject({ scheme: '指定緊急避難場所' });
    expect(features.map(({ suitableFor }) => suitableFor)).toEqual([['flood', 'earthquake'], null]);
  });
});

describe('positions', () => {
  const named = (...rows: readonly (readonly string[])[]) =>
    csvFile('shelters.csv', ['name', 'lon', 'lat'], ...rows);

  it('are told where they are missing, unreadable, off the globe, outside or turned round', async () => {
    const { faults, features, check } = await importAll(
      named(
        ['a', '121.5', '31.5'],
        ['b', '', '31.5'],
        ['c', '121.5x', '31.5'],
        ['d', '500', '31.5'],
        ['e', '10', '50'],
        ['f', '31.5', '121.25'],
        ['g', '0', '0'],
        ['h', '121°30′E', '31°15′N'],
        ['i', '北纬31度30分', '东经121度45分'],
      ),
    );
    expect(faults).toEqual([
      [],
      ['position-missing'],
      ['position-unreadable'],
      ['position-off-globe'],
      ['position-outside-region'],
      ['position-swapped'],
      ['position-missing'],
      [],
      [],
    ]);
    expect(features.map(positionOf)).toEqual([
      [121.5, 31.5],
      [10, 50],
      [121.25, 31.5],
      [121.5, 31.25],
      [121.75, 31.5],
    ]);
    expect(check.issues.map(({ row, code }) => [row, code])).toEqual([
      [3, 'position-missing'],
      [4, 'position-unreadable'],
      [5, 'position-off-globe'],
      [8, 'position-missing'],
      [6, 'position-outside-region'],
      [7, 'position-swapped'],
    ]);
    expect(check.bbox).toEqual([10, 31.25, 121.75, 50]);
  });

  it('are turned round as a whole where all of them are', async () => {
    const { plan, faults, features } = await importAll(
      csvFile('shelters.csv', ['name', '经度', '纬度'], ['a', '31.5', '121.5'], ['b', '31.6', '121.6']),
    );
    expect(plan.swapped).toBe(true);
    expect(faults).toEqual([[], []]);
    expect(features.map(positionOf)).toEqual([
      [121.5, 31.5],
      [121.6, 31.6],
    ]);
  });

  it('stand in one cell, in either order', async () => {
    const inOne = async (header: string, ...cells: string[]) =>
      (
        await importAll(csvFile('避难.csv', ['名称', header], ...cells.map((cell, at) => [`a${at}`, cell])))
      ).features.map(positionOf);
    expect(await inOne('坐标', '121.5,31.5', '121.6，31.6')).toEqual([
      [121.5, 31.5],
      [121.6, 31.6],
    ]);
    expect(await inOne('latlng', '31.5, 121.5')).toEqual([[121.5, 31.5]]);
    expect(await inOne('位置', "31°30'N 121°30'E")).toEqual([[121.5, 31.5]]);
    expect(await inOne('说明', '121.5 31.5')).toEqual([[121.5, 31.5]]);
  });

  it('come from zones of CGCS2000, X north and Y east', async () => {
    const { plan, features } = await importAll(
      csvFile(
        '避难.csv',
        ['名称', 'X坐标', 'Y坐标'],
        ['甲', '3531872.69', '34500000.00'],
        ['乙', '3,531,872.69', '34500000'],
      ),
      {},
      [101, 31, 103, 32],
    );
    expect(plan.position).toEqual({ from: 'columns', x: 'Y坐标', y: 'X坐标' });
    expect(plan.crs).toEqual({ kind: 'epsg', code: 4522 });
    for (const feature of features) expect(distanceM(positionOf(feature), [102, 31.91])).toBeLessThan(0.02);
  });

  it('of older datums are taken with the doubt about them told', async () => {
    const { features, outcomes } = await importAll(
      csvFile('避难.csv', ['名称', 'X坐标', 'Y坐标'], ['甲', '3386667.829', '528770.251']),
      { crs: { kind: 'epsg', code: 2383 } },
      [114, 30, 115, 31],
    );
    expect(distanceM(positionOf(features[0]), [114.3, 30.6])).toBeLessThan(0.02);
    expect(outcomes[0]?.faults).toEqual([{ code: 'datum-unknown', column: null, value: 'EPSG:2383' }]);
  });

  it('come from zones without a prefix by the region alone', async () => {
    const { plan, features } = await importAll(
      csvFile('避难.csv', ['名称', '横坐标', '纵坐标'], ['甲', '500000.00', '3531872.69']),
      {},
      [101, 31, 103, 32],
    );
    expect(plan.crs.kind).toBe('epsg');
    expect(distanceM(positionOf(features[0]), [102, 31.91])).toBeLessThan(30);
  });

  it.each([
    ['gcj02', '高德经度', wgs84ToGcj02],
    ['bd09', '百度经度', wgs84ToBd09],
  ] as const)('of %s come back to WGS 84', async (datum, header, shift) => {
    const place: LonLat = [121.527_210_6, 31.177_427_6];
    const [lon, lat] = shift(place);
    const { plan, features } = await importAll(
      csvFile('避难.csv', ['名称', header, '纬度'], ['甲', String(lon), String(lat)]),
    );
    expect(plan.datum).toBe(datum);
    expect(distanceM(positionOf(features[0]), place)).toBeLessThan(0.01);
  });

  it('of areas are a point within them', async () => {
    const { features } = await importAll(
      geoJsonFile('shelters.geojson', [square(121.5, 31.5), { name: '甲' }]),
    );
    const [lon, lat] = positionOf(features[0]);
    expect(lon).toBeCloseTo(121.55, 2);
    expect(lat).toBeCloseTo(31.55, 2);
  });

  it('of lines and many points are none', async () => {
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [121.5, 31.5],
        [121.6, 31.6],
      ],
    };
    const points: GeoJSON.MultiPoint = {
      type: 'MultiPoint',
      coordinates: [
        [121.5, 31.5],
        [121.6, 31.6],
      ],
    };
    const { faults } = await importAll(
      geoJsonFile('shelters.geojson', [line, { name: 'a' }], [points, { name: 'b' }], [null, { name: 'c' }]),
      { kind: 'shelters' },
    );
    expect(faults).toEqual([['geometry-unsuitable'], ['geometry-unsuitable'], ['position-missing']]);
  });
});

describe('doubles', () => {
  it('are refused by id and told by place, each with the row met first', async () => {
    const { check, faults } = await importAll(
      csvFile(
        'shelters.csv',
        ['id', 'name', 'lon', 'lat'],
        ['1', 'a', '121.5', '31.5'],
        ['1', 'b', '121.6', '31.6'],
        ['2', 'a', '121.500001', '31.5'],
        ['3', 'c', '121.5', '31.5'],
      ),
    );
    expect(faults).toEqual([[], ['duplicate-id'], ['duplicate-place'], []]);
    expect(check.issues).toMatchObject([
      { row: 3, code: 'duplicate-id', column: 'id', value: '1', params: { first: 2 } },
      { row: 4, code: 'duplicate-place', params: { first: 2 } },
    ]);
  });

  it('get ids of file and row where there are none, the same each time', async () => {
    const file = csvFile(
      'shelters.csv',
      ['name', 'lon', 'lat'],
      ['a', '121.5', '31.5'],
      ['b', '121.6', '31.5'],
    );
    const [once, twice] = [await importAll(file), await importAll(file)];
    expect(once.features).toEqual(twice.features);
    expect(new Set(once.features.map(({ id }) => id)).size).toBe(2);
  });
});

describe('other kinds', () => {
  it('warehouses must have a name and a level, from the file or from a person', async () => {
    const file = csvFile(
      '仓库.csv',
      ['仓库名称', '经度', '纬度', '级别', '储备方式', '建筑面积（平方米）', '装载时间(小时)'],
      ['甲', ...PLACE, '市级', '实物', '2,000', '1.5'],
      ['乙', '121.6', '31.6', '', '', '', ''],
      ['', '121.7', '31.7', '县', '', '', ''],
    );
    const silent = await importAll(file);
    expect(silent.plan.kind).toBe('warehouses');
    expect(silent.faults).toEqual([[], ['value-missing'], ['value-missing']]);
    expect(silent.features[0]).toMatchObject({
      name: { zh: '甲', en: '甲' },
      level: 'city',
      reserveMode: 'physical',
      floorAreaM2: 2000,
      loadingMin: 90,
      peopleServed: null,
      stock: [],
      status: 'unknown',
    });
    const told = await importAll(file, { constants: { level: 'county' } });
    expect(told.features.map(({ level }) => level)).toEqual(['city', 'county']);
    for (const feature of told.features) expect(isOf(warehouseTable, feature)).toBe(true);
  });

  it('teams must have a name and a kind', async () => {
    const { plan, features, faults } = await importAll(
      csvFile(
        '救援队伍.csv',
        ['队伍名称', '队伍类型', '经度', '纬度', '队伍人数', '主要装备', '出动时间(分钟)', '队伍状态'],
        ['甲', '水域救援', ...PLACE, '25人', '冲锋舟、水泵', '3', '待命'],
        ['乙', '其他', '121.6', '31.6', '', '', '', ''],
      ),
    );
    expect(plan.kind).toBe('teams');
    expect(faults).toEqual([[], ['class-unknown', 'value-missing']]);
    expect(features).toMatchObject([
      {
        kind: 'water-rescue',
        people: 25,
        equipment: [
          { zh: '冲锋舟', en: '冲锋舟' },
          { zh: '水泵', en: '水泵' },
        ],
        turnoutS: 180,
        status: 'available',
        family: null,
        roundTheClock: null,
      },
    ]);
    expect(isOf(teamTable, features[0])).toBe(true);
  });

  it('hazards say what they are, whether they are real, and since when', async () => {
    const whole = {
      标题: '暴雨红色预警',
      类型: '暴雨',
      级别: '红色[Ⅰ级/特别严重]',
      状态: '演练',
      发布时间: '2026-06-01T10:00:00+08:00',
    };
    const file = geoJsonFile(
      '预警.geojson',
      [square(121.5, 31.5), whole],
      [square(121.6, 31.6), { ...whole, 级别: null }],
      [square(121.6, 31.6), { ...whole, 发布时间: '2026-06-01 10:00' }],
      [square(121.6, 31.6), { ...whole, 状态: null }],
      [point(121.5, 31.5), whole],
    );
    const { plan, features, faults } = await importAll(file, { kind: 'hazards' });
    expect(plan.fields).toEqual({
      headline: '标题',
      type: '类型',
      level: '级别',
      status: '状态',
      sent: '发布时间',
    });
    expect(faults).toEqual([
      [],
      [],
      ['value-unreadable', 'value-missing'],
      ['value-missing'],
      ['geometry-unsuitable'],
    ]);
    expect(features).toMatchObject([
      {
        type: 'storm',
        level: 1,
        status: 'Exercise',
        onset: '2026-06-01T10:00:00+08:00',
        expires: null,
        severity: 'Unknown',
      },
      { level: null },
    ]);
    for (const feature of features) expect(isOf(hazardTable, feature)).toBe(true);
  });

  it('facilities, districts and closed roads', async () => {
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [121.5, 31.5],
        [121.6, 31.6],
      ],
    };
    const facilities = await importAll(
      csvFile(
        '设施.csv',
        ['单位名称', '设施类型', '经度', '纬度'],
        ['甲', '医院', ...PLACE],
        ['乙', '公司', '121.6', '31.6'],
      ),
      { kind: 'facilities' },
    );
    expect(facilities.features).toMatchObject([{ name: '甲', kind: 'hospital' }]);
    expect(facilities.faults[1]).toEqual(['class-unknown', 'value-missing']);
    expect(isOf(facilityTable, facilities.features[0])).toBe(true);
    const districts = await importAll(
      geoJsonFile(
        '街道.geojson',
        [square(121.5, 31.5), { 名称: '甲', 常住人口: '1.2万' }],
        [square(121.6, 31.5), {}],
      ),
    );
    expect(districts.plan.kind).toBe('districts');
    expect(districts.features).toMatchObject([{ name: '甲', people: 12_000 }]);
    expect(districts.faults[1]).toEqual(['value-missing']);
    expect(isOf(districtTable, districts.features[0])).toBe(true);
    const closures = await importAll(
      geoJsonFile('closures.geojson', [line, { 原因: '塌方' }], [point(121.5, 31.5), { name: 'b' }]),
    );
    expect(closures.plan.kind).toBe('closures');
    expect(closures.features).toMatchObject([
      { name: 'closures.geojson 1', note: '塌方', since: null, roads: { car: { effect: 'closed' } } },
      { name: 'b', geometry: { type: 'Point' } },
    ]);
  });

  it('reference features keep all their values', async () => {
    const values = { a: '001', b: 2, c: null, d: true, e: { f: [1] } };
    const { plan, features } = await importAll(geoJsonFile('x.geojson', [point(121.5, 31.5), values]));
    expect(plan.kind).toBe('reference');
    expect(features[0]).toMatchObject({ name: null, values, geometry: point(121.5, 31.5) });
  });
});

describe('population', () => {
  const cell = latLngToCell(31.5, 121.5, 8);

  it('comes by cells of H3, each once', async () => {
    const { plan, features, faults } = await importAll(
      csvFile('kontur.csv', ['h3', 'population'], [cell, 120.5], [cell, 3], ['nothing', 4], ['', 5]),
    );
    expect(plan).toMatchObject({ kind: 'population', position: { from: 'h3', column: 'h3' } });
    expect(faults).toEqual([[], ['duplicate-id'], ['position-unreadable'], ['position-missing']]);
    expect(features).toMatchObject([{ cell, people: 120.5, vulnerable: null }]);
    expect(isOf(populationTable, features[0])).toBe(true);
  });

  it('comes by cells in decimal digits too, the same cell once', async () => {
    const decimal = BigInt(`0x${cell}`).toString();
    const { plan, features, faults } = await importAll(
      csvFile('population.csv', ['h3', 'population'], [decimal, 7], [cell, 7]),
    );
    expect(plan.position).toEqual({ from: 'h3', column: 'h3' });
    expect(faults).toEqual([[], ['duplicate-id']]);
    expect(features).toMatchObject([{ cell, people: 7 }]);
  });

  it('of places is summed up by cell, and nobody is lost', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      121.5 + at / 10_000,
      31.5 + (at % 7) / 5000,
      at % 5,
    ]);
    const { features, check } = await importAll(
      csvFile('population.csv', ['lon', 'lat', 'people'], ...rows),
      { kind: 'population' },
    );
    expect(check.taken).toBe(300);
    expect(check.features).toBe(features.length);
    expect(features.length).toBeLessThan(300);
    const people = features.reduce((sum, feature) => sum + Number(feature['people']), 0);
    expect(people).toBeCloseTo(
      rows.reduce((sum, row) => sum + row[2]!, 0),
      9,
    );
    for (const feature of features) {
      const [lon, lat] = positionOf(feature);
      expect(latLngToCell(lat, lon, 9)).toBe(feature['cell']);
    }
  });

  it('needs a cell in each row where the file has a column of them, and no more vulnerable people than people', async () => {
    const rows = [
      [cell, 121.5, 31.5, 10, 3],
      ['', 121.5, 31.5, 10, 3],
      ['xyz', 121.5, 31.5, 10, 3],
      [latLngToCell(31.6, 121.5, 8), 121.5, 31.6, 10, 11],
    ];
    const { features, faults } = await importAll(
      csvFile('population.csv', ['cell', 'lon', 'lat', 'people', 'vulnerable'], ...rows),
      { kind: 'population' },
    );
    expect(faults).toEqual([[], ['value-missing'], ['value-missing'], ['value-impossible']]);
    expect(features).toMatchObject([
      { cell, position: [121.5, 31.5], vulnerable: 3 },
      { people: 10, vulnerable: null },
    ]);
  });

  it('without a figure is refused', async () => {
    const { faults } = await importAll(
      csvFile('population.csv', ['lon', 'lat', 'people'], ['121.5', '31.5', ''], ['121.5', '31.5', 'viele']),
      { kind: 'population' },
    );
    expect(faults).toEqual([['value-missing'], ['value-unreadable', 'value-missing']]);
  });
});

describe('a check', () => {
  it('accounts for every row, whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '121.5',
        '31.5',
        '-1',
        '1e400',
        'NaN',
        '__proto__',
        '[]',
        '{"a":1}',
        '是',
        '满',
        '2024-01-01',
      ),
    );
    const header = ['id', '名称', '经度', '纬度', '状态', '容纳人数', '适用灾种', '更新时间', 'level'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OWN_KINDS),
        fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (kind, rows) => {
          const { check, features, outcomes } = await importAll(csvFile('x.csv', header, ...rows), {
            kind,
            position: { from: 'columns', x: '经度', y: '纬度' },
          });
          expect(check.taken + check.refused).toBe(check.read);
          expect(outcomes).toHaveLength(check.read);
          for (const { feature, faults } of outcomes) expect(isRefused(faults)).toBe(feature === null);
          expect(features).toHaveLength(check.features);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lists five hundred issues at most, refusals first, and counts all', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => [`n${at}`, at < 650 ? '10' : '', '50']);
    const { check } = await importAll(csvFile('shelters.csv', ['name', 'lon', 'lat'], ...rows), {
      kind: 'shelters',
    });
    expect(check.issues).toHaveLength(500);
    expect(check.issues.slice(0, 50).every(({ code }) => code === 'position-missing')).toBe(true);
    expect(check.counts).toEqual({ 'position-outside-region': 650, 'position-missing': 50 });
    expect(check).toMatchObject({ read: 700, taken: 650, refused: 50, warned: 650 });
  });

  it('stops when it is cancelled', async () => {
    const file = csvFile(
      'shelters.csv',
      ['name', 'lon', 'lat'],
      ...Array.from({ length: 5000 }, (_, at) => [at, '121.5', '31.5']),
    );
    const { plan } = await inspect(file);
    const controller = new AbortController();
    const task = createTask({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(checkFile({ file, choices: {}, plan, region: REGION }, task)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
