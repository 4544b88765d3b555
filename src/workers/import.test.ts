import { describe, expect, it } from 'vitest';
import { someStandards } from '../analysis/test-support/builders';
import type { LonLat } from '../domain/geo';
import type { OsmFeature } from '../domain/osm';
import { wgs84ToGcj02 } from '../ingest/datum/gcj02';
import { datumNearRoads } from '../ingest/datum/shift-readings';
import { buildRoadGraph } from '../network';
import { createInProcessEngine } from './in-process';

const REGION = [121.4, 31.1, 121.6, 31.3] as const;
/** Streets from south to north and from west to east, 0.02 degrees apart, with a crossing at each meeting. */
const STEPS = Array.from({ length: 10 }, (_, step) => step * 0.02);
const WEST = 121.41;
const SOUTH = 31.11;
const streets = STEPS.flatMap((along, index): OsmFeature[] => {
  const line = (id: number, coordinates: number[][]): OsmFeature => ({
    type: 'way',
    id,
    tags: { highway: 'residential' },
    geometry: { type: 'LineString', coordinates },
  });
  return [
    line(
      2 * index + 1,
      STEPS.map((north) => [WEST + along, SOUTH + north]),
    ),
    line(
      2 * index + 2,
      STEPS.map((east) => [WEST + east, SOUTH + along]),
    ),
  ];
});
/** Shelters some ten metres beside the streets. */
const shelters = STEPS.slice(1, 9).flatMap((east) =>
  STEPS.slice(1, 9).map((north): LonLat => [WEST + east + 0.0001, SOUTH + north + 0.005]),
);
const csv = (places: readonly LonLat[]) =>
  new Blob([
    ['避难场所名称,经度,纬度', ...places.map(([lon, lat], at) => `甲${at},${lon},${lat}`)].join('\n'),
  ]);
const source = (places: readonly LonLat[]) => ({ name: '避难.csv', file: csv(places), choices: {} });
const question = { table: null, plan: {}, region: REGION };

async function engineWithStreets() {
  const engine = createInProcessEngine();
  const { graph } = buildRoadGraph(streets, { speeds: {}, drivesOn: 'right', minComponentNodes: 0 });
  await engine.run('network/load', {
    roads: graph.buffer.slice(0),
    standards: someStandards(),
  });
  return engine;
}

describe('an import', () => {
  it('is looked at, checked and taken in parts', async () => {
    const engine = createInProcessEngine();
    const preview = await engine.run('import/inspect', { ...source(shelters), ...question });
    expect(preview).toMatchObject({
      format: 'csv',
      datumMatters: true,
      plan: { kind: 'shelters', datum: 'wgs84' },
    });
    const check = await engine.run('import/check', {
      ...source(shelters),
      plan: preview.plan,
      region: REGION,
    });
    expect(check).toMatchObject({ read: 64, taken: 64, features: 64, refused: 0 });
    const { token } = check;
    const parts = [
      await engine.run('import/take', { token, from: 0, count: 40 }),
      await engine.run('import/take', { token, from: 40, count: 40 }),
    ];
    expect(parts.map(({ kind, features }) => [kind, features.length])).toEqual([
      ['shelters', 40],
      ['shelters', 24],
    ]);
    expect(parts.flatMap(({ features }) => features)).toMatchObject(
      shelters.map((position) => ({ position })),
    );
  });

  it('is given once another file is checked no more', async () => {
    const engine = createInProcessEngine();
    const { plan } = await engine.run('import/inspect', { ...source(shelters), ...question });
    const first = await engine.run('import/check', { ...source(shelters), plan, region: REGION });
    await engine.run('import/check', { ...source(shelters), plan, region: REGION });
    await expect(engine.run('import/take', { token: first.token, from: 0, count: 1 })).rejects.toMatchObject({
      problem: { code: 'input-invalid' },
    });
  });

  it('tells GCJ-02 by the streets, before a person has said a word', async () => {
    const engine = await engineWithStreets();
    const shifted = await engine.run('import/inspect', {
      ...source(shelters.map(wgs84ToGcj02)),
      ...question,
    });
    const found = await engine.run('import/shift', { positions: shifted.positions });
    expect(found?.counted).toBe(64);
    expect(found?.medianM.gcj02).toBeCloseTo(9.5, 0);
    expect(found?.medianM.wgs84).toBeGreaterThan(200);
    expect(datumNearRoads(found!)).toMatchObject({
      value: 'gcj02',
      reason: 'near-roads',
      params: { after: 10 },
    });
    const straight = await engine.run('import/inspect', { ...source(shelters), ...question });
    const asTheyAre = await engine.run('import/shift', { positions: straight.positions });
    expect(asTheyAre?.medianM.wgs84).toBeCloseTo(9.5, 0);
    expect(datumNearRoads(asTheyAre!)).toBeNull();
  });

  it('says nothing of streets where there are none', async () => {
    const engine = createInProcessEngine();
    expect(await engine.run('import/shift', { positions: Float64Array.of(121.5, 31.2) })).toBeNull();
  });
});
