import type { Layer } from '@deck.gl/core';
import type { LonLat } from '../../domain/geo';
import type { Language } from '../../domain/language';
import type { Formatters } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { AppState, FeatureRef, LayerId, LayersState, Theme } from '../../store/state';
import type { ThemeTokens } from '../../ui/tokens';
import type { SymbolAtlas } from '../symbol-atlas/symbol-atlas';

/** From the lowest to the highest; layers of one band lie in the order of the registry. */
export const Z_BANDS = ['base', 'context', 'network', 'result', 'resource', 'draft', 'label'] as const;
export type ZBand = (typeof Z_BANDS)[number];

/** What the camera and the view say about what to select. */
export interface MapView {
  /** Zoom in half steps, so that selections change a few times and not with every frame. */
  readonly zoomStep: number;
  /** Layers that the view offers and that are switched on. */
  readonly shown: LayersState;
  /** Multiplies every size in pixels, as in the look: what has room depends on it. */
  readonly scale: number;
  /** Share of the routes that is drawn, 0–1: rises once when a new answer comes. */
  readonly drawn: number;
}

/** How to draw: changes with theme, language and screen, never with the data. */
export interface MapLook {
  readonly theme: Theme;
  readonly tokens: ThemeTokens;
  readonly language: Language;
  readonly t: Translate;
  readonly format: Formatters;
  /** Multiplies every size in pixels; 1 on a desk, more on a wall. */
  readonly scale: number;
  readonly atlas: SymbolAtlas;
}

/** Something that can be pointed at. */
export type HitTarget =
  | {
      readonly ref: FeatureRef;
      readonly shape: 'point';
      readonly position: LonLat;
      readonly radiusPx: number;
    }
  | {
      readonly ref: FeatureRef;
      readonly shape: 'area';
      readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
    }
  | {
      readonly ref: FeatureRef;
      readonly shape: 'line';
      readonly path: readonly LonLat[];
      readonly radiusPx: number;
    }
  /** Nothing to select: a click goes nearer. */
  | { readonly ref: null; readonly shape: 'cluster'; readonly position: LonLat; readonly radiusPx: number };

/**
 * A layer as plain data and pure functions. `select` gives the same object as long as nothing it depends on
 * has changed; `build` is called only when the selection or the look is another object.
 */
export interface LayerDescription<Selection = unknown, Built = Layer> {
  readonly id: LayerId;
  readonly zBand: ZBand;
  /** Null: nothing to draw. */
  select(state: AppState, view: MapView): Selection | null;
  /** Gives new data arrays each time: deck.gl looks at colours and sizes again only when the array is another. */
  build(selection: Selection, look: MapLook): readonly Built[];
  /** What of it must not be covered by other layers; drawn above all but the `label` band. */
  buildLabels?(selection: Selection, look: MapLook): readonly Built[];
  /** What of it can be hovered and clicked, topmost first; left out = nothing. */
  targets?(selection: Selection): readonly HitTarget[];
}
