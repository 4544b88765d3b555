import { describe, expect, it } from 'vitest';
import { createFormatters } from '../../i18n/format';
import { createTranslate } from '../../i18n/translate';
import type { Datasets, FeatureRef } from '../../store/state';
import type { CardWriter } from './card-view';
import { type CardSources, featureCard } from './view-model';

const writer: CardWriter = {
  t: createTranslate('en'),
  format: createFormatters('en', 'UTC'),
  language: 'en',
};

const shelter = {
  id: 's',
  name: 'Parque Rodó',
  position: [-56.17, -34.91],
  kind: 'park',
  scheme: 'GB 51143-2015',
  shelterClass: null,
  space: null,
  suitableFor: null,
  areaM2: 25_000,
  effectiveAreaM2: null,
  capacity: { urgent: 1200, temporary: null, short: null, medium: null, long: null },
  accessible: null,
  status: 'candidate',
  occupancy: null,
  address: null,
  grade: 'derived',
  source: 'way/1',
  asOf: '2017-12',
};
const warehouse = {
  id: 'w',
  name: { zh: '库', en: 'Depot' },
  position: [-56.2, -34.88],
  level: 'city',
  floorAreaM2: 3200,
  peopleServed: null,
  reserveMode: null,
  loadingMin: 30,
  stock: [
    {
      code: '2010101',
      name: { zh: '泵', en: 'Pump' },
      quantity: 4,
      unit: { zh: '台', en: 'pcs' },
      expires: null,
    },
    {
      code: '1010101',
      name: { zh: '帐篷', en: 'Tent' },
      quantity: 1500,
      unit: { zh: '顶', en: 'pcs' },
      expires: '2027-05',
    },
    {
      code: '9010101',
      name: { zh: '其他', en: 'Thing' },
      quantity: 1,
      unit: { zh: '件', en: 'pcs' },
      expires: null,
    },
  ],
  address: null,
  status: 'ready',
  grade: 'exercise',
  source: 'recipe',
  asOf: null,
};
const team = {
  id: 't',
  name: { zh: '队', en: 'Team' },
  position: [-56.1, -34.9],
  kind: 'fire',
  family: null,
  people: 12,
  equipment: [],
  turnoutS: 60,
  status: 'available',
  roundTheClock: true,
  base: null,
  grade: 'exercise',
  source: 'recipe',
  asOf: null,
};
const hazard = {
  id: 'h',
  type: 'flood',
  level: 2,
  status: 'Exercise',
  headline: { zh: '洪水', en: '<b>Flood</b>' },
  description: { zh: '', en: '' },
  instruction: { zh: '撤离', en: 'Leave' },
  areaDesc: { zh: '区', en: 'Area' },
  sender: 'x',
  urgency: 'Immediate',
  severity: 'Severe',
  certainty: 'Likely',
  sent: '2017-12-10T09:00:00Z',
  onset: '2017-12-10T10:00:00Z',
  expires: null,
  geometry: { type: 'Polygon', coordinates: [] },
  grade: 'exercise',
  source: 'recipe',
};
const sources = {
  data: {
    shelters: [
      shelter,
      { ...shelter, id: 's2', shelterClass: 'central', suitableFor: [], accessible: false },
    ],
    warehouses: [warehouse],
    teams: [team],
    hazards: [hazard],
    districts: [{ id: 'd', name: 'Centro', people: null, grade: 'derived', source: 'x' }],
    population: [{ cell: '88a', position: [-56, -34], people: 40, vulnerable: null }],
  } as unknown as Datasets,
  coverage: {
    gaps: [
      { id: 'g', rank: 3, people: 500, vulnerable: 20, cells: 4, areaM2: 90_000, centre: [0, 0], near: null },
    ],
    cellStates: ['cut-off'],
    cellDistanceM: [null],
  },
  proposals: [{ id: 'p', name: 'New', position: [0, 0], shelterClass: 'emergency', effectiveAreaM2: 500 }],
  nowMs: Date.parse('2017-12-10T12:00:00Z'),
} as unknown as CardSources;

const card = (kind: FeatureRef['kind'], id: string) => {
  const view = featureCard({ kind, id }, sources, writer);
  if (view === null) throw new Error(`no card for ${kind} ${id}`);
  return view;
};
const valueOf = (view: ReturnType<typeof card>, label: string) => {
  const field = view.fields.find((entry) => entry.label === label);
  if (!field) throw new Error(`no field ${label}`);
  return field.value;
};

describe('featureCard', () => {
  it('keeps unknown fields of a shelter in sight, as unknown', () => {
    const view = card('shelter', 's');
    expect(view).toMatchObject({ title: 'Parque Rodó', kindText: 'Class unknown', grade: 'derived' });
    expect(view.fields.filter(({ value }) => value === null)).toHaveLength(6);
    expect(view.tables[0]?.rows.map(({ cells }) => cells[1])).toEqual(['1,200', null, null, null, null]);
  });

  it('tells “suitable for none” from “nobody has said”', () => {
    expect(valueOf(card('shelter', 's'), 'Suitable for')).toBeNull();
    expect(valueOf(card('shelter', 's2'), 'Suitable for')).toBe('None');
    expect(valueOf(card('shelter', 's2'), 'Step-free')).toBe('No');
  });

  it('lists stock by code with the family of the standard', () => {
    const rows = card('warehouse', 'w').tables[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Tent', 'May 2027', '1,500 pcs'],
      ['Pump', null, '4 pcs'],
      ['Thing', null, '1 pcs'],
    ]);
    expect(rows.map(({ note }) => note)).toEqual([
      'Basic living supplies · 1010101',
      'Emergency equipment · 2010101',
      'Other supplies · 9010101',
    ]);
    expect(valueOf(card('warehouse', 'w'), 'Loading time')).toBe('30 min');
  });

  it('shows a team whose equipment nobody has listed', () => {
    const view = card('team', 't');
    expect(valueOf(view, 'Equipment')).toBeNull();
    expect(valueOf(view, 'Turnout')).toBe('1:00');
  });

  it('gives the texts of a warning as they are, and says that no end was given', () => {
    const view = card('hazard', 'h');
    expect(view.title).toBe('<b>Flood</b>');
    expect(view.warning).toBe(2);
    expect(view.texts.map(({ value }) => value)).toEqual([null, 'Leave']);
    expect(valueOf(view, 'Expires')).toBe('No end given');
    expect(valueOf(view, 'Phase')).toBe('In force');
  });

  it('has cards for gaps, districts, proposals and cells', () => {
    expect(card('gap', 'g')).toMatchObject({ grade: 'estimated', kindText: 'Coverage gap, rank 3' });
    expect(card('district', 'd').fields[0]?.value).toBeNull();
    expect(card('proposal', 'p')).toMatchObject({ title: 'New', grade: null });
    const cell = card('cell', '88a');
    expect(valueOf(cell, 'Coverage')).toBe('Cut off');
    expect(valueOf(cell, 'Walk to the nearest shelter')).toBeNull();
  });

  it('has no card for what the data do not hold', () => {
    const kinds = ['shelter', 'warehouse', 'team', 'hazard', 'gap', 'district', 'proposal', 'cell'] as const;
    for (const kind of kinds) {
      expect(featureCard({ kind, id: 'none' }, { ...sources, coverage: null }, writer)).toBeNull();
    }
  });
});
