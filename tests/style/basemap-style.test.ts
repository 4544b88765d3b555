import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language';
import { basemapStyle } from '../../src/map/style/basemap-style';
import { fontStack } from '../../src/map/style/labels';
import { PALETTES } from '../../src/map/style/palette';
import { contrastRatio } from '../../src/ui/symbols/colour';

const pmtilesUrl = 'pmtiles://packs/montevideo/basemap.pmtiles';
const THEMES = ['dark', 'light'] as const;
const CASES = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));

/** Layers of the tiles, after the pack's own schema. */
const TILE_LAYERS = ['water', 'waterway', 'green', 'landuse', 'buildings', 'roads', 'places', 'pois'];

describe.each(CASES)('the basemap style, $theme, $language', ({ theme, language }) => {
  const style = basemapStyle({ theme, language, pmtilesUrl });

  it('is valid after the style specification', () => {
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
  });

  it('asks for nothing but the tiles of the pack', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(Object.values(style.sources)).toEqual([{ type: 'vector', url: pmtilesUrl }]);
  });

  it('names only layers that the tiles have, and each of them', () => {
    const used = new Set(
      style.layers.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : [])),
    );
    expect([...used].sort()).toEqual([...TILE_LAYERS].sort());
  });

  it('has each layer once, casings below fills, labels last', () => {
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.indexOf('road-motorway-ground-casing')).toBeLessThan(ids.indexOf('road-service-ground-fill'));
    expect(ids.indexOf('road-motorway-ground-fill')).toBeLessThan(
      ids.indexOf('road-residential-bridge-casing'),
    );
    const firstSymbol = style.layers.findIndex((layer) => layer.type === 'symbol');
    expect(style.layers.slice(firstSymbol).every((layer) => layer.type === 'symbol')).toBe(true);
  });

  it('shows at least the coast where the tiles cannot be read', () => {
    const land = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const coast = basemapStyle({ theme, language, pmtilesUrl: null, land });
    expect(validateStyleMin(coast).map((error) => error.message)).toEqual([]);
    expect(coast.layers.map((layer) => layer.id)).toEqual(['ground', 'coast-land', 'coast-line']);
    expect(basemapStyle({ theme, language, pmtilesUrl, land }).layers).toEqual(style.layers);
  });

  it('names suburbs once: not where districts are named', () => {
    const ids = basemapStyle({ theme, language, pmtilesUrl, hasDistricts: true }).layers.map(({ id }) => id);
    expect(style.layers.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual(['label-suburb']);
  });

  it('leaves blank what lies beyond the region', () => {
    const bounded = basemapStyle({ theme, language, pmtilesUrl, region: [-56.4, -34.98, -56, -34.7] });
    expect(validateStyleMin(bounded).map((error) => error.message)).toEqual([]);
    expect(bounded.layers.map((layer) => layer.id)).toContain('outside');
    expect(style.layers.map((layer) => layer.id)).not.toContain('outside');
  });

  it('is the ground alone without tiles', () => {
    const bare = basemapStyle({ theme, language, pmtilesUrl: null });
    expect(bare.layers.map((layer) => layer.id)).toEqual(['ground']);
    expect(bare.sources).toEqual({});
  });
});

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];
  it('keeps labels readable', () => {
    expect(contrastRatio(palette.text, palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(palette.textRoad, palette.roadMinor)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palette.textWater, palette.water)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palette.textGreen, palette.green)).toBeGreaterThanOrEqual(3);
  });
  it('whispers: no two grounds differ by more than 1.6:1', () => {
    for (const colour of [palette.water, palette.green, palette.built, palette.building, palette.sand])
      expect(contrastRatio(colour, palette.land)).toBeLessThan(1.6);
  });
});

describe('font stack', () => {
  it('carries the weight in its first name, and Chinese faces always', () => {
    expect(fontStack('zh-CN', 'Semibold')[0]).toBe('Inter Variable Semibold');
    expect(fontStack('en', 'Regular')).toContain('Noto Sans CJK SC');
  });
});
