import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { PopulationCell } from '../../domain/population';
import { createTask } from '../../domain/task';
import { aBox, aHazard, aShelter, roadRules, someStandards } from '../test-support/builders';
import { drawTown, type Town } from '../test-support/town';
import { sitingPlaces } from './prepare/places';
import type { SitingPlace, SitingQuery } from './query';
import { siting } from './siting';

/** 200 m from letter to letter; X and Y stand apart. */
const town = drawTown('A---B---C---D\n\nX---Y');
const ids = gridDisk(latLngToCell(0, 0, 9), 2);

const cell = (at: Town, letter: string, people: number, index: number): PopulationCell => ({
  cell: ids[index]!,
  position: at.at(letter),
  people,
  vulnerable: null,
});
const cells = ['A', 'B', 'C', 'D', 'X'].map((letter, index) =>
  cell(town, letter, [10, 1, 2, 20, 5][index]!, index),
);

const place = (letter: string, parts: Partial<SitingPlace> = {}): SitingPlace => ({
  id: letter,
  name: null,
  position: town.at(letter),
  effectiveAreaM2: 1000,
  capacity: null,
  ...parts,
});

function query(parts: Partial<SitingQuery> = {}): SitingQuery {
  return {
    objective: 'mclp',
    newSites: 1,
    radiusM: 210,
    cells,
    candidates: [place('B'), place('C')],
    existing: [],
    minAreaM2: null,
    isLimited: false,
    standards: someStandards(),
    walker: 'healthy',
    hazards: [],
    hazardRoads: [],
    ...parts,
  };
}

const ask = (parts: Partial<SitingQuery> = {}) => siting(query(parts), town.network, createTask());
const chosen = ({ answer, places }: Awaited<ReturnType<typeof ask>>) =>
  answer.sites.map((column) => places[column]?.id);

/** A zone around B that closes nothing. */
const zoneAtB = aHazard({
  id: 'z',
  geometry: aBox(town.at('B')[0] - 2e-4, -2e-4, town.at('B')[0] + 2e-4, 2e-4),
});

