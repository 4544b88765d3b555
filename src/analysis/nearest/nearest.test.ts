import { describe, expect, it } from 'vitest';
import type { RoadEffect } from '../../domain/standards';
import { createTask } from '../../domain/task';
import {
  aBox,
  aHazard,
  aShelter,
  aTeam,
  aWarehouse,
  roadRules,
  someStandards,
} from '../test-support/builders';
import { drawTown } from '../test-support/town';
import { nearest } from './nearest';
import type { NearestQuery } from './query';

/** 50 m a character, walkers 1 m/s, vehicles 10 m/s. */
const town = drawTown(
  [
    'A---B---C---D---E', //
    '|   |       |   |',
    '|   |       |   |',
    'F---G       H===I',
    '    |       ^',
    '    |       ^',
    '    J---K---L',
    '',
    '                            X---Y',
  ].join('\n'),
);

function query(parts: Partial<NearestQuery> = {}): NearestQuery {
  return {
    origin: town.at('B'),
    incidentType: 'fire',
    kinds: ['shelter', 'warehouse', 'team'],
    k: 2,
    walker: 'healthy',
    shelters: [],
    warehouses: [],
    teams: [],
    hazards: [],
    hazardRoads: [],
    standards: someStandards(),
    ...parts,
  };
}

const run = (parts: Partial<NearestQuery>) => nearest(query(parts), town.network, createTask());
const shelterAt = (letter: string, parts = {}) =>
  aShelter({ id: letter, position: town.at(letter), ...parts });
const teamAt = (letter: string, parts = {}) => aTeam({ id: letter, position: town.at(letter), ...parts });
const warehouseAt = (letter: string, parts = {}) =>
  aWarehouse({ id: letter, position: town.at(letter), ...parts });
const closed = roadRules({ walk: { effect: 'closed' }, truck: { effect: 'closed' } });

/** A zone around some characters of the drawing, half a character wider. */
function zone(left: number, top: number, right: number, bottom: number, id = 'zone') {
  const [west, north] = town.point(left - 0.5, top - 0.5);
  const [east, south] = town.point(right + 0.5, bottom + 0.5);
  return aHazard({ id, geometry: aBox(west, south, east, north) });
}

