import { describe, expect, it } from 'vitest';
import { aBox, aHazard } from '../../analysis/test-support/builders';
import type { Exposed, ExposurePeriod, ExposureResult } from '../../store/state';
import { exposureView, placesIn } from './view-model';

const inside = (people: number, places: Exposed['places'] = {}): Exposed => ({
  people,
  vulnerable: 1,
  places,
});
const period = (
  fromMs: number | null,
  toMs: number | null,
  people: number,
  zoneIds: string[],
): ExposurePeriod => ({
  fromMs,
  toMs,
  zoneIds,
  total: inside(people, people > 0 ? { school: 2 } : {}),
  byLevel: { 1: inside(people), 2: inside(0), 3: inside(0), 4: inside(0), none: inside(0) },
});
const geometry = aBox(0, 0, 1, 1);
const hazards = [
  aHazard({ id: 'mild', level: 3, geometry }),
  aHazard({ id: 'grave', level: 1, geometry }),
  aHazard({ id: 'later', level: 1, geometry }),
];
const result: ExposureResult = {
  cellMethod: 'point',
  people: 200,
  hasFacilities: true,
  zones: [
    { id: 'mild', exposed: inside(60) },
    { id: 'grave', exposed: inside(50) },
    { id: 'later', exposed: inside(70) },
  ],
  periods: [
    period(null, 10, 0, []),
    period(10, 20, 100, ['mild', 'grave']),
    period(20, 30, 50, ['later']),
    period(30, null, 0, []),
  ],
  places: [],
};

describe('exposureView', () => {
  it('shows now, and every later change', () => {
    const view = exposureView(result, hazards, 15, null);
    expect(view?.steps).toEqual([
      { fromMs: null, people: 100, share: 1 },
      { fromMs: 20, people: 50, share: 0.5 },
      { fromMs: 30, people: 0, share: 0 },
    ]);
    expect(view?.period.total.people).toBe(100);
    expect(view?.share).toBe(0.5);
  });

  it('lists the zones in force, the gravest first, and how far they overlap', () => {
    const view = exposureView(result, hazards, 15, null);
    expect(view?.zones.map(({ hazard }) => hazard.id)).toEqual(['grave', 'mild']);
    expect(view?.overlap).toEqual({ sum: 110, twice: 10 });
  });

  it('shows a later time, without an overlap where there is none', () => {
    const later = exposureView({ ...result, zones: [{ id: 'later', exposed: inside(50) }] }, hazards, 15, 20);
    expect(later?.zones.map(({ hazard }) => hazard.id)).toEqual(['later']);
    expect(later?.overlap).toBeNull();
  });

  it('counts what is inside, and of resources also that nothing is', () => {
    const view = exposureView(result, hazards, 15, null);
    expect(view?.counts).toEqual([
      { kind: 'shelter', count: 0 },
      { kind: 'school', count: 2 },
      { kind: 'team', count: 0 },
      { kind: 'warehouse', count: 0 },
    ]);
  });

  it('has no share of nobody, and nothing to show without periods', () => {
    expect(exposureView({ ...result, people: 0 }, hazards, 15, null)?.share).toBeNull();
    expect(exposureView({ ...result, periods: [] }, hazards, 15, null)).toBeNull();
  });
});

describe('placesIn', () => {
  it('adds up all kinds', () => {
    expect(placesIn(inside(1, { school: 2, team: 3 }))).toBe(5);
  });
});
