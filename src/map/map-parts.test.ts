import { describe, expect, it } from 'vitest';
import { aBox } from '../analysis/test-support/builders';
import { createFormatters } from '../i18n/format';
import { createTranslate } from '../i18n/translate';
import { setCoverageRun } from '../store/slices/runs/actions';
import { aCoverageResult, readyState } from '../store/test-support/sample';
import type { SelectableKind } from '../store/state';
import { cardPlace } from './card-place';
import { hoverText } from './hover-text';
import { freeLabels } from './layers/gap/free-labels';
import { areaContains, innerPoint } from './layers/polygon-parts';
import { classOf, quantileBounds } from './layers/sequential-ramp';
import { scaleBar } from './scale-bar-length';
import { atlasCells } from './symbol-atlas/symbol-atlas';
import { SYMBOL_VARIANTS, symbolKey } from './symbol-atlas/symbol-key';

describe('the place of the hover card', () => {
  const frame = { width: 800, height: 600 };
  const card = { width: 200, height: 80 };
  it('is below right where there is room', () => {
    expect(cardPlace({ x: 100, y: 100 }, card, frame, null)).toEqual({ left: 114, top: 114 });
  });
  it('turns at the edges', () => {
    const { left, top } = cardPlace({ x: 780, y: 590 }, card, frame, null);
    expect(left + card.width).toBeLessThan(780);
    expect(top + card.height).toBeLessThan(590);
  });
  it('never covers the incident while another side is free', () => {
    const incident = { x: 180, y: 150 };
    const { left, top } = cardPlace({ x: 100, y: 300 }, card, frame, incident);
    const covers =
      incident.x > left &&
      incident.x < left + card.width &&
      incident.y > top &&
      incident.y < top + card.height;
    expect(covers).toBe(false);
    expect(cardPlace({ x: 140, y: 130 }, card, frame, { x: 180, y: 160 })).toEqual({ left: 154, top: 36 });
  });
});

describe('the scale bar', () => {
  it('is the longest round distance that fits', () => {
    expect(scaleBar(10, 96)).toEqual({ metres: 500, widthPx: 50 });
    expect(scaleBar(1, 100)).toEqual({ metres: 100, widthPx: 100 });
    expect(scaleBar(60, 96).metres).toBe(5000);
  });
});

describe('polygons', () => {
  it('know what lies in them and a point well inside', () => {
    const box = aBox(0, 0, 1, 1);
    expect(areaContains(box, [0.5, 0.5])).toBe(true);
    expect(areaContains(box, [1.5, 0.5])).toBe(false);
    const two: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [aBox(5, 5, 5.1, 5.1).coordinates, box.coordinates],
    };
    expect(areaContains(box, innerPoint(two))).toBe(true);
  });
});

describe('classes', () => {
  it('hold equal numbers', () => {
    const bounds = quantileBounds([1, 2, 3, 4, 5, 6, 7, 8], 4);
    expect(bounds).toEqual([3, 5, 7]);
    expect([0, 3, 4, 7, 99].map((value) => classOf(value, bounds))).toEqual([0, 1, 1, 3, 3]);
  });
});

describe('labels of gap areas', () => {
  it('give way to those before them', () => {
    const first = { centre: [0, 0] as const };
    const near = { centre: [0.0001, 0] as const };
    const far = { centre: [1, 0] as const };
    expect(freeLabels([first, near, far], 10)).toEqual([first, far]);
    expect(freeLabels([first, near], 20)).toEqual([first, near]);
  });
});

describe('the atlas', () => {
  it('has a place of its own for every picture', () => {
    const cells = atlasCells(3);
    for (const variant of SYMBOL_VARIANTS) expect(cells[symbolKey(variant)]).toBeDefined();
    const places = Object.values(cells).map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the words of the hover card', () => {
  const words = { t: createTranslate('en'), format: createFormatters('en', 'UTC'), language: 'en' } as const;
  const state = setCoverageRun({
    state: 'done',
    inputVersion: 1,
    finishedMs: 0,
    tookMs: 0,
    result: aCoverageResult({
      gaps: [
        {
          id: 'g',
          rank: 2,
          people: 1234,
          vulnerable: null,
          cells: 1,
          areaM2: 100,
          centre: [0, 0],
          near: 'Cordón',
          geometry: aBox(0, 0, 1, 1),
        },
      ],
    }),
  })(readyState());
  const of = (kind: SelectableKind, id: string) => hoverText(state, { kind, id }, words);

  it('name every kind of thing', () => {
    expect(of('shelter', 'dry')?.facts.length).toBeGreaterThan(1);
    expect(of('warehouse', 'depot')?.look?.symbol).toMatch(/^warehouse-/);
    expect(of('team', 'crew')?.look?.symbol).toMatch(/^team-/);
    expect(of('hazard', 'flood')?.facts.join()).toMatch(/in force/i);
    expect(of('gap', 'g')?.facts).toContain('1,234 people unserved');
    expect(of('district', 'd1')?.title).toBe('Centro');
    expect(of('cell', 'a')?.facts[0]).toBe('60 people');
  });

  it('are none for what is gone', () => {
    for (const kind of [
      'shelter',
      'warehouse',
      'team',
      'hazard',
      'gap',
      'district',
      'cell',
      'proposal',
      'closure',
    ] as const)
      expect(of(kind, 'no such')).toBeNull();
  });
});