describe('nearest on roads', () => {
  it('gives the k nearest shelters by walking, with distance, time and route', async () => {
    const { groups } = await run({ shelters: ['E', 'D', 'C', 'F'].map((letter) => shelterAt(letter)) });
    const { items, method, mode } = groups.shelter;
    expect({ method, mode }).toEqual({ method: 'road', mode: 'walk' });
    expect(items.map(({ id }) => id)).toEqual(['C', 'F']);
    expect(items[0]?.distanceM).toBeCloseTo(200, 0);
    expect(items[0]?.travelS).toBeCloseTo(200, 0);
    expect(items[0]).toMatchObject({ readyS: 0, slowed: false });
    expect(items[0]?.totalS).toBe(items[0]?.travelS);
    expect(items[1]?.distanceM).toBeCloseTo(350, 0);
    const route = items[0]?.route;
    expect(route?.coordinates[0]?.[0]).toBeCloseTo(town.at('B')[0], 6);
    expect(route?.coordinates.at(-1)?.[0]).toBeCloseTo(town.at('C')[0], 6);
    expect(route?.steps.map(({ street, turn }) => `${turn} ${street}`)).toEqual(['depart BC', 'arrive BC']);
  });

  it('adds the legs between points and roads to distance, time and line', async () => {
    const shelters = [aShelter({ id: 'off', position: town.point(8, -1) })];
    const { groups, offRoadM, snapped } = await run({ origin: town.point(4, -2), shelters });
    const [item] = groups.shelter.items;
    expect(offRoadM).toBeCloseTo(100, 0);
    expect(snapped?.[1]).toBeCloseTo(0, 6);
    expect(item?.distanceM).toBeCloseTo(100 + 200 + 50, 0);
    expect(item?.travelS).toBeCloseTo(350, 0);
    expect(item?.route).toMatchObject({
      accessM: expect.closeTo(100, 0),
      egressM: expect.closeTo(50, 0),
    });
    expect(item?.route?.coordinates[0]).toEqual(town.point(4, -2));
    expect(item?.route?.coordinates.at(-1)).toEqual(town.point(8, -1));
  });

  it('lets teams come to the incident: one-way and private roads by their own rule, turnout before travel', async () => {
    const { groups } = await run({
      origin: town.at('H'),
      teams: [teamAt('D', { turnoutS: 200 }), teamAt('L', { turnoutS: 60 }), teamAt('I', { turnoutS: 0 })],
      k: 3,
    });
    const { items } = groups.team;
    expect(items.map(({ id }) => id)).toEqual(['I', 'L', 'D']);
    expect(items.map(({ travelS }) => Math.round(travelS))).toEqual([20, 15, 15]);
    expect(items.map(({ totalS }) => Math.round(totalS ?? -1))).toEqual([20, 75, 215]);
    expect(items[1]?.route?.coordinates[0]?.[1]).toBeCloseTo(town.at('L')[1], 6);
  });

  it('stops at the right k although a nearer team sets out later', async () => {
    const { groups } = await run({
      teams: [teamAt('A', { turnoutS: 100 }), teamAt('C', { turnoutS: 90 }), teamAt('E', { turnoutS: 0 })],
      k: 1,
    });
    expect(groups.team.items.map(({ id }) => id)).toEqual(['E']);
  });

  it('places a team of unknown turnout as if it were the slowest, and leaves its total open', async () => {
    const { groups } = await run({
      teams: [teamAt('B', { turnoutS: null }), teamAt('A', { turnoutS: 50 }), teamAt('C', { turnoutS: 120 })],
      k: 3,
    });
    expect(groups.team.items.map(({ id, readyS, totalS }) => [id, readyS, totalS === null])).toEqual([
      ['A', 50, false],
      ['B', null, true],
      ['C', 120, false],
    ]);
  });

  it('orders teams of which none has said its turnout by travel', async () => {
    const teams = ['E', 'A', 'D'].map((letter) => teamAt(letter, { turnoutS: null }));
    expect((await run({ teams, k: 3 })).groups.team.items.map(({ id }) => id)).toEqual(['A', 'D', 'E']);
  });

  it('lets trucks come by the roads they may use, in the order of the drive, loading told beside', async () => {
    const { groups } = await run({
      origin: town.at('H'),
      warehouses: [warehouseAt('C', { loadingMin: null }), warehouseAt('L', { loadingMin: 60 })],
    });
    const { items } = groups.warehouse;
    expect(items.map(({ id }) => id)).toEqual(['L', 'C']);
    expect(items[0]).toMatchObject({ readyS: 3600, totalS: expect.closeTo(3615, 0) });
    expect(items[1]).toMatchObject({ readyS: null, totalS: null });
  });

  it('sends people and trucks the way the one-way street allows', async () => {
    const away = await run({ origin: town.at('L'), warehouses: [warehouseAt('H')] });
    expect(away.groups.warehouse.items[0]?.distanceM).toBeCloseTo(150 + 400 + 300 + 400, 0);
    const along = await run({ origin: town.at('H'), warehouses: [warehouseAt('L')] });
    expect(along.groups.warehouse.items[0]?.distanceM).toBeCloseTo(150, 0);
  });

  it('slows a walker with the slow speed', async () => {
    const { groups } = await run({ shelters: [shelterAt('C')], walker: 'elderly' });
    expect(groups.shelter.items[0]?.travelS).toBeCloseTo(400, 0);
    expect(groups.shelter.items[0]?.distanceM).toBeCloseTo(200, 0);
  });

  it('answers k beyond the number of candidates, k of nothing, and no candidates', async () => {
    expect((await run({ shelters: [shelterAt('C')], k: 99 })).groups.shelter.items).toHaveLength(1);
    expect((await run({ shelters: [shelterAt('C')], k: 0 })).groups.shelter.items).toEqual([]);
    expect((await run({})).groups.shelter).toMatchObject({ items: [], passedOver: [] });
  });

  it('leaves kinds that nobody asked for empty', async () => {
    const { groups } = await run({ kinds: ['shelter'], teams: [teamAt('A')], shelters: [shelterAt('C')] });
    expect(groups.shelter.items).toHaveLength(1);
    expect(groups.team).toEqual({
      kind: 'team',
      mode: 'emergency',
      method: 'unknown',
      items: [],
      passedOver: [],
    });
  });
});

