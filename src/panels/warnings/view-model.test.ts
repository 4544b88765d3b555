import { describe, expect, it } from 'vitest';
import { type Hazard, hazardPhase } from '../../domain/hazard';
import { shortHeadline, warningRows, zoneBounds } from './view-model';

const NOW = Date.parse('2017-12-10T14:00:00-03:00');

const hazard = (id: string, level: Hazard['level'], onset: string, expires: string | null) =>
  ({
    id,
    level,
    onset: `2017-12-10T${onset}:00-03:00`,
    expires: expires && `2017-12-10T${expires}:00-03:00`,
  }) as Hazard;

const HAZARDS = [
  hazard('blue', 4, '10:00', '18:00'),
  hazard('red-long', 1, '10:00', null),
  hazard('red-short', 1, '10:00', '15:00'),
  hazard('gone', 1, '08:00', '13:00'),
  hazard('later', 2, '20:00', null),
  hazard('soon', 3, '14:30', '16:00'),
];
const rows = warningRows(HAZARDS, new Map(HAZARDS.map((h) => [h.id, hazardPhase(h, NOW)])), NOW);

describe('warningRows', () => {
  it('puts the most severe first, of equals the one that ends first, then what is to come', () => {
    expect(rows.map((row) => row.hazard.id)).toEqual(['red-short', 'red-long', 'blue', 'soon', 'later']);
  });

  it('counts down to the end, or to the beginning of what is to come', () => {
    expect(rows.map(({ secondsLeft }) => secondsLeft)).toEqual([3600, null, 14_400, 1800, 21_600]);
    expect(rows.map(({ upcoming }) => upcoming)).toEqual([false, false, false, true, true]);
  });
});

describe('warnings whose level is not stated', () => {
  it('stand among the gravest, and keep saying so', () => {
    const some = [
      hazard('orange', 2, '10:00', '14:30'),
      hazard('unstated', null, '10:00', '18:00'),
      hazard('red', 1, '10:00', '15:00'),
    ];
    const all = warningRows(some, new Map(some.map((h) => [h.id, hazardPhase(h, NOW)])), NOW);
    expect(all.map((row) => [row.hazard.id, row.level])).toEqual([
      ['red', 1],
      ['unstated', null],
      ['orange', 2],
    ]);
  });
});

describe('shortHeadline', () => {
  it('drops the status before and the level behind', () => {
    expect(shortHeadline('【演练】卡拉斯科河洪水黄色预警[Ⅲ级/较重]')).toBe('卡拉斯科河洪水黄色预警');
    expect(shortHeadline('[EXERCISE] Red alert: fire [level Ⅰ]')).toBe('Red alert: fire');
  });

  it('leaves brackets inside and a headline of nothing else alone', () => {
    expect(shortHeadline('Fire [east] of the port')).toBe('Fire [east] of the port');
    expect(shortHeadline('[TEST]')).toBe('[TEST]');
  });
});

describe('zoneBounds', () => {
  const square = (x: number) => [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 2],
      [x, 0],
    ],
  ];
  it('spans one polygon or several', () => {
    expect(zoneBounds({ type: 'Polygon', coordinates: square(3) })).toEqual([
      [3, 0],
      [4, 2],
    ]);
    expect(zoneBounds({ type: 'MultiPolygon', coordinates: [square(3), square(-1)] })).toEqual([
      [-1, 0],
      [4, 2],
    ]);
  });
});

describe('warnings without a place that can be drawn', () => {
  it('stand in their order, and say that they have none', () => {
    const placed = { ...hazard('placed', 2, '10:00', null), geometry: { type: 'Polygon', coordinates: [] } };
    const some = [placed as Hazard, hazard('unplaced', 1, '10:00', null)];
    const all = warningRows(some, new Map(some.map((h) => [h.id, hazardPhase(h, NOW)])), NOW);
    expect(all.map((row) => [row.hazard.id, row.geometry?.type ?? null])).toEqual([
      ['unplaced', null],
      ['placed', 'Polygon'],
    ]);
  });
});
