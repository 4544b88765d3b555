import fc from 'fast-check';
import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Facility } from '../../domain/facility';
import type { LonLat } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import { createTask } from '../../domain/task';
import { nearestSource } from '../../network';
import { modeRoads } from '../road-access';
import {
  aBox,
  aHazard,
  aShelter,
  aTeam,
  aWarehouse,
  roadRules,
  someStandards,
} from '../test-support/builders';
import { randomTown } from '../test-support/random-town';
import { drawTown, type Town } from '../test-support/town';
import { isolation } from './isolation';
import type { IsolationQuery } from './query';
import { ROAD_STATES } from './result';

/** Cells side by side whose people stand at given points. */
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

const aHospital = (position: LonLat, id = 'hospital'): Facility => ({
  id,
  name: id,
  position,
  kind: 'hospital',
  grade: 'derived',
  source: 'test',
  asOf: null,
});

const closing = roadRules({ car: { effect: 'closed' }, emergency: { effect: 'slow', factor: 3 } });

function aQuery(parts: Partial<IsolationQuery> = {}): IsolationQuery {
  return {
    standards: someStandards(),
    walker: 'healthy',
    hazards: [],
    hazardRoads: closing,
    mode: 'car',
    criterion: 'all',
    cells: [],
    shelters: [],
    facilities: [],
    warehouses: [],
    teams: [],
    places: [],
    ...parts,
  };
}

const ask = (town: Town | null, parts: Partial<IsolationQuery>) =>
  isolation(aQuery(parts), town?.network ?? null, createTask());

/** A zone of so many characters around a point of the drawing. */
function zone(town: Town, column: number, row: number, reach = 0.4) {
  const [west, north] = town.point(column - reach, row - reach);
  const [east, south] = town.point(column + reach, row + reach);
  return aHazard({ id: `zone ${column} ${row}`, geometry: aBox(west, south, east, north) });
}

//  The trunk road A–C; a hospital at B; beyond D the street to E, F and a depot at F.
const LINE = `A###B###C
        |
        D---E---F---H
            |
            G`;