describe('passed over', () => {
  it('inside a zone in force: never offered, even where nothing else is left', async () => {
    const hazards = [zone(8, 0, 8, 0)];
    const { groups } = await run({ shelters: [shelterAt('C'), shelterAt('E')], hazards, k: 1 });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['E']);
    expect(groups.shelter.passedOver).toEqual([
      { id: 'C', straightM: expect.closeTo(200, 0), reason: 'inside-hazard' },
    ]);
    expect((await run({ shelters: [shelterAt('C')], hazards })).groups.shelter).toMatchObject({
      items: [],
      passedOver: [{ id: 'C', reason: 'inside-hazard' }],
    });
  });

  it('closed, full by word or by count, and wrong for this hazard', async () => {
    const capacity = { urgent: 100, temporary: 50, short: null, medium: null, long: null };
    const { groups } = await run({
      incidentType: 'flood',
      shelters: [
        shelterAt('A', { status: 'closed' }),
        shelterAt('C', { status: 'full' }),
        shelterAt('F', { occupancy: 100, capacity }),
        shelterAt('G', { suitableFor: ['earthquake'] }),
        shelterAt('D', { suitableFor: ['flood'], occupancy: 99, capacity }),
        shelterAt('E', { suitableFor: null, status: 'unknown' }),
      ],
    });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['D', 'E']);
    expect(Object.fromEntries(groups.shelter.passedOver.map(({ id, reason }) => [id, reason]))).toEqual({
      A: 'closed',
      C: 'full',
      F: 'full',
      G: 'wrong-hazard-type',
    });
  });

  it('does not ask for a suitability where the incident needs none, nor count an unknown capacity', async () => {
    const capacity = { urgent: null, temporary: null, short: null, medium: null, long: null };
    const shelters = [
      shelterAt('C', { suitableFor: ['tsunami'] }),
      shelterAt('A', { occupancy: 500, capacity }),
      shelterAt('G', { status: 'candidate' }),
      shelterAt('F', { status: 'standby' }),
    ];
    const { groups } = await run({ incidentType: 'traffic', shelters, k: 4 });
    expect(groups.shelter.items).toHaveLength(4);
  });

  it('warehouse out of service or without stock', async () => {
    const { groups } = await run({
      warehouses: [
        warehouseAt('A', { status: 'out-of-service' }),
        warehouseAt('C', { stock: [] }),
        warehouseAt('G', {
          stock: [
            { code: '1', name: { zh: '', en: '' }, quantity: 0, unit: { zh: '', en: '' }, expires: null },
          ],
        }),
        warehouseAt('D', { status: 'unknown' }),
      ],
      k: 1,
    });
    expect(groups.warehouse.items.map(({ id }) => id)).toEqual(['D']);
    expect(groups.warehouse.passedOver.map(({ id, reason }) => [id, reason])).toEqual([
      ['G', 'no-stock'],
      ['A', 'out-of-service'],
      ['C', 'no-stock'],
    ]);
  });

  it('team that cannot do it, and team that is not free', async () => {
    const { groups } = await run({
      incidentType: 'fire',
      teams: [
        teamAt('A', { kind: 'gas' }),
        teamAt('C', { status: 'committed' }),
        teamAt('G', { status: 'resting' }),
        teamAt('D', { status: 'mobilising' }),
        teamAt('E', { status: 'unknown', kind: 'police' }),
      ],
    });
    expect(groups.team.items.map(({ id }) => id)).toEqual(['D', 'E']);
    expect(Object.fromEntries(groups.team.passedOver.map(({ id, reason }) => [id, reason]))).toEqual({
      A: 'no-such-capability',
      C: 'out-of-service',
      G: 'out-of-service',
    });
  });

  it('cut off by a closed road, although another is offered', async () => {
    const hazards = [zone(4, 1.2, 4, 1.8), zone(8, 5.5, 8, 6.5, 'second'), zone(2, 2.5, 2, 3.5, 'third')];
    const { groups } = await run({
      shelters: [shelterAt('G'), shelterAt('D'), shelterAt('F')],
      hazards,
      hazardRoads: closed,
      k: 1,
    });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['F']);
    expect(groups.shelter.passedOver.map(({ id, reason }) => [id, reason])).toEqual([['G', 'cut-off']]);
  });

  it('does not list one that is nearer in a straight line and merely slower', async () => {
    const { groups } = await run({ origin: town.at('G'), shelters: [shelterAt('H'), shelterAt('D')], k: 1 });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['D']);
    expect(groups.shelter.passedOver).toEqual([]);
  });

  it('on an island of the network, and farther than 2 km from any road', async () => {
    const { groups } = await run({
      shelters: [shelterAt('X'), aShelter({ id: 'sea', position: [0.1, 0.1] }), shelterAt('C')],
    });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['C']);
    expect(groups.shelter.passedOver.map(({ id, reason }) => [id, reason])).toEqual([
      ['X', 'cut-off'],
      ['sea', 'off-network'],
    ]);
  });

  it('leaves out candidates whose position is none', async () => {
    const shelters = [aShelter({ id: 'nan', position: [Number.NaN, 0] }), shelterAt('C')];
    const { groups } = await run({ shelters });
    expect(groups.shelter.items.map(({ id }) => id)).toEqual(['C']);
    expect(groups.shelter.passedOver).toEqual([]);
  });
});