describe('siting on roads', () => {
  it('covers most people, counts those out of reach, and proves it', async () => {
    const result = await ask();
    expect(chosen(result)).toEqual(['C']);
    expect(result.answer).toMatchObject({ value: 23, bound: 23, status: 'optimal', adds: [23] });
    expect(result).toMatchObject({ method: 'road', people: 38, outOfReachPeople: 5, before: 0 });
    const { totalWeight, servedWeight } = result.answer;
    expect(totalWeight).toBe(38);
    expect(servedWeight).toBe(23);
  });

  it('keeps what is there, and says what that covers alone', async () => {
    const result = await ask({ existing: [place('C')], candidates: [place('B')] });
    expect(chosen(result)).toEqual(['B']);
    expect(result).toMatchObject({ before: 23, existingCount: 1 });
    expect(result.answer).toMatchObject({ value: 33, adds: [10] });
  });

  it('leaves out candidates inside zones, too small, of unknown area, and without a road', async () => {
    const far = place('B', { id: 'far', position: [1, 1] });
    const result = await ask({
      hazards: [zoneAtB],
      hazardRoads: roadRules({}),
      minAreaM2: 500,
      candidates: [
        place('B'),
        place('C'),
        place('D', { effectiveAreaM2: 400 }),
        place('A', { effectiveAreaM2: null }),
        far,
      ],
    });
    expect(result.leftOut).toEqual({ insideHazard: 1, tooSmall: 1, areaUnknown: 1, cutOff: 1 });
    expect(chosen(result)).toEqual(['C']);
  });

  it('goes by roads that are open: a zone that closes them is walked around or not at all', async () => {
    const result = await ask({
      hazards: [zoneAtB],
      hazardRoads: roadRules({ walk: { effect: 'closed' } }),
      candidates: [place('C')],
      radiusM: 1000,
    });
    expect(result.answer.value).toBe(22);
    expect(result.outOfReachPeople).toBe(16);
  });

  it('gives no place at a site of unknown capacity, and never more places than there are', async () => {
    const result = await ask({
      isLimited: true,
      candidates: [place('B', { capacity: 7 }), place('C')],
    });
    expect(chosen(result)).toEqual(['B']);
    expect(result.answer.value).toBe(7);
  });

  it('asks for an average of those on the main network alone', async () => {
    const result = await ask({ objective: 'pmedian', candidates: [place('B'), place('C'), place('Y')] });
    expect(chosen(result)).toEqual(['C']);
    expect(result.outOfReachPeople).toBe(5);
    expect(result.answer.value).toBeCloseTo(10 * 400 + 200 + 20 * 200, 0);
    const longest = await ask({ objective: 'pcenter', newSites: 2 });
    expect(longest.answer.value).toBeCloseTo(200, 0);
  });

  it('goes straight × detour factor where there are no roads', async () => {
    const result = await siting(query({ radiusM: 400 }), null, createTask());
    expect(result).toMatchObject({
      method: 'straight-line',
      detourFactor: someStandards().detourFactor.value,
    });
    expect(result.answer.value).toBeGreaterThan(20);
  });

  it.each([
    [{ newSites: -1 }, 'newSites'],
    [{ newSites: 1.5 }, 'newSites'],
    [{ radiusM: Number.NaN }, 'radiusM'],
    [{ radiusM: -1 }, 'radiusM'],
    [{ minAreaM2: -1 }, 'minAreaM2'],
    [{ isLimited: true, candidates: [place('B', { capacity: -1 })] }, 'capacity of column 0'],
    [{ cells: [{ ...cells[0]!, people: -1 }] }, `people of ${ids[0]}`],
  ] as const)('refuses %j, naming %s', async (parts, field) => {
    await expect(ask(parts)).rejects.toMatchObject({ problem: { code: 'input-invalid', params: { field } } });
  });

  it('has an answer for nothing to choose from, and for more sites than candidates', async () => {
    expect((await ask({ candidates: [] })).answer).toMatchObject({ value: 0, sites: [], status: 'optimal' });
    expect((await ask({ newSites: 9 })).answer).toMatchObject({ value: 33, sites: [1, 0] });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const running = siting(query(), town.network, createTask({ signal: stop.signal }));
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

describe('sitingPlaces', () => {
  const profile = {
    id: 'test',
    name: { zh: '', en: '' },
    source: { zh: '', en: '' },
    verified: false,
    classes: [{ shelterClass: 'short-term', minAreaM2: 2000, serviceDistanceM: 1000 }],
    areaPerPersonM2: { urgent: 0.5, temporary: 1, short: 2, medium: 3, long: 4.5 },
    stagesOf: { emergency: [], 'short-term': [], 'medium-term': [], 'long-term': [], central: [] },
  } as const;
  const shelters = [
    aShelter({ id: 'small', status: 'candidate', shelterClass: 'emergency', grade: 'derived' }),
    aShelter({ id: 'large', status: 'candidate', shelterClass: 'central', grade: 'derived' }),
    aShelter({ id: 'open', status: 'open', shelterClass: 'central' }),
    aShelter({ id: 'closed', status: 'closed', shelterClass: 'central' }),
    aShelter({ id: 'unknown', status: 'candidate', shelterClass: null, effectiveAreaM2: 90 }),
  ];
  const parted = (keepInUse: boolean) =>
    sitingPlaces(shelters, { shelterClass: 'short-term', profile, stage: 'urgent', keepInUse });
  const named = (places: readonly SitingPlace[]) => places.map(({ id }) => id);

  it('keeps designated shelters when planned anew, and all in use when added to', () => {
    expect(named(parted(false).existing)).toEqual(['open']);
    expect(named(parted(false).candidates)).toEqual(['small', 'large', 'unknown']);
    expect(named(parted(true).existing)).toEqual(['large', 'open']);
    expect(named(parted(true).candidates)).toEqual(['small', 'unknown']);
    expect(parted(true).minAreaM2).toBeNull();
    expect(parted(false).minAreaM2).toBe(2000);
  });

  it('takes capacity as said, else by area, else leaves it unknown', () => {
    expect(parted(false).existing[0]?.capacity).toBe(100);
    const [byArea, none] = sitingPlaces(
      [
        aShelter({
          id: 'a',
          effectiveAreaM2: 90,
          capacity: { urgent: null, temporary: null, short: null, medium: null, long: null },
        }),
        aShelter({
          id: 'b',
          capacity: { urgent: null, temporary: null, short: null, medium: null, long: null },
        }),
      ],
      { shelterClass: 'emergency', profile, stage: 'urgent', keepInUse: true },
    ).existing;
    expect(byArea?.capacity).toBe(Math.floor(90 / profile.areaPerPersonM2.urgent));
    expect(none?.capacity).toBeNull();
  });
});