describe('isolation', () => {
  const town = drawTown(LINE);
  const cells = cellsAt(
    [town.at('A'), town.at('D'), town.at('E'), town.at('F'), town.at('G')],
    (i) => 10 ** i,
  );
  const base = {
    cells,
    facilities: [aHospital(town.at('B'))],
    warehouses: [aWarehouse({ id: 'depot', position: town.at('F') })],
    teams: [aTeam({ id: 'crew', position: town.at('G') })],
    shelters: [
      aShelter({ id: 'here', position: town.at('G') }),
      aShelter({ id: 'there', position: town.at('A') }),
    ],
    places: [{ name: 'Este', position: town.at('F') }],
  };

  it('finds nobody cut off without zones', async () => {
    const { columns, communities, places, trunkIsLargestPart } = await ask(town, base);
    expect(columns.all.people.connected).toEqual({ people: 11_111, vulnerable: 5 });
    for (const column of Object.values(columns)) expect(column?.people.lost.people).toBe(0);
    expect(communities).toEqual([]);
    expect(places).toEqual({ shelters: [], teams: [], warehouses: [], hospitals: [] });
    expect(trunkIsLargestPart).toBe(false);
  });

  it('tells who lost the road to what, each apart and all together', async () => {
    const { columns } = await ask(town, { ...base, hazards: [zone(town, 10, 2)] });
    expect(columns.hospital?.people.lost.people).toBe(11_100);
    expect(columns.trunk?.people.lost.people).toBe(11_100);
    expect(columns.warehouse?.people.lost.people).toBe(11);
    expect(columns.all.people.lost.people).toBe(0);
    expect(columns.warehouse?.cellStates).toEqual(['lost', 'lost', 'connected', 'connected', 'connected']);
  });

  it('gathers those who are cut off together, with the shelters among them', async () => {
    const { communities, places, criterion } = await ask(town, {
      ...base,
      criterion: 'trunk',
      hazards: [zone(town, 10, 2)],
    });
    expect(criterion).toBe('trunk');
    expect(communities).toHaveLength(1);
    expect(communities[0]).toMatchObject({
      rank: 1,
      people: 11_100,
      vulnerable: 3,
      cells: 3,
      near: ['Este'],
      kind: 'pocket',
    });
    expect(places).toEqual({ shelters: ['here'], teams: ['crew'], warehouses: ['depot'], hospitals: [] });
  });

  it('lists the shelters that lie inside, and the room they have', async () => {
    const own = base.cells.map((cell) => {
      const [lat, lon] = cellToLatLng(cell.cell);
      return { id: cell.cell, position: [lon, lat] as const };
    });
    const shelters = own.map(({ id, position }, index) =>
      aShelter({
        id,
        position,
        capacity: { urgent: index === 2 ? null : 7, temporary: null, short: null, medium: null, long: null },
      }),
    );
    const { communities } = await ask(town, {
      ...base,
      shelters,
      criterion: 'trunk',
      hazards: [zone(town, 10, 2)],
    });
    expect(communities[0]?.shelterIds).toEqual(own.slice(2).map(({ id }) => id));
    expect(communities[0]?.shelterRoom).toBe(14);
  });

  it('keeps apart a pocket and those whose own road is closed', async () => {
    const { communities } = await ask(town, {
      ...base,
      criterion: 'trunk',
      hazards: [zone(town, 8, 2), zone(town, 12, 2.5, 1.2)],
    });
    expect(communities.map(({ kind }) => kind).sort()).toEqual([
      'on-closed-roads',
      'on-closed-roads',
      'pocket',
    ]);
    expect(communities.reduce((sum, { people }) => sum + people, 0)).toBe(11_110);
  });

  it('lets through whom the policy lets through', async () => {
    const { columns } = await ask(town, { ...base, mode: 'emergency', hazards: [zone(town, 10, 2)] });
    expect(columns.trunk?.people.lost.people).toBe(0);
  });

  it('tells what never had a road from what lost it', async () => {
    const islands = drawTown('A###B---C   D---E');
    const { columns } = await ask(islands, {
      cells: cellsAt([islands.at('A'), islands.at('C'), islands.at('D'), [1, 1]]),
      hazards: [zone(islands, 6, 0), zone(islands, 14, 0)],
    });
    expect(columns.trunk?.cellStates).toEqual(['connected', 'lost', 'never', 'never']);
    expect(columns.all.cellStates).toEqual(['connected', 'lost', 'never', 'never']);
  });

  it('asks each way in its own direction', async () => {
    // D–E closed: from the house on A–D a way leads out over A>B, and none leads in.
    const loop = drawTown('A>>>B###C\n|   |\nD---E');
    const { columns } = await ask(loop, {
      cells: cellsAt([loop.point(0, 1), loop.at('C')]),
      facilities: [aHospital(loop.at('C'))],
      warehouses: [aWarehouse({ id: 'depot', position: loop.at('C') })],
      hazards: [zone(loop, 2, 2)],
    });
    expect(columns.hospital?.cellStates).toEqual(['connected', 'connected']);
    expect(columns.warehouse?.cellStates).toEqual(['lost', 'connected']);
    expect(columns.trunk?.cellStates).toEqual(['lost', 'connected']);
    expect(columns.all.people.lost.people).toBe(0);
  });

  it('says nothing of hospitals where the data has none, and counts a warehouse out of service as none', async () => {
    const { columns, criterion } = await ask(town, {
      ...base,
      facilities: [],
      criterion: 'hospital',
      warehouses: [aWarehouse({ id: 'depot', position: town.at('F'), status: 'out-of-service' })],
    });
    expect(columns.hospital).toBeNull();
    expect(criterion).toBe('all');
    expect(columns.warehouse?.people.never.people).toBe(11_111);
    expect(columns.all.people.connected.people).toBe(11_111);
  });

  it('does not know how many of them are vulnerable when that is not known of one cell', async () => {
    const [first, ...others] = cells;
    const { columns } = await ask(town, { ...base, cells: [{ ...first!, vulnerable: null }, ...others] });
    expect(columns.all.people.connected).toEqual({ people: 11_111, vulnerable: null });
    expect(columns.all.people.lost).toEqual({ people: 0, vulnerable: 0 });
  });

  it('needs roads, and cells that can be counted', async () => {
    await expect(ask(null, base)).rejects.toMatchObject({ problem: { code: 'network-missing' } });
    const wrong = cellsAt([town.at('A')], () => -1);
    await expect(ask(town, { cells: wrong })).rejects.toMatchObject({ problem: { code: 'input-invalid' } });
  });

  it('takes a zone that crosses itself, one with a hole, and an empty one', async () => {
    const [west, north] = town.point(9, 1);
    const [east, south] = town.point(11, 3);
    const ring = (corners: readonly LonLat[]) => [...corners, corners[0]!].map(([lon, lat]) => [lon, lat]);
    const bowTie = {
      type: 'Polygon' as const,
      coordinates: [
        ring([
          [west, north],
          [east, south],
          [east, north],
          [west, south],
        ]),
      ],
    };
    const outer = ring([
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ]);
    const [holeWest, holeNorth] = town.point(9.5, 1.5);
    const [holeEast, holeSouth] = town.point(10.5, 2.5);
    const hole = ring([
      [holeWest, holeNorth],
      [holeEast, holeNorth],
      [holeEast, holeSouth],
      [holeWest, holeSouth],
    ]);
    const cutOff = async (geometry: GeoJSON.Polygon) =>
      (await ask(town, { ...base, criterion: 'trunk', hazards: [aHazard({ id: 'z', geometry })] })).columns
        .trunk?.people.lost.people;
    expect(await cutOff(bowTie)).toBe(11_100);
    expect(await cutOff({ type: 'Polygon', coordinates: [outer, hole] })).toBe(11_100);
    expect(await cutOff({ type: 'Polygon', coordinates: [] })).toBe(0);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const task = createTask({ signal: stop.signal });
    await expect(isolation(aQuery(base), town.network, task)).rejects.toThrow('aborted');
  });
});