describe('zones in force', () => {
  it('slow the way, and the item says so; the base time comes back when the zone is lifted', async () => {
    const shelters = [shelterAt('C'), shelterAt('F')];
    const hazardRoads = roadRules({ walk: { effect: 'slow', factor: 3 } });
    const slowed = await run({ shelters, hazards: [zone(6, 0, 6, 0)], hazardRoads });
    expect(slowed.groups.shelter.items.map(({ id, slowed: isSlow }) => [id, isSlow])).toEqual([
      ['F', false],
      ['C', true],
    ]);
    expect(slowed.groups.shelter.items[1]?.travelS).toBeCloseTo(600, 0);
    const lifted = await run({ shelters, hazards: [], hazardRoads });
    expect(lifted.groups.shelter.items[0]).toMatchObject({ id: 'C', slowed: false });
  });

  it('a rule for the type wins over the rule for any; without a rule the road stays open', async () => {
    const shelters = [shelterAt('C')];
    const hazards = [zone(6, 0, 6, 0)];
    const byType = [...closed, ...roadRules({}, 'flood')];
    const metres = async (rules: NearestQuery['hazardRoads']) =>
      Math.round(
        (await run({ shelters, hazards, hazardRoads: rules })).groups.shelter.items[0]?.distanceM ?? 0,
      );
    expect(await metres(byType)).toBe(200);
    expect(await metres([])).toBe(200);
    expect(await metres(closed)).toBe(1200);
  });

  it('around the incident: named; people are led out, responders come under their own rule, trucks are cut off', async () => {
    const around = [zone(3, -1, 5, 1, 'around'), zone(30, 0, 31, 1, 'elsewhere')];
    const { groups, insideHazardIds } = await run({
      hazards: around,
      hazardRoads: closed,
      teams: [teamAt('E')],
      shelters: [shelterAt('E')],
      warehouses: [warehouseAt('E')],
    });
    expect(insideHazardIds).toEqual(['around']);
    expect(groups.team.items).toHaveLength(1);
    expect(groups.shelter).toMatchObject({
      items: [{ id: 'E', slowed: true, distanceM: expect.closeTo(600, 0) }],
      leavingHazardIds: ['around'],
    });
    expect(groups.warehouse).toMatchObject({ method: 'road', items: [] });
    expect(groups.warehouse).not.toHaveProperty('leavingHazardIds');
  });

  it('beside the incident: it uses the nearest open road when its own is closed', async () => {
    const { groups } = await run({
      origin: town.point(4.4, 0.5),
      hazards: [zone(4, 2, 4, 2)],
      hazardRoads: closed,
      shelters: [shelterAt('C')],
    });
    expect(groups.shelter.items[0]?.route?.steps[0]?.street).toBe('BC');
  });

  it('between the incident and the nearest open road: cut off', async () => {
    const wall = zone(-0.2, 1.5, 20, 1.5, 'wall');
    const { groups } = await run({
      origin: town.point(2, 2.1),
      hazards: [wall, zone(2, 3, 2, 3, 'below'), zone(0, 2.4, 0, 2.6, 'left')],
      hazardRoads: closed,
      shelters: [shelterAt('C')],
    });
    expect(groups.shelter.passedOver).toMatchObject([{ id: 'C', reason: 'cut-off' }]);
  });
});

