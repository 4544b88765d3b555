import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../i18n/translate';
import type { Datasets, NearestGroup, NearestItem } from '../../store/state';
import { announcement } from './announcement';
import { boundsOf } from '../../domain/bounds';
import { heroSeconds, nearestGroupView, noneText } from './view-model';

const t = createTranslate('en');

const item = (part: Partial<NearestItem>): NearestItem => ({
  id: 'team-1',
  distanceM: 1900,
  travelS: 190,
  readyS: 60,
  totalS: 250,
  straightM: 1500,
  route: null,
  slowed: false,
  ...part,
});

const group = (part: Partial<NearestGroup>): NearestGroup => ({
  kind: 'team',
  mode: 'emergency',
  method: 'road',
  items: [],
  passedOver: [],
  ...part,
});

const data = {
  teams: [
    {
      id: 'team-1',
      name: { zh: '一队', en: 'Team one' },
      kind: 'fire',
      status: 'available',
      grade: 'exercise',
    },
  ],
  warehouses: [
    {
      id: 'depot-1',
      name: { zh: '一库', en: 'Depot one' },
      level: 'city',
      status: 'ready',
      grade: 'exercise',
    },
  ],
  shelters: [
    {
      id: 'shelter-1',
      name: null,
      kind: 'park',
      shelterClass: 'short-term',
      address: 'Rambla 1',
      status: 'candidate',
      grade: 'derived',
    },
    {
      id: 'shelter-2',
      name: 'School 12',
      kind: 'school',
      shelterClass: null,
      status: 'open',
      grade: 'official',
    },
  ],
  standards: {
    responseTargets: [
      { id: 'total', name: { zh: '总', en: 'Total' }, seconds: 300, clock: 'total', verified: true },
      { id: 'travel', name: { zh: '行', en: 'Travel' }, seconds: 180, clock: 'travel', verified: false },
      { id: 'turnout', name: { zh: '出', en: 'Turnout' }, seconds: 60, clock: 'turnout', verified: true },
    ],
  },
} as unknown as Datasets;

const view = (part: Partial<NearestGroup>) => nearestGroupView(group(part), data, t, 'en');

describe('nearestGroupView', () => {
  it('ranks the offers and says what they are', () => {
    const { rows } = view({ items: [item({})] });
    expect(rows).toMatchObject([
      {
        rank: 1,
        name: 'Team one',
        kindText: 'Fire and rescue',
        grade: 'exercise',
        look: { symbol: 'team-fire' },
      },
    ]);
  });

  it('calls a warehouse by its level and an unnamed shelter by its kind and address', () => {
    const depot = view({ kind: 'warehouse', items: [item({ id: 'depot-1' })] }).rows[0];
    expect(depot).toMatchObject({ name: 'Depot one', kindText: 'City' });
    const shelters = view({
      kind: 'shelter',
      items: [item({ id: 'shelter-1' }), item({ id: 'shelter-2' })],
    }).rows;
    expect(shelters[0]).toMatchObject({ name: 'Park, Rambla 1', kindText: 'Park · Short-term' });
    expect(shelters[1]).toMatchObject({ name: 'School 12', kindText: 'School' });
  });

  it('keeps the id of what is no longer in the data', () => {
    for (const kind of ['shelter', 'warehouse', 'team'] as const) {
      expect(view({ kind, items: [item({ id: 'gone' })] }).rows[0]).toMatchObject({
        name: 'gone',
        look: null,
      });
    }
  });

  it('names who was passed over', () => {
    const { passedOver } = view({ passedOver: [{ id: 'team-1', straightM: 900, reason: 'cut-off' }] });
    expect(passedOver).toEqual([{ id: 'team-1', name: 'Team one', reason: 'cut-off', straightM: 900 }]);
  });

  it('holds the fastest offer against each target by the clock of the target, turnout alone left out', () => {
    const { targets } = view({ items: [item({ id: 'team-1', travelS: 200, totalS: 320 }), item({})] });
    expect(targets.map(({ id, bestS, met }) => ({ id, bestS, met }))).toEqual([
      { id: 'total', bestS: 250, met: true },
      { id: 'travel', bestS: 190, met: false },
    ]);
  });

  it('does not judge a total while readiness is unknown', () => {
    const { targets } = view({ items: [item({ readyS: null, totalS: null })] });
    expect(targets[0]).toMatchObject({ bestS: null, met: null });
    expect(targets[1]).toMatchObject({ bestS: 190, met: false });
  });

  it('has no targets for shelters or for no offer at all', () => {
    expect(view({}).targets).toEqual([]);
    expect(view({ kind: 'shelter', items: [item({ id: 'shelter-1' })] }).targets).toEqual([]);
  });
});

describe('heroSeconds', () => {
  it('is the whole time, or the way alone where readiness is unknown', () => {
    expect(heroSeconds({ totalS: 250, travelS: 190 })).toBe(250);
    expect(heroSeconds({ totalS: null, travelS: 190 })).toBe(190);
  });
});

describe('announcement', () => {
  it('says the first of each kind, or that there is none', () => {
    const text = announcement([view({ items: [item({})] }), view({ kind: 'shelter' })], t);
    expect(text).toContain('Team one');
    expect(text).toContain('5 min');
    expect(text).toMatch(/Emergency shelters: none/);
  });
});

describe('boundsOf', () => {
  it('spans all positions', () => {
    expect(
      boundsOf([
        [2, 1],
        [-1, 5],
        [0, 0],
      ]),
    ).toEqual([
      [-1, 0],
      [2, 5],
    ]);
    expect(boundsOf([])).toBeNull();
  });
});

describe('the words for nobody', () => {
  it('say of an incident inside a zone that it is', () => {
    for (const kind of ['team', 'warehouse', 'shelter'] as const) {
      expect(noneText(kind, true, t)).toContain('inside a hazard zone');
      expect(noneText(kind, false, t)).not.toContain('hazard zone');
    }
  });
});
