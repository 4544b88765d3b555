import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../domain/errors';
import {
  pbfBytes,
  pbfFile,
  type TestBlock,
  type TestHeader,
} from '../../../ingest/osm/pbf/test-support/pbf-writer';
import { memoryReader } from '../../open/memory-reader';
import { openPack } from '../../open/open-pack';
import { buildPack } from '../build-pack';
import { townFiles, townReader } from '../test-support/region';
import { VILLAGE, VILLAGE_HEADER } from '../test-support/village';
import { type ReadExtractOptions, readExtract } from './read-extract';

const OPTIONS: ReadExtractOptions = { id: 'dorf', people: null, recipe: null, standards: townReader() };

const sourcesOf = async (
  options: Partial<ReadExtractOptions> = {},
  blocks = [VILLAGE],
  header: TestHeader = VILLAGE_HEADER,
) => await readExtract(pbfFile(await pbfBytes(blocks, header), 'dorf.osm.pbf'), { ...OPTIONS, ...options });
const packOf = async (options: Partial<ReadExtractOptions> = {}, blocks = [VILLAGE]) => {
  const built = await buildPack(await sourcesOf(options, blocks));
  const opened = await openPack({ baseUrl: 'dorf', audience: 'internal', reader: memoryReader(built.files) });
  return { ...built, ...opened };
};

