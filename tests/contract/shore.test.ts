import { area as areaM2 } from '@turf/turf';
import { beforeAll, describe, expect, it } from 'vitest';
import { isInside, type LonLat } from '../../src/domain/geo';
import type { OsmFeature } from '../../src/domain/osm';
import { type AreaGeometry, areaFileSchema, parseRecipeFile, recipeSchema } from '../../src/ingest';
import { boxPolygon, mergeAreas } from '../../src/pack/build/land';
import { containsIn, crossingsOf, ringsOf } from './area-index';
import { isStreetOnLand, osmOf, textOf, verticesOf } from './region-source';

const CITY = 'montevideo';
const recipe = parseRecipeFile(recipeSchema, CITY, textOf(CITY, 'recipe.json'));
const land = landOf();
const isLand = containsIn(land);
const wet = (positions: Iterable<LonLat>) =>
  [...positions].filter(([lon, lat]) => isInside([lon, lat], recipe.bbox) && !isLand(lon, lat));

function landOf(): AreaGeometry {
  const merged = mergeAreas(parseRecipeFile(areaFileSchema, 'shore.geojson', textOf(CITY, 'shore.geojson')));
  if (!merged) throw new Error('the shore file holds no area');
  return merged;
}

describe('the shore of Montevideo', () => {
  let features: readonly OsmFeature[] = [];
  beforeAll(() => {
    features = osmOf(CITY);
  }, 120_000);

  it('keeps every address on land', () => {
    const addresses = features.filter(({ tags }) => 'addr:housenumber' in tags);
    expect(addresses.length).toBeGreaterThan(200_000);
    const points = addresses.filter(({ geometry }) => geometry.type === 'Point').flatMap(verticesOf);
    expect(wet(points)).toEqual([]);
  });

  it('keeps every street that is no bridge, pier or ferry on land', () => {
    const vertices = features.filter(isStreetOnLand).flatMap(verticesOf);
    expect(vertices.length).toBeGreaterThan(50_000);
    expect(wet(vertices.map(inward))).toEqual([]);
  });

  it('keeps beaches on land', () => {
    const beaches = features.filter(({ tags }) => tags['natural'] === 'beach');
    expect(beaches.length).toBeGreaterThan(10);
    for (const beach of beaches) {
      const vertices = verticesOf(beach);
      expect([beach.id, wet(vertices).length / vertices.length]).toEqual([beach.id, 0]);
    }
  });

  it.each<[string, LonLat, boolean]>([
    ['the bay', [-56.22, -34.888], false],
    ['the water before the port', [-56.212, -34.899], false],
    ['the open river south of the Rambla', [-56.19, -34.925], false],
    ['the water off Pocitos', [-56.14, -34.917], false],
    ['the harbour of Buceo', [-56.1295, -34.907], false],
    ['the container mole', [-56.2185, -34.906], true],
    ['the grain mole', [-56.2, -34.8905], true],
    ['the refinery', [-56.2327, -34.8776], true],
    ['the old town', [-56.207, -34.9065], true],
    ['the lighthouse of Punta Carretas', [-56.1605, -34.9352], true],
    ['the sand of Pocitos', [-56.1458, -34.9117], true],
    ['Isla de la Libertad in the bay', [-56.2342, -34.889], true],
  ])('tells land from water: %s', (_place, [lon, lat], dry) => {
    expect(isLand(lon, lat)).toBe(dry);
  });

  it('is a simple area with closed rings, inside the box', () => {
    expect(crossingsOf(land)).toEqual([]);
    for (const ring of ringsOf(land)) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const [lon = 0, lat = 0] of ring) expect(isInside([lon, lat], growBox(1e-6))).toBe(true);
    }
  });

  it('leaves a plausible share of the box to the sea', () => {
    const sea = 1 - areaM2(land) / areaM2(boxPolygon(recipe.bbox));
    expect(sea).toBeGreaterThan(0.4);
    expect(sea).toBeLessThan(0.48);
  });
});

function growBox(by: number): [number, number, number, number] {
  const [west, south, east, north] = recipe.bbox;
  return [west - by, south - by, east + by, north + by];
}

/** Ways are cut at the edge of the box; the cut ends are tested a little inside it. */
function inward([lon, lat]: LonLat): LonLat {
  const [west, south, east, north] = recipe.bbox;
  const step = 2e-6;
  return [
    Math.min(east - step, Math.max(west + step, lon)),
    Math.min(north - step, Math.max(south + step, lat)),
  ];
}
