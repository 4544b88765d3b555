import { describe, expect, it } from 'vitest';
import { csvFile, geoJsonFile, importAll, inspect, square } from './test-support/source-files';

const PLACE = ['121.5', '31.5'] as const;

describe('tables that others bring', () => {
  it('a date-time without offset is taken by the clocks of the region, and says so', async () => {
    const zone = (sent: string) =>
      geoJsonFile('zones.geojson', [
        square(121.4, 31.4),
        { 预警标题: '暴雨', 灾种: '暴雨', 预警级别: '红色', 发布时间: sent, 状态: '实际' },
      ]);
    const choices = { timeZone: 'Asia/Shanghai' };
    const taken = await importAll(zone('2024年5月1日8时'), {}, undefined, choices);
    expect(taken.features).toMatchObject([{ type: 'storm', sent: '2024-05-01T08:00:00+08:00' }]);
    expect(taken.check.issues).toEqual([
      {
        row: 1,
        code: 'zone-assumed',
        column: '发布时间',
        value: '2024年5月1日8时',
        params: { zone: 'Asia/Shanghai' },
      },
    ]);
    const dayOnly = await importAll(zone('2024-05-01'), {}, undefined, choices);
    expect(dayOnly.faults).toEqual([['value-unreadable', 'value-missing']]);
    const noClocks = await importAll(zone('2024-05-01 08:00'));
    expect(noClocks.faults).toEqual([['value-unreadable', 'value-missing']]);
  });

  it('a cell that is empty is shown as empty', async () => {
    const { check } = await importAll(
      csvFile('a.csv', ['名称', '经度', '纬度'], ['甲', '', '31.5'], ['乙', ...PLACE]),
    );
    expect(check.issues).toMatchObject([{ code: 'position-missing', column: '经度', value: '' }]);
    const nowhere = await importAll(csvFile('a.csv', ['名称', '地址'], ['甲', '路']));
    expect(nowhere.check.issues).toMatchObject([{ code: 'position-missing', column: null, value: '' }]);
  });

  it('lists of hospitals are facilities whatever else they grade', async () => {
    const file = csvFile('data.csv', ['医院名称', '等级', '经度', '纬度'], ['一院', '三甲', ...PLACE]);
    const { plan, features } = await importAll(file);
    expect(plan).toMatchObject({ kind: 'facilities', constants: { kind: 'hospital' } });
    expect(features).toMatchObject([{ name: '一院', kind: 'hospital' }]);
  });

  it('areas with codes of districts are districts', async () => {
    const file = geoJsonFile('data.geojson', [
      square(121.4, 31.4),
      { adcode: 310101, name: '黄浦区', level: 'district' },
    ]);
    expect((await inspect(file)).plan).toMatchObject({ kind: 'districts', fields: { id: 'adcode' } });
  });

  it('a column called by the thing alone holds its name', async () => {
    const header = ['Team', 'Type', 'Lat', 'Lng'];
    const { features } = await importAll(csvFile('a.csv', header, ['T1', 'Fire', '31.5', '121.5']));
    expect(features).toMatchObject([{ name: { zh: 'T1', en: 'T1' }, kind: 'fire' }]);
    const manager = csvFile('shelters.csv', ['Shelter manager', 'Lat', 'Lng'], ['Li', '31.5', '121.5']);
    expect((await inspect(manager)).plan.fields).toEqual({});
  });

  it('a list of Taiwan is known in its own writing', async () => {
    const header = ['編號', '名稱', '經度', '緯度', '容納人數', '類型'];
    const { plan, features } = await importAll(
      csvFile('data.csv', header, ['1', '國小', ...PLACE, '100', '學校']),
    );
    expect(plan).toMatchObject({ kind: 'shelters', fields: { name: '名稱', capacity: '容納人數' } });
    expect(features).toMatchObject([{ id: '1', name: '國小', kind: 'school' }]);
  });

  it('the reason of a grid of people is the column of people', async () => {
    const { plan, reasons } = await inspect(csvFile('grid.csv', ['lon', 'lat', '人口'], [...PLACE, '12']));
    expect(plan.kind).toBe('population');
    expect(reasons['kind']).toMatchObject({ reason: 'column-name', params: { name: '人口' } });
  });

  it('metres of a Chinese zone are of CGCS2000', async () => {
    const file = csvFile(
      'data.csv',
      ['名称', 'X', 'Y', '容纳人数'],
      ['甲', '3453993.144', '40633432.299', '9'],
    );
    const { plan } = await inspect(file);
    expect(plan).toMatchObject({ crs: { kind: 'epsg', code: 4528 }, datum: 'cgcs2000' });
  });

  it('a list in Spanish is known by its plainest names', async () => {
    const header = ['Nombre', 'Capacidad', 'Dirección', 'Latitud', 'Longitud'];
    const { plan, features } = await importAll(
      csvFile('a.csv', header, ['R1', '50', 'Calle 1', '31.5', '121.5']),
    );
    expect(plan.kind).toBe('shelters');
    expect(features).toMatchObject([{ name: 'R1', address: 'Calle 1', position: [121.5, 31.5] }]);
  });

  it('closures keep for whom a road is closed', async () => {
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [121.5, 31.5],
        [121.6, 31.6],
      ],
    };
    const file = geoJsonFile(
      'closures.geojson',
      [line, { id: 'a', name: 'A', walk: 'open', car: 'closed', emergency: 'slow 2.5', truck: 'perhaps' }],
      [line, { id: 'b', name: 'B' }],
    );
    const { plan, features, faults } = await importAll(file);
    expect(plan.kind).toBe('closures');
    const closed = { effect: 'closed' };
    expect(features.map(({ roads }) => roads)).toEqual([
      { walk: { effect: 'open' }, car: closed, emergency: { effect: 'slow', factor: 2.5 }, truck: closed },
      { walk: closed, car: closed, emergency: closed, truck: closed },
    ]);
    expect(faults[0]).toEqual(['value-unreadable']);
  });

  it('room for people by stage is known below a group', async () => {
    const header = ['名称', '经度', '纬度', '容量(人) 紧急', '容纳人数（人） 长期'];
    const { features } = await importAll(csvFile('a.csv', header, ['甲', ...PLACE, '500', '100']));
    expect(features).toMatchObject([{ capacity: { urgent: 500, long: 100, short: null } }]);
  });

  it('units in the cells are minded, and hazards between middle dots', async () => {
    const header = ['施設名', '経度', '緯度', '収容人数', '有効面積', '対象災害', '級別'];
    const file = csvFile('避難所.csv', header, ['小学校', ...PLACE, '200人', '1.5ha', '洪水・地震', '紧急']);
    expect((await importAll(file)).features).toMatchObject([
      { effectiveAreaM2: 15_000, suitableFor: ['flood', 'earthquake'], capacity: { urgent: 200 } },
    ]);
  });

  it('teams are told by what they do, whatever their unit is called', async () => {
    const row = (kind: string) => ['队', kind, ...PLACE, '5分钟'];
    const file = csvFile(
      '救援队.csv',
      ['队伍名称', '类型', '经度', '纬度', '出动时间'],
      row('消防救援站'),
      row('蓝天救援队'),
      row('专业森林消防大队'),
      row('市级医疗救护队'),
      row('合唱队'),
    );
    const { features, faults } = await importAll(file);
    expect(features.map(({ kind }) => kind)).toEqual(['fire', 'volunteer', 'forest-fire', 'medical']);
    expect(features).toMatchObject([{ turnoutS: 300 }, {}, {}, {}]);
    expect(faults[4]).toEqual(['class-unknown', 'value-missing']);
  });

  it('places with people and nothing else are people', async () => {
    const file = csvFile('data.csv', ['区县', '常住人口', '经度', '纬度'], ['东区', '1.5万', ...PLACE]);
    const { plan, features } = await importAll(file);
    expect(plan.kind).toBe('population');
    expect(features).toMatchObject([{ people: 15_000 }]);
  });
});