describe('the way out of a zone', () => {
  const around = zone(3, -1, 5, 1, 'around');
  const walkClosed = (emergency: RoadEffect) => roadRules({ walk: { effect: 'closed' }, emergency });
  const shelters = [shelterAt('C')];

  it('takes as many times longer as it takes responders in the zone, or twice as long', async () => {
    const seconds = async (emergency: RoadEffect) => {
      const { groups } = await run({ shelters, hazards: [around], hazardRoads: walkClosed(emergency) });
      return groups.shelter.items[0]?.travelS;
    };
    expect(await seconds({ effect: 'slow', factor: 3 })).toBeCloseTo(600, 0);
    expect(await seconds({ effect: 'open' })).toBeCloseTo(400, 0);
    expect(await seconds({ effect: 'closed' })).toBeCloseTo(400, 0);
  });

  it('leads from beside the road to it, and to no shelter inside any zone', async () => {
    const { groups, snapped } = await run({
      origin: town.point(4.2, 0.8),
      shelters: [shelterAt('G'), ...shelters, shelterAt('A')],
      hazards: [zone(3, -1, 5, 3, 'around'), zone(-1, -1, 1, 1, 'other')],
      hazardRoads: closed,
    });
    expect(snapped).not.toBeNull();
    expect(groups.shelter).toMatchObject({
      items: [{ id: 'C', slowed: true }],
      passedOver: [
        { id: 'G', reason: 'inside-hazard' },
        { id: 'A', reason: 'inside-hazard' },
      ],
      leavingHazardIds: ['around'],
    });
  });

  it('is not open through a zone that the incident does not stand in', async () => {
    const wall = zone(6, -1, 6, 1, 'wall');
    const detour = await run({ shelters, hazards: [around, wall], hazardRoads: closed });
    expect(detour.groups.shelter.items[0]?.distanceM).toBeCloseTo(1200, 0);
    const second = zone(4, 4, 4, 4, 'second');
    const none = await run({ shelters, hazards: [around, wall, second], hazardRoads: closed });
    expect(none.groups.shelter).toMatchObject({
      items: [],
      passedOver: [{ id: 'C', reason: 'cut-off' }],
      leavingHazardIds: ['around'],
    });
  });

  it('leads out of all zones around the incident at once', async () => {
    const hazards = [around, zone(2, -2, 7, 2, 'wider')];
    const { groups } = await run({ shelters: [shelterAt('D')], hazards, hazardRoads: closed });
    expect(groups.shelter).toMatchObject({
      items: [{ id: 'D', slowed: true }],
      leavingHazardIds: ['around', 'wider'],
    });
  });

  it('is not spoken of where no zone around the incident is closed on foot', async () => {
    const slow = roadRules({ walk: { effect: 'slow', factor: 3 } });
    const { groups, insideHazardIds } = await run({ shelters, hazards: [around], hazardRoads: slow });
    expect(insideHazardIds).toEqual(['around']);
    expect(groups.shelter).not.toHaveProperty('leavingHazardIds');
    const elsewhere = await run({ shelters, hazards: [zone(30, 0, 31, 1)], hazardRoads: closed });
    const without = await run({ shelters, hazardRoads: closed });
    expect(elsewhere.groups).toEqual(without.groups);
    expect(without.groups.shelter).not.toHaveProperty('leavingHazardIds');
  });
});

