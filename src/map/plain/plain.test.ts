import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../../../tests/architecture/imports';
import { WARNING_LEVELS } from '../../domain/hazard';
import { readyState } from '../../store/test-support/sample';
import { TOKENS } from '../../ui/tokens';
import { HAZARD_PATTERNS } from '../layers/hazards/hazard-patterns';
import { basemapStyle } from '../style/basemap-style';
import { SYMBOL_VARIANTS, symbolKey } from '../symbol-atlas/symbol-key';
import { aLook, aView } from '../test-support/map-look';
import { patternTile } from './pattern-tile';
import { PLAIN_LAYERS } from './plain-layers';
import { plainOverlay } from './plain-overlay';

describe('the plain map', () => {
  it('reaches no deck.gl from its door', () => {
    const known = new Set(sourceFiles('src'));
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file) || !known.has(file)) return;
      seen.add(file);
      for (const one of importsOf(file, known)) {
        if (one.typeOnly) continue;
        if (one.isPackage) packages.add(one.to);
        else visit(one.to);
      }
    };
    visit('src/map/plain-map.tsx');
    expect(seen.size).toBeGreaterThan(20);
    expect([...packages].filter((name) => name.startsWith('@deck.gl'))).toEqual([]);
  });

  it.each(['dark', 'light'] as const)('has a valid style in the %s theme', (theme) => {
    const look = aLook({ theme, tokens: TOKENS[theme], language: 'zh-CN' });
    const style = basemapStyle({
      theme,
      language: 'zh-CN',
      pmtilesUrl: 'pmtiles://x',
      overlay: plainOverlay(look, new Map()),
    });
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
  });

  it('asks only for pictures that exist', () => {
    const known = new Set(SYMBOL_VARIANTS.map(symbolKey));
    const state = { ...readyState({ session: { view: 'finder' } }) };
    const placed = {
      ...state,
      finder: {
        ...state.finder,
        origin: { position: [0.2, 0.2] as const, label: null, from: 'map' as const },
      },
    };
    const icons = PLAIN_LAYERS.flatMap((layer) => {
      const selection = layer.select(placed, aView());
      return selection === null ? [] : layer.build(selection, aLook());
    }).flatMap(({ data }) => data.features.flatMap(({ properties }) => properties?.icon ?? []));
    expect(icons.length).toBeGreaterThan(2);
    expect(icons.filter((icon) => !known.has(String(icon)))).toEqual([]);
  });
});

describe('pattern tiles', () => {
  const tiles = WARNING_LEVELS.map((level) => patternTile(HAZARD_PATTERNS[level], [255, 0, 0], 2));
  const alpha = (tile: (typeof tiles)[number], x: number, y: number) =>
    tile.data[(((y + tile.height) % tile.height) * tile.width + ((x + tile.width) % tile.width)) * 4 + 3] ??
    0;

  it('are four different ones, with ink and with gaps', () => {
    expect(new Set(tiles.map((tile) => String(tile.data))).size).toBe(4);
    for (const tile of tiles) {
      const alphas = [...tile.data].filter((_, index) => index % 4 === 3);
      expect(Math.max(...alphas)).toBe(255);
      expect(Math.min(...alphas)).toBe(0);
    }
  });

  it('go on across their edges', () => {
    for (const tile of tiles)
      for (let at = 0; at < tile.width; at++) {
        const across = Math.abs(alpha(tile, -1, at) - alpha(tile, 0, at));
        const inside = Math.max(
          ...Array.from({ length: tile.width - 1 }, (_, x) =>
            Math.abs(alpha(tile, x, at) - alpha(tile, x + 1, at)),
          ),
        );
        expect(across).toBeLessThanOrEqual(Math.max(inside, 1) + 40);
      }
  });

  it('are the denser the graver the warning', () => {
    const ink = tiles.map(
      (tile) =>
        [...tile.data].filter((_, index) => index % 4 === 3).reduce((sum, one) => sum + one, 0) /
        tile.data.length,
    );
    expect(ink[0]).toBeGreaterThan(ink[1] ?? 0);
    expect(ink[1]).toBeGreaterThan(ink[3] ?? 0);
  });
});
