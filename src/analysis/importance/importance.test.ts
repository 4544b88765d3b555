import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import { createTask } from '../../domain/task';
import type { RoadNetwork } from '../../network';
import { aTeam, aWarehouse, someStandards } from '../test-support/builders';
import { drawTown } from '../test-support/town';
import { importance } from './importance';
import type { ImportanceQuery } from './query';

function cellsAt(points: readonly LonLat[], people: (index: number) => number = () => 10): PopulationCell[] {
  return gridDisk(latLngToCell(0, 0, 9), 4)
    .slice(0, points.length)
    .map((cell, index) => ({
      cell,
      position: points[index] as LonLat,
      people: people(index),
      vulnerable: 1,
    }));
}

function ask(network: RoadNetwork | null, parts: Partial<ImportanceQuery>) {
  const query: ImportanceQuery = {
    standards: someStandards(),
    walker: 'healthy',
    hazards: [],
    hazardRoads: [],
    mode: 'car',
    destination: 'warehouse',
    cells: [],
    facilities: [],
    warehouses: [],
    teams: [],
    top: 100,
    ...parts,
  };
  return importance(query, network, createTask());
}

//  A depot at A; a ring B-C-E-D; a spur from E to F, whose corner no street leaves.
const RING = `A---B---C
    |   |
    D---E---F---G`;

describe('importance', () => {
  const town = drawTown(RING);
  const { network } = town;
  const at = (letter: string) => town.at(letter);
  const warehouses = [aWarehouse({ id: 'depot', position: at('A') })];
  const cells = cellsAt([at('C'), at('E'), at('G'), town.point(14, 2)], (index) => 10 ** index);

  it('ranks the streets whose closing isolates, then those that lengthen journeys', async () => {
    const { streets, isolating, lengthening, edgesClosed } = await ask(network, { warehouses, cells });
    expect(streets.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'AB'],
      [2, 'EF'],
      [3, 'FG'],
      ...streets.slice(3).map(({ rank, name }) => [rank, name]),
    ]);
    expect(streets[0]).toMatchObject({ isolatedPeople: 1111, extraPersonMin: 0, isOnlyWay: true });
    for (const { centre, geometry } of streets) {
      const ends = [geometry.coordinates[0], geometry.coordinates.at(-1)];
      expect(ends).not.toContainEqual(centre);
    }
    expect(streets[1]).toMatchObject({ isolatedPeople: 1100, isOnlyWay: true });
    expect(streets[2]).toMatchObject({ isolatedPeople: 100 });
    expect(isolating).toBe(3);
    expect(lengthening).toBe(streets.length - 3);
    expect(edgesClosed).toBe(network.graph.edgeCount);
  });

  it('gives person-minutes, and the people whose way grows longer', async () => {
    // At 10 m/s: A–B–C 400 m, 40 s; without B–C round over D and E 600 m, 20 s more.
    const { streets, people, withoutWay, meanMin } = await ask(network, {
      warehouses,
      cells: cellsAt([at('C')], () => 30),
    });
    const bc = streets.find(({ name }) => name === 'BC');
    expect(bc).toMatchObject({ isolatedPeople: 0, delayedPeople: 30, isOnlyWay: false });
    expect(bc?.extraPersonMin).toBeCloseTo((30 * 20) / 60, 1);
    expect([people, withoutWay]).toEqual([30, 0]);
    expect(meanMin).toBeCloseTo(40 / 60, 2);
  });

  it('names a street by itself and by what it lies between, and draws it', async () => {
    const { streets } = await ask(network, { warehouses, cells });
    const bc = streets.find(({ name }) => name === 'BC');
    expect(bc?.lengthM).toBeCloseTo(200, 0);
    expect(bc?.roadClass).toBe('residential');
    expect(new Set(bc?.between)).toEqual(new Set(['AB', 'CE']));
    const ends = [bc?.geometry.coordinates[0], bc?.geometry.coordinates.at(-1)].map((end) =>
      end?.[0]?.toFixed(5),
    );
    expect(new Set(ends)).toEqual(new Set([at('B')[0].toFixed(5), at('C')[0].toFixed(5)]));
  });

  it('closes one-way streets as one-way streets', async () => {
    // Help reaches C over A>B>C alone; C–D–A leads only away from it.
    const loop = drawTown('A>>>B\n^   v\nD<<<C');
    const { streets, direction } = await ask(loop.network, {
      warehouses: [aWarehouse({ id: 'depot', position: loop.at('A') })],
      cells: cellsAt([loop.at('C')]),
    });
    expect(direction).toBe('to-people');
    expect(streets.map(({ name, isolatedPeople, isOnlyWay }) => [name, isolatedPeople, isOnlyWay])).toEqual([
      ['AB', 10, false],
      ['BC', 10, false],
    ]);
  });

  it('lists as many as are asked for by each measure', async () => {
    const { streets, isolating } = await ask(network, { warehouses, cells, top: 1 });
    expect(isolating).toBe(3);
    expect(streets).toHaveLength(2);
    const none = await ask(network, { warehouses, cells, top: 0 });
    expect(none.streets).toEqual([]);
  });

  it('says that it cannot say anything where the data holds no such destination', async () => {
    const result = await ask(network, { cells, destination: 'hospital' });
    expect(result).toMatchObject({
      destinationCount: null,
      people: 0,
      withoutWay: 1111,
      meanMin: null,
      streets: [],
      direction: 'to-destination',
    });
  });

  it('reaches teams and the trunk network too', async () => {
    const teams = [aTeam({ id: 'crew', position: at('A') })];
    const byTeam = await ask(network, { cells, teams, destination: 'team' });
    expect(byTeam.streets[0]).toMatchObject({ name: 'AB', isolatedPeople: 1111 });
    const trunk = drawTown('A###B---C');
    const byTrunk = await ask(trunk.network, { cells: cellsAt([trunk.at('C')]), destination: 'trunk' });
    expect(byTrunk.streets.map(({ name }) => name)).toEqual(['BC']);
    expect(byTrunk.destinationCount).toBe(1);
  });

  it('needs roads, a number of streets, and cells that can be counted', async () => {
    await expect(ask(null, {})).rejects.toMatchObject({ problem: { code: 'network-missing' } });
    await expect(ask(network, { top: -1 })).rejects.toMatchObject({ problem: { params: { field: 'top' } } });
    const wrong = cellsAt([at('A')], () => Number.NaN);
    await expect(ask(network, { cells: wrong })).rejects.toMatchObject({
      problem: { code: 'input-invalid' },
    });
  });
});