describe('the pack of an extract', () => {
  it('opens without a problem, although much is not known', async () => {
    const { problems, datasets, roads, places } = await packOf();
    expect(problems).toEqual([]);
    expect(datasets).toMatchObject({
      hazards: [],
      warehouses: [],
      population: [],
      land: null,
      hasRoads: true,
    });
    expect(datasets.manifest).toMatchObject({
      id: 'dorf',
      name: { zh: 'dorf', en: 'dorf' },
      bbox: [8.1, 49.1, 8.11, 49.11],
      timeZone: 'Europe/Vaduz',
      exerciseStart: null,
      population: { people: null, asOf: null },
      attribution: [{ text: '© OpenStreetMap contributors' }],
    });
    expect(datasets.manifest.files.map(({ role }) => role)).toEqual([
      'shelters',
      'teams',
      'facilities',
      'districts',
      'roads',
      'basemap',
      'places',
      'standards',
    ]);
    expect(datasets.shelters).toMatchObject([{ id: 'osm-relation-1', kind: 'park', asOf: '2017-07-14' }]);
    expect(datasets.districts).toMatchObject([{ name: 'Dorf', people: null }]);
    expect(roads).not.toBeNull();
    expect(places).not.toBeNull();
  });

  it('takes stations for teams of unknown readiness', async () => {
    const { datasets } = await packOf();
    expect(datasets.teams).toMatchObject([
      {
        id: 'osm-node-5',
        kind: 'fire',
        people: null,
        turnoutS: null,
        status: 'unknown',
        roundTheClock: true,
        grade: 'derived',
      },
    ]);
    const file = datasets.manifest.files.find(({ role }) => role === 'teams');
    expect(file).toMatchObject({ grade: 'derived', audience: 'internal', licence: 'ODbL-1.0' });
  });

  it('spreads a given number of people over the house numbers', async () => {
    const { datasets, manifest } = await packOf({ people: 44, nameZh: '村', nameEn: 'Village' });
    expect(manifest.name).toEqual({ zh: '村', en: 'Village' });
    expect(manifest.population).toMatchObject({ people: 44, asOf: null });
    expect(manifest.population.method.en).toMatch(/house numbers/);
    expect(datasets.population.reduce((sum, { people }) => sum + people, 0)).toBe(44);
    expect(datasets.population.every(({ vulnerable }) => vulnerable === null)).toBe(true);
    expect(datasets.districts).toMatchObject([{ people: 44 }]);
  });

  it('says plainly what is not known', async () => {
    const limits = async (options: Partial<ReadExtractOptions> = {}, blocks?: TestBlock[]) =>
      (await sourcesOf(options, blocks)).region.limits.map(({ en }) => en).join('\n');
    const village = await limits();
    expect(village).toMatch(/no population data/);
    expect(village).toMatch(/Turn restrictions that hold at certain times only/);
    expect(village).not.toMatch(/country is not known|time zone is not known/);
    expect(await limits({ people: 10_000_000 })).toMatch(/too few buildings, house numbers/);
    const bare = await limits({}, [{ nodes: [{ id: 1, lon: 8, lat: 49, tags: { shop: 'yes' } }] }]);
    expect(bare).toMatch(/country is not known/);
    expect(bare).toMatch(/time zone is not known/);
    expect(bare).not.toMatch(/turn restrictions/i);
  });

  it('has everything left out when the map holds next to nothing', async () => {
    const { problems, datasets } = await packOf({}, [
      { nodes: [{ id: 1, lon: 8, lat: 49, tags: { shop: 'yes' } }] },
    ]);
    expect(problems).toEqual([]);
    expect(datasets).toMatchObject({ shelters: [], teams: [], districts: [] });
  });

  it('comes out the same from the same file', async () => {
    const [a, b] = [await packOf({ people: 44 }), await packOf({ people: 44 })];
    expect([...b.files]).toEqual([...a.files]);
  });

  it('takes what a recipe says over what it finds', async () => {
    const town = townFiles();
    const files: Record<string, unknown> = {
      'recipe.json': {
        name: { zh: '镇', en: 'Town' },
        bbox: [8, 49, 8.2, 49.2],
        zoom: 11,
        country: 'GB',
        timeZone: 'Europe/Paris',
        source: { asOf: '2020' },
        population: {
          peopleInside: 22,
          areaFile: null,
          censusTotal: null,
          shareInside: null,
          spread: 'addresses',
          vulnerableShare: { value: 0.5, source: 's', verified: false },
          source: { zh: '普查', en: 'census' },
          asOf: '2020',
          method: { zh: '法', en: 'm' },
        },
        warehousesFile: 'warehouses.json',
        teamsFile: 'teams.json',
        hazardsFile: 'hazards.geojson',
        shoreFile: 'shore.geojson',
        limits: [{ zh: '小', en: 'small' }],
      },
      'warehouses.json': town['town/warehouses.json'],
      'teams.json': town['town/teams.json'],
      'hazards.geojson': town['town/hazards.geojson'],
      'shore.geojson': {
        type: 'Polygon',
        coordinates: [
          [
            [8, 49],
            [8.2, 49],
            [8.2, 49.15],
            [8, 49],
          ],
        ],
      },
    };
    const { datasets, problems } = await packOf({
      recipe: { name: 'recipe.json', reader: townReader(files) },
    });
    expect(problems).toEqual([]);
    expect(datasets).toMatchObject({ warehouses: [{ id: 'w1' }], teams: [{ id: 't1', grade: 'exercise' }] });
    expect(datasets.land?.type).toBe('Polygon');
    expect(datasets.manifest).toMatchObject({
      name: { zh: '镇', en: 'Town' },
      bbox: [8, 49, 8.2, 49.2],
      zoom: 11,
      timeZone: 'Europe/Paris',
      population: { people: 22, asOf: '2020' },
    });
    expect(datasets.manifest.limits[0]).toEqual({ zh: '小', en: 'small' });
    expect(datasets.manifest.files.find(({ role }) => role === 'roads')?.asOf).toBe('2020');
    expect(datasets.population.reduce((sum, { vulnerable }) => sum + (vulnerable ?? 0), 0)).toBe(11);
  });

  it('names what is wrong with a recipe', async () => {
    const problem = async (files: Record<string, unknown>) =>
      await sourcesOf({ recipe: { name: 'r.json', reader: townReader(files) } }).then(() => null, problemOf);
    expect(await problem({})).toEqual({ code: 'recipe-missing', params: { file: 'r.json' } });
    expect((await problem({ 'r.json': { zoom: 99 } }))?.params).toMatchObject({
      file: 'r.json',
      field: 'zoom',
    });
    expect((await problem({ 'r.json': { zom: 9 } }))?.params).toMatchObject({ field: 'zom' });
    expect(await problem({ 'r.json': { teamsFile: 'lost.json' } })).toMatchObject({
      code: 'recipe-missing',
      params: { file: 'lost.json' },
    });
  });

  it('refuses an extract with nothing on the map, or of half the world', async () => {
    const problem = async (blocks: TestBlock[]) =>
      await sourcesOf({}, blocks, {}).then(() => null, problemOf);
    expect((await problem([{ nodes: [{ id: 1, lon: 8, lat: 49 }] }]))?.code).toBe('osm-nothing-on-map');
    const shop = { shop: 'yes' };
    const far = [
      { id: 1, lon: -170, lat: -89, tags: shop },
      { id: 2, lon: 170, lat: 89, tags: shop },
    ];
    expect(await problem([{ nodes: far }])).toMatchObject({
      code: 'osm-extent-too-large',
      params: { widthKm: 37849, heightKm: 18914, limitKm: 300 },
    });
  });

  it('is not misled by tags that are names of JavaScript', async () => {
    const tags = { building: 'constructor', highway: 'toString', __proto__: 'x', constructor: 'valueOf' };
    const { problems } = await packOf({ people: 44 }, [
      VILLAGE,
      {
        ways: [
          { id: 9, refs: [1, 2, 3, 4, 1], tags },
          { id: 10, refs: [1, 2, 3], tags: { highway: 'constructor' } },
        ],
      },
    ]);
    expect(problems).toEqual([]);
  });
});
