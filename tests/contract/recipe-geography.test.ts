import { beforeAll, describe, expect, it } from 'vitest';
import { isInside, type LonLat } from '../../src/domain/geo';
import { hazardPhase, WARNING_LEVELS } from '../../src/domain/hazard';
import type { OsmFeature } from '../../src/domain/osm';
import { TEAM_KINDS } from '../../src/domain/team';
import {
  areaFileSchema,
  parseRecipeFile,
  recipeHazardsSchema,
  recipeSchema,
  recipeTeamsSchema,
  recipeWarehousesSchema,
} from '../../src/ingest';
import { mergeAreas } from '../../src/pack/build/land';
import { containsIn, crossingsOf, ringsOf } from './area-index';
import { osmOf, textOf, verticesOf } from './region-source';

interface City {
  readonly id: string;
  readonly least: { readonly warehouses: number; readonly teams: number; readonly kinds: number };
  /** OpenStreetMap objects that a zone is drawn on: most of their vertices lie in it. */
  readonly zonesOn: Readonly<Record<string, readonly string[]>>;
}

const CITIES: readonly City[] = [
  {
    id: 'montevideo',
    least: { warehouses: 12, teams: 34, kinds: 10 },
    zonesOn: {
      'mvd-h-pantanoso': ['way/204063905'],
      'mvd-h-miguelete': ['way/37246656'],
      'mvd-h-carrasco': ['way/37352368'],
      'mvd-h-surge': ['way/223930464'],
      'mvd-h-surge-east': ['way/37351642'],
      'mvd-h-refinery': ['way/531447724', 'way/531447719'],
      'mvd-h-mercado': ['way/302909140'],
    },
  },
  {
    id: 'astana',
    least: { warehouses: 6, teams: 14, kinds: 10 },
    zonesOn: {
      'ast-h-ishim-east': ['way/443954485'],
      'ast-h-sary-bulak': ['way/329343446'],
      'ast-h-ishim-west': ['way/259266981'],
      'ast-h-ak-bulak': ['way/480463180'],
      'ast-h-industrial-fire': ['way/216575959'],
    },
  },
];
const WHEEL_ROADS = /^(motorway|trunk|primary|secondary|tertiary|unclassified|residential)(_link)?$/;

