import { describe, expect, it } from 'vitest';
import { aShelter, aTeam, someCells, someStandards } from '../analysis/test-support/builders';
import { drawTown } from '../analysis/test-support/town';
import { AnlanError } from '../domain/errors';
import { createInProcessEngine } from './in-process';
import type { CoverageRequest, NearestRequest } from './protocol';

const town = drawTown('A---B---C');
const roads = () => town.network.graph.buffer.slice(0);
const standards = someStandards();

const nearest: NearestRequest = {
  origin: town.at('A'),
  incidentType: 'fire',
  kinds: ['shelter', 'team'],
  k: 1,
  walker: 'healthy',
  shelters: [aShelter({ id: 'C', position: town.at('C') })],
  warehouses: [],
  teams: [aTeam({ id: 'B', position: town.at('B') })],
  hazards: [],
  hazardRoads: [],
  standards,
};
const coverage: CoverageRequest = {
  cells: someCells(town.at('A'), 1),
  shelters: nearest.shelters,
  serviceDistanceM: 500,
  walker: 'healthy',
  method: 'road',
  hazards: [],
  hazardRoads: [],
  standards,
  places: [],
};

describe('the engine in process', () => {
  it('answers by road once the network is loaded, by straight line before and after it is dropped', async () => {
    const engine = createInProcessEngine();
    const method = async () => (await engine.run('nearest/run', nearest)).groups.shelter.method;
    expect(await method()).toBe('straight-line');
    expect(await engine.run('network/load', { roads: roads(), standards })).toMatchObject({
      nodes: 3,
      edges: 2,
      bbox: [0, 0, expect.closeTo(0.0036, 4), 0],
    });
    expect(await method()).toBe('road');
    expect((await engine.run('coverage/run', coverage)).method).toBe('road');
    expect(await engine.run('network/load', { roads: null, standards })).toEqual({
      nodes: 0,
      edges: 0,
      bbox: null,
    });
    expect((await engine.run('coverage/run', coverage)).method).toBe('straight-line');
  });

  it('has no network after one that cannot be read: the one before may be of another city', async () => {
    const engine = createInProcessEngine();
    await engine.run('network/load', { roads: roads(), standards });
    await expect(engine.run('network/load', { roads: new ArrayBuffer(10), standards })).rejects.toMatchObject(
      { problem: { code: 'pack-file-unreadable' } },
    );
    expect((await engine.run('nearest/run', nearest)).groups.team.method).toBe('straight-line');
  });

  it('tells progress', async () => {
    const stages: string[] = [];
    await createInProcessEngine().run('nearest/run', nearest, {
      onProgress: ({ stage, done, total }) => stages.push(`${stage} ${done}/${total}`),
    });
    expect(stages).toEqual(['search 0/2', 'search 1/2']);
  });

  it('cancels with the reason of the signal', async () => {
    const engine = createInProcessEngine();
    const controller = new AbortController();
    const run = engine.run('coverage/run', coverage, { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await expect(engine.run('coverage/run', coverage, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('does not answer a run that was cancelled while its handler could not notice', async () => {
    const controller = new AbortController();
    const engine = createInProcessEngine({
      'places/search': async () => {
        controller.abort();
        return [];
      },
    });
    const run = engine.run('places/search', { query: 'x', limit: 1, near: null }, controller);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('turns what is thrown into AnlanError', async () => {
    const failing = (thrown: unknown) =>
      createInProcessEngine({ 'places/search': () => Promise.reject(thrown) }).run('places/search', {
        query: 'x',
        limit: 1,
        near: null,
      });
    await expect(failing(new TypeError('broken'))).rejects.toMatchObject({
      problem: { code: 'unexpected', params: { message: 'broken' } },
    });
    const own = new AnlanError('network-missing');
    await expect(failing(own)).rejects.toBe(own);
  });

  it('finds no place before a pack is open', async () => {
    const engine = createInProcessEngine();
    expect(await engine.run('places/search', { query: 'rambla', limit: 5, near: null })).toEqual([]);
  });

  it('ends its runs when it is disposed, and takes no more', async () => {
    const engine = createInProcessEngine();
    const run = engine.run('coverage/run', coverage);
    engine.dispose();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await expect(engine.run('coverage/run', coverage)).rejects.toMatchObject({
      problem: { code: 'engine-failed' },
    });
  });
});
