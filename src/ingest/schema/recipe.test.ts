import { describe, expect, it } from 'vitest';
import { problemOf } from '../../domain/errors';
import { speedsOf } from './country-speeds';
import { parseRecipeFile } from './parse-recipe-file';
import { recipeSchema } from './recipe';
import { areaFileSchema, recipeHazardsSchema } from './recipe-geometry';
import { recipeTeamsSchema, recipeWarehousesSchema } from './recipe-resources';

const recipe = {
  id: 'town',
  name: { zh: '城', en: 'Town' },
  bbox: [-1, -1, 1, 1],
  centre: [0, 0],
  zoom: 12,
  timeZone: 'America/Montevideo',
  exerciseStart: '2026-06-15T14:00:00-03:00',
  country: 'UY',
  drivesOn: 'right',
  source: {
    package: 'tiles',
    version: '1.0.0',
    tiles: ['12-1-2.mvt'],
    asOf: '2017-12',
    licence: 'ODbL-1.0',
    attribution: [{ text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' }],
  },
  population: {
    peopleInside: 1000,
    areaFile: null,
    censusTotal: 1200,
    shareInside: 0.83,
    spread: 'addresses',
    vulnerableShare: null,
    source: { zh: '普查', en: 'census' },
    asOf: '2011',
    method: { zh: '法', en: 'Method' },
  },
  shoreFile: null,
  warehousesFile: 'warehouses.json',
  teamsFile: 'teams.json',
  hazardsFile: 'hazards.geojson',
  limits: [],
};
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const problem = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return problemOf(error);
  }
};
const refuse = (changed: object) => {
  const text = JSON.stringify({ ...recipe, ...changed });
  return problem(() => parseRecipeFile(recipeSchema, 'data/town/recipe.json', text))?.params['field'];
};

describe('a recipe', () => {
  it('passes as it is', () => {
    expect(parseRecipeFile(recipeSchema, 'recipe.json', JSON.stringify(recipe))).toEqual(recipe);
  });

  it.each([
    ['id', { id: 'Town Hall' }],
    ['name.en', { name: { zh: '城', en: '' } }],
    ['bbox', { bbox: [1, -1, -1, 1] }],
    ['bbox.3', { bbox: [-1, -1, 1, 91] }],
    ['centre.1', { centre: [0] }],
    ['timeZone', { timeZone: 'Atlantis/Capital' }],
    ['exerciseStart', { exerciseStart: '2026-06-15 14:00' }],
    ['country', { country: 'Uruguay' }],
    ['drivesOn', { drivesOn: 'middle' }],
    ['source.tiles', { source: { ...recipe.source, tiles: [] } }],
    [
      'source.attribution.0.href',
      { source: { ...recipe.source, attribution: [{ text: 'x', href: 'osm' }] } },
    ],
    ['population.peopleInside', { population: { ...recipe.population, peopleInside: 10.5 } }],
    ['population.spread', { population: { ...recipe.population, spread: 'dice' } }],
    ['population.areaFile', { population: { ...recipe.population, areaFile: '../secret.json' } }],
    ['warehousesFile', { warehousesFile: undefined }],
  ])('is refused for a wrong %s', (field, changed) => {
    expect(refuse(changed)).toBe(field);
  });

  it('names the file and says that it is no JSON', () => {
    const found = problem(() => parseRecipeFile(recipeSchema, 'data/town/recipe.json', '{"id": '));
    expect(found).toMatchObject({
      code: 'recipe-invalid',
      params: { file: 'data/town/recipe.json', field: 'JSON' },
    });
  });
});