describe('isolation in any town', () => {
  it('puts everybody into exactly one state, as single searches from each destination say', async () => {
    await fc.assert(
      fc.asyncProperty(randomTown, fc.constantFrom('car', 'emergency', 'truck'), async (drawn, mode) => {
        const { town, points, hazards } = drawn;
        const [hospital, depot, ...homes] = points;
        const query = aQuery({
          mode,
          hazards,
          hazardRoads: roadRules({ car: { effect: 'closed' }, truck: { effect: 'closed' } }),
          cells: cellsAt(homes, (index) => index),
          facilities: [aHospital(hospital!)],
          warehouses: [aWarehouse({ id: 'depot', position: depot! })],
        });
        const { columns, people, communities } = await isolation(query, town.network, createTask());
        for (const column of Object.values(columns)) {
          const sum = ROAD_STATES.reduce((total, state) => total + (column?.people[state].people ?? 0), 0);
          expect(sum).toBe(people);
        }
        expect(communities.reduce((total, one) => total + one.people, 0)).toBe(
          columns.all.people.lost.people,
        );

        const roads = modeRoads(town.network, mode, query);
        for (const [index, { position }] of query.cells.entries()) {
          const [home, ward, store] = [roads.access(position), roads.access(hospital!), roads.access(depot!)];
          const leads = (from: typeof home, to: typeof home) =>
            typeof from !== 'string' &&
            typeof to !== 'string' &&
            nearestSource(town.network.graph, [{ snap: from }], {
              weights: roads.weights,
              direction: 'from-source',
            }).at(to) !== null;
          expect(columns.hospital?.cellStates[index] === 'connected').toBe(leads(home, ward));
          expect(columns.warehouse?.cellStates[index] === 'connected').toBe(leads(store, home));
        }
      }),
      { numRuns: 120 },
    );
  });
});