describe('bad input', () => {
  it('names a position that is none and a k that is no count', async () => {
    await expect(run({ origin: [Number.NaN, 0] })).rejects.toMatchObject({
      problem: { code: 'coordinates-invalid' },
    });
    for (const k of [-1, 1.5, Number.NaN]) {
      await expect(run({ k })).rejects.toMatchObject({ problem: { code: 'input-invalid' } });
    }
  });

  it('says how far the next road is when none is within 2 km', async () => {
    const thrown = run({ origin: [0, 0.1] });
    await expect(thrown).rejects.toMatchObject({
      problem: { code: 'incident-no-road', params: { distanceM: expect.closeTo(11119.5, 0) } },
    });
  });

  it('answers for the modes that have a road', async () => {
    const paths = drawTown('A---B');
    const footOnly = await nearest(
      query({
        origin: paths.at('A'),
        shelters: [aShelter({ id: 'B', position: paths.at('B') })],
        teams: [aTeam({ id: 'B', position: paths.at('B') })],
        standards: someStandards({
          travel: {
            ...someStandards().travel,
            emergency: { ...someStandards().travel.emergency, speedFactor: 0, maxKmh: 0 },
          },
        }),
      }),
      paths.network,
      createTask(),
    );
    expect(footOnly.groups.shelter.items).toHaveLength(1);
    expect(footOnly.groups.team.items).toHaveLength(0);
  });
});

describe('nearest without roads', () => {
  const straight = (parts: Partial<NearestQuery>) => nearest(query(parts), null, createTask());

  it('is the straight line times the detour factor over the speed of the mode, and says so', async () => {
    const { groups, snapped, offRoadM } = await straight({
      shelters: [shelterAt('C'), shelterAt('A'), shelterAt('E')],
      teams: [teamAt('C')],
      warehouses: [warehouseAt('C')],
    });
    expect({ snapped, offRoadM }).toEqual({ snapped: null, offRoadM: null });
    expect(groups.shelter).toMatchObject({ method: 'straight-line', mode: 'walk' });
    expect(groups.shelter.items).toHaveLength(2);
    expect(groups.shelter.items[0]).toMatchObject({
      distanceM: expect.closeTo(300, 0),
      travelS: expect.closeTo(300, 0),
      route: null,
    });
    expect(groups.team.items[0]?.travelS).toBeCloseTo(300 / (50 / 3.6), 0);
    expect(groups.team.items[0]?.totalS).toBeCloseTo(60 + 300 / (50 / 3.6), 0);
    expect(groups.warehouse.items[0]?.travelS).toBeCloseTo(30, 0);
  });

  it('passes over for every reason that needs no road', async () => {
    const { groups } = await straight({
      shelters: [shelterAt('A', { status: 'closed' }), shelterAt('C')],
      teams: [teamAt('A', { turnoutS: null }), teamAt('C', { turnoutS: 0 })],
      warehouses: [warehouseAt('A', { loadingMin: null })],
    });
    expect(groups.shelter.passedOver).toMatchObject([{ id: 'A', reason: 'closed' }]);
    expect(groups.team.items.map(({ id, totalS }) => [id, totalS === null])).toEqual([
      ['A', true],
      ['C', false],
    ]);
    expect(groups.warehouse.items[0]?.totalS).toBeNull();
  });

  it('takes the town limit for a vehicle whose profile has no figures', async () => {
    const standards = someStandards();
    const emergency = { ...standards.travel.emergency, speedFactor: null, maxKmh: null };
    const { groups } = await straight({
      teams: [teamAt('C')],
      standards: { ...standards, travel: { ...standards.travel, emergency } },
    });
    expect(groups.team.items[0]?.travelS).toBeCloseTo(300 / (50 / 3.6), 0);
  });
});

describe('a cancelled task', () => {
  it('stops between kinds', async () => {
    const controller = new AbortController();
    const task = createTask({ signal: controller.signal, onProgress: () => controller.abort() });
    await expect(nearest(query(), town.network, task)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