describe.each(CITIES)('the recipe of $id', ({ id, least, zonesOn }) => {
  const recipe = parseRecipeFile(recipeSchema, id, textOf(id, 'recipe.json'));
  const warehouses = parseRecipeFile(recipeWarehousesSchema, id, textOf(id, recipe.warehousesFile)).items;
  const teams = parseRecipeFile(recipeTeamsSchema, id, textOf(id, recipe.teamsFile)).items;
  const hazards = parseRecipeFile(recipeHazardsSchema, id, textOf(id, recipe.hazardsFile)).features;
  const shore =
    recipe.shoreFile &&
    mergeAreas(parseRecipeFile(areaFileSchema, recipe.shoreFile, textOf(id, recipe.shoreFile)));
  const isLand = shore ? containsIn(shore) : () => true;
  const objects = new Map<string, OsmFeature>();
  let roads: LonLat[] = [];

  beforeAll(() => {
    const features = osmOf(id);
    for (const feature of features) objects.set(`${feature.type}/${feature.id}`, feature);
    roads = features.filter(({ tags }) => WHEEL_ROADS.test(tags['highway'] ?? '')).flatMap(verticesOf);
  }, 120_000);

  it('has enough warehouses on three levels and teams of many kinds', () => {
    expect(warehouses.length).toBeGreaterThanOrEqual(least.warehouses);
    expect(new Set(warehouses.map(({ level }) => level)).size).toBe(3);
    expect(teams.length).toBeGreaterThanOrEqual(least.teams);
    const kinds = new Set(teams.map(({ kind }) => kind));
    expect(TEAM_KINDS.filter((kind) => kinds.has(kind)).length).toBeGreaterThanOrEqual(least.kinds);
    expect(new Set(teams.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4);
  });

  it('puts every warehouse and team in the box, on land, on the object it names', () => {
    for (const { id: item, position, osm } of [...warehouses, ...teams]) {
      const object = objects.get(osm);
      if (!object) throw new Error(`${item} names ${osm}, which the source does not hold`);
      expect([item, isInside(position, recipe.bbox), isLand(...position)]).toEqual([item, true, true]);
      const [west, south, east, north] = boundsOf(object);
      expect([item, isInside(position, [west - 1e-5, south - 1e-5, east + 1e-5, north + 1e-5])]).toEqual([
        item,
        true,
      ]);
    }
  });

  it('gives warehouses stock with seven-digit codes of the three families, and marks them as exercise', () => {
    for (const { stock, name, osm } of warehouses) {
      expect(stock.length).toBeGreaterThanOrEqual(6);
      expect(stock.length).toBeLessThanOrEqual(12);
      for (const { code, quantity } of stock) {
        expect(code).toMatch(/^[123]\d{6}$/);
        expect(quantity).toBeGreaterThanOrEqual(0);
      }
      expect([osm, name.zh.includes('演练'), name.en.includes('Exercise')]).toEqual([osm, true, true]);
    }
    for (const { name } of teams) {
      expect([name.zh.includes('演练'), name.en.includes('Exercise')]).toEqual([true, true]);
    }
  });

  it('says each text in its own language', () => {
    const texts = [
      recipe.name,
      recipe.population.method,
      ...recipe.limits,
      ...warehouses.flatMap(({ name, stock }) => [name, ...stock.flatMap((row) => [row.name, row.unit])]),
      ...teams.flatMap(({ name, equipment }) => [name, ...equipment]),
      ...hazards.flatMap(({ properties: p }) => [p.headline, p.description, p.instruction, p.areaDesc]),
    ];
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en) || en.trim() === '')).toEqual([]);
  });

  it('has ids of its own across files', () => {
    const ids = [...warehouses, ...teams, ...hazards.map(({ properties }) => properties)].map(
      (item) => item.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('warns on all four levels, before, during and after, and says it is an exercise', () => {
    const now = Date.parse(recipe.exerciseStart ?? '');
    const phases = hazards.map(({ properties }) => hazardPhase(properties, now));
    expect(new Set(phases)).toEqual(new Set(['upcoming', 'in-force', 'expired']));
    expect(new Set(hazards.map(({ properties }) => properties.level))).toEqual(new Set(WARNING_LEVELS));
    for (const { properties } of hazards) {
      expect(properties.status).toBe('Exercise');
      expect(properties.headline.zh).toMatch(/^【演练】/);
      expect(properties.headline.en).toMatch(/^\[EXERCISE\]/);
      expect(Date.parse(properties.onset)).toBeLessThan(Date.parse(properties.expires ?? ''));
      expect(Date.parse(properties.sent)).toBeLessThan(now);
    }
  });

  it('says level, colour and severity that agree', () => {
    const words = ['', '红色', '橙色', '黄色', '蓝色'];
    const severities = ['', 'Extreme', 'Severe', 'Moderate', 'Minor'];
    for (const { properties: p } of hazards) {
      expect([p.id, p.headline.zh.includes(words[p.level] ?? '?'), p.severity]).toEqual([
        p.id,
        true,
        severities[p.level],
      ]);
    }
  });

  it('draws zones as simple areas of at most 300 vertices inside the box', () => {
    for (const { geometry, properties } of hazards) {
      expect([properties.id, crossingsOf(geometry)]).toEqual([properties.id, []]);
      const vertices = ringsOf(geometry).flat();
      expect(vertices.length).toBeLessThanOrEqual(300);
      for (const [lon = 0, lat = 0] of vertices) expect(isInside([lon, lat], recipe.bbox)).toBe(true);
    }
  });

  it('draws zones that cut roads', () => {
    for (const { geometry, properties } of hazards) {
      const covers = containsIn(geometry);
      const cut = roads.filter(([lon, lat]) => covers(lon, lat)).length;
      expect([properties.id, cut >= 20 || cut]).toEqual([properties.id, true]);
    }
  });

  it.each(Object.entries(zonesOn))('draws %s where its subject lies', (zone, refs) => {
    const geometry = hazards.find(({ properties }) => properties.id === zone)?.geometry;
    if (!geometry) throw new Error(`no zone ${zone}`);
    const covers = containsIn(geometry);
    for (const ref of refs) {
      const object = objects.get(ref);
      const vertices = object ? verticesOf(object) : [];
      const inside = vertices.filter(([lon, lat]) => covers(lon, lat)).length;
      expect([ref, inside / vertices.length >= 0.6]).toEqual([ref, true]);
    }
  });

  it('counts people that follow from its own total and share', () => {
    const { peopleInside, censusTotal, shareInside } = recipe.population;
    expect(peopleInside).toBe(Math.round((censusTotal ?? 0) * (shareInside ?? 0)));
  });
});

function boundsOf(feature: OsmFeature): [number, number, number, number] {
  const vertices = verticesOf(feature);
  const lons = vertices.map(([lon]) => lon);
  const lats = vertices.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
