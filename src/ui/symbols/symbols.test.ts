import { describe, expect, it } from 'vitest';
import { SHOWN_LEVELS } from '../../domain/hazard';
import { INCIDENT_CLASSES } from '../../domain/incident';
import { SHELTER_STATUSES } from '../../domain/shelter';
import { TEAM_KINDS, TEAM_STATUSES } from '../../domain/team';
import { WAREHOUSE_LEVELS } from '../../domain/warehouse';
import { TOKENS } from '../tokens';
import { BADGE_GLYPHS } from './badge-glyphs';
import { contrastRatio, mix, rgbOf } from './colour';
import { shelterLook, teamLook, warehouseLook } from './resource-look';
import { SYMBOL_IDS, SYMBOLS, symbolDrawing } from './symbol-drawings';
import { badgePaint, symbolPaint } from './symbol-paint';
import { SYMBOL_BADGES, SYMBOL_FILLS, type SymbolId } from './symbol-types';

describe('the symbol set', () => {
  it('has a drawing for every kind, level and class', () => {
    const wanted: SymbolId[] = [
      'shelter',
      'incident',
      'proposal',
      'closure',
      'origin',
      ...WAREHOUSE_LEVELS.map((level) => `warehouse-${level}` as const),
      ...TEAM_KINDS.map((kind) => `team-${kind}` as const),
      ...INCIDENT_CLASSES.map((id) => `incident-${id}` as const),
      ...SHOWN_LEVELS.map((level) => `hazard-${level}` as const),
    ];
    expect([...SYMBOL_IDS].sort()).toEqual(wanted.sort());
  });

  it('never draws two kinds alike', () => {
    const drawn = SYMBOL_IDS.map((id) => JSON.stringify([symbolDrawing(id).body, symbolDrawing(id).glyphs]));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('keeps bodies and glyphs on the 24 px grid', () => {
    for (const { body, glyphs } of SYMBOLS.values())
      for (const path of [body, ...glyphs.map((glyph) => glyph.d)])
        expect(path).toMatch(/^M[\d\s.,MmLlHhVvCcSsAaZz-]+$/);
  });

  it('refuses an unknown symbol by name', () => {
    const unknown = 'team-dragon' as string as SymbolId;
    expect(() => symbolDrawing(unknown)).toThrow(/team-dragon/);
  });

  it('has a mark for every badge', () => {
    for (const badge of SYMBOL_BADGES) expect(BADGE_GLYPHS[badge].length).toBeGreaterThan(0);
  });
});

describe.each(['dark', 'light'] as const)('colours in the %s theme', (theme) => {
  const tokens = TOKENS[theme];
  const grounds = [tokens.ground, tokens.land, tokens.green, tokens.water];

  it('stand 3:1 off every ground and off the halo, and the glyph off its body', () => {
    const weak: string[] = [];
    for (const id of SYMBOL_IDS) {
      for (const fill of SYMBOL_FILLS) {
        const { body, outline, ink, halo } = symbolPaint(symbolDrawing(id), fill, tokens);
        for (const ground of [...grounds, halo])
          if (contrastRatio(outline ?? ink, ground) < 3) weak.push(`${id} ${fill} on ${ground}`);
        if (body !== null && contrastRatio(ink, body) < 3) weak.push(`glyph of ${id} ${fill}`);
      }
    }
    expect(weak).toEqual([]);
  });

  it('let badge marks be read', () => {
    for (const badge of SYMBOL_BADGES) {
      const { disc, ink } = badgePaint(badge, tokens);
      expect(contrastRatio(disc, ink)).toBeGreaterThanOrEqual(3);
    }
  });
});

const size = (shelterClass: 'emergency' | 'central' | null) =>
  shelterLook({ status: 'open', shelterClass }).scale;

describe('resource looks', () => {
  it('tell every shelter state apart by fill and badge, open and standby excepted', () => {
    const looks = SHELTER_STATUSES.filter((status) => status !== 'standby').map((status) => {
      const { fill, badge } = shelterLook({ status, shelterClass: 'emergency' });
      return `${fill} ${badge}`;
    });
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('draw a better class larger, and an unknown class smallest', () => {
    expect(size('central')).toBeGreaterThan(size('emergency'));
    expect(size(null)).toBe(size('emergency'));
  });

  it('mark teams on a task and teams out of service', () => {
    for (const status of TEAM_STATUSES) {
      const look = teamLook({ status, kind: 'fire' });
      expect(look.badge === null).toBe(status === 'available');
    }
    expect(warehouseLook({ status: 'ready', level: 'city' }).symbol).toBe('warehouse-city');
  });
});

describe('colour', () => {
  it('mixes and measures', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(rgbOf('#0b1220')).toEqual([11, 18, 32]);
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
  });
});