describe('the lists of a recipe', () => {
  const list = { origin: { zh: '源', en: 'o' }, licence: 'CC0-1.0', asOf: '2026' };
  const team = {
    id: 't1',
    name: { zh: '队', en: 'Team' },
    position: [0, 0],
    kind: 'fire',
    family: null,
    people: 12,
    equipment: [{ zh: '车', en: 'Engine' }],
    turnoutS: 90,
    status: 'available',
    roundTheClock: true,
    base: null,
    osm: 'node/1',
  };
  const warehouse = {
    id: 'w1',
    name: { zh: '库', en: 'Store' },
    position: [0, 0],
    level: 'city',
    floorAreaM2: null,
    peopleServed: 5000,
    reserveMode: 'physical',
    loadingMin: 60,
    stock: [
      {
        code: '1020304',
        name: { zh: '帐篷', en: 'Tent' },
        quantity: 3,
        unit: { zh: '顶', en: 'pc' },
        expires: null,
      },
    ],
    address: null,
    status: 'ready',
    osm: 'way/7',
  };
  const read = (schema: typeof recipeTeamsSchema | typeof recipeWarehousesSchema, items: object[]) =>
    problem(() => parseRecipeFile(schema, 'x.json', JSON.stringify({ ...list, items })))?.params['field'] ??
    null;

  it('pass as they are', () => {
    expect(read(recipeTeamsSchema, [team])).toBeNull();
    expect(read(recipeWarehousesSchema, [warehouse])).toBeNull();
  });

  it.each([
    ['items.0.kind', [{ ...team, kind: 'wizard' }]],
    ['items.1.osm', [team, { ...team, id: 't2', osm: '12' }]],
    ['items', [team, team]],
  ])('of teams are refused at %s', (field, items) => {
    expect(read(recipeTeamsSchema, items)).toBe(field);
  });

  it('of warehouses are refused for a stock code that is not seven digits', () => {
    const wrong = { ...warehouse, stock: [{ ...warehouse.stock[0], code: '12' }] };
    expect(read(recipeWarehousesSchema, [wrong])).toBe('items.0.stock.0.code');
  });
});

describe('the areas of a recipe', () => {
  const area = { type: 'Polygon', coordinates: [ring] };
  const feature = { type: 'Feature', properties: {}, geometry: area };

  it('come as a geometry, a feature or a collection', () => {
    const several = { type: 'FeatureCollection', features: [feature, feature] };
    const lengths = [area, feature, several].map(
      (content) => parseRecipeFile(areaFileSchema, 'x', JSON.stringify(content)).length,
    );
    expect(lengths).toEqual([1, 1, 2]);
  });

  it('are refused when a ring is open', () => {
    const open = { type: 'Polygon', coordinates: [ring.slice(0, 3).concat([[0, 1]])] };
    expect(problem(() => parseRecipeFile(areaFileSchema, 'x', JSON.stringify(open)))?.code).toBe(
      'recipe-invalid',
    );
  });

  it('of hazards need a level between one and four', () => {
    const text = { zh: '文', en: 'Text' };
    const properties = {
      id: 'h',
      type: 'flood',
      level: 5,
      status: 'Exercise',
      headline: text,
      description: text,
      instruction: text,
      areaDesc: text,
      sender: 's',
      urgency: 'Expected',
      severity: 'Severe',
      certainty: 'Likely',
      sent: '2026-06-15T12:00:00-03:00',
      onset: '2026-06-15T12:00:00-03:00',
      expires: null,
    };
    const collection = (level: number) =>
      JSON.stringify({
        type: 'FeatureCollection',
        origin: { zh: '源', en: 'o' },
        licence: 'CC0-1.0',
        asOf: null,
        features: [{ ...feature, properties: { ...properties, level } }],
      });
    expect(problem(() => parseRecipeFile(recipeHazardsSchema, 'x', collection(1)))).toBeNull();
    expect(problem(() => parseRecipeFile(recipeHazardsSchema, 'x', collection(5)))?.params['field']).toBe(
      'features.0.properties.level',
    );
  });
});

describe('speedsOf', () => {
  it('puts the table of the country over that of all others', () => {
    const table = (speedsKmh: Record<string, number>) => ({ speedsKmh, source: 's', verified: false });
    const tables = { '*': table({ residential: 30, primary: 60 }), UY: table({ residential: 45 }) };
    expect(speedsOf(tables, 'UY')).toEqual({ residential: 45, primary: 60 });
    expect(speedsOf(tables, 'KZ')).toEqual({ residential: 30, primary: 60 });
  });
});
