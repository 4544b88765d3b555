import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Bbox } from '../../domain/geo';
import type { Language } from '../../domain/language';
import type { Theme } from '../../store/state';
import { areaLayers, BASEMAP_SOURCE } from './areas';
import { coastStyle } from './coast';
import { labelLayers } from './labels';
import { PALETTES } from './palette';
import { outsideLayers, outsideSource } from './outside';
import { roadLayers } from './roads';

export interface BasemapOptions {
  readonly theme: Theme;
  readonly language: Language;
  /** True while the districts layer names the same places: suburbs are then not named twice. */
  readonly hasDistricts?: boolean | undefined;
  /** Multiplies the sizes of labels; 1 by default. */
  readonly scale?: number | undefined;
  /** `pmtiles://…`; null draws the ground alone, for a pack without (or with a broken) basemap. */
  readonly pmtilesUrl: string | null;
  /** Dry land of the region; drawn in the place of tiles where there are none. */
  readonly land?: GeoJSON.Polygon | GeoJSON.MultiPolygon | null | undefined;
  /** Where the data ends: beyond it the map is left blank, so that no edge of a tile looks like a coast. */
  readonly region?: Bbox | null | undefined;
  /** Layers and sources of ours between the roads and the labels, and on top; none by default. */
  readonly overlay?: StyleOverlay | undefined;
}

/** What a map without deck.gl adds to the basemap. */
export interface StyleOverlay {
  readonly sources: StyleSpecification['sources'];
  readonly underLabels: readonly LayerSpecification[];
  readonly onTop: readonly LayerSpecification[];
}

/**
 * The style of the basemap: a pure function, no sprite, no glyph server, no address but that of the pack.
 * The credit is not in the source but beside the map (`attribution.tsx`), as text.
 */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const { theme, language, pmtilesUrl, overlay, region, scale, land } = options;
  const palette = PALETTES[theme];
  const [ground, ...areas] = areaLayers(palette);
  const hasBasemap = pmtilesUrl !== null;
  const labels = labelLayers(palette, language, scale).filter(
    (layer) => options.hasDistricts !== true || layer.id !== 'label-suburb',
  );
  const coast = hasBasemap || !land ? null : coastStyle(land, palette);
  return {
    version: 8,
    name: `anlan-${theme}`,
    sources: {
      ...(hasBasemap ? { [BASEMAP_SOURCE]: { type: 'vector', url: pmtilesUrl } } : {}),
      ...coast?.sources,
      ...(region ? outsideSource(region) : {}),
      ...overlay?.sources,
    },
    layers: [
      ...(coast?.layers ?? (ground ? [ground] : [])),
      ...(hasBasemap ? [...areas, ...roadLayers(palette)] : []),
      ...(region ? outsideLayers(palette) : []),
      ...(overlay?.underLabels ?? []),
      ...(hasBasemap ? labels : []),
      ...(overlay?.onTop ?? []),
    ],
  };
}
