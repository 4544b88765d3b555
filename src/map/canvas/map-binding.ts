import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import type { LayerId } from '../../store/state';
import type { AppStore } from '../../store/store';
import type { MapLook } from '../layers/layer-description';
import type { StyleOverlay } from '../style/basemap-style';
import type { Activity } from './map-activity';

/** The look without what only deck.gl needs. */
export type PlainLook = Omit<MapLook, 'atlas'>;

/** What a door of the map gets to put its layers on. */
export interface MapContext {
  readonly map: MapLibreMap;
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly offered: () => readonly LayerId[];
  readonly look: () => PlainLook;
  readonly isInteractive: () => boolean;
  readonly activity: (what: Activity, isActive: boolean) => void;
}

/** What a door has put on the map. */
export interface MapBinding {
  /** Look, offer or interactivity have changed. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** One of the two ways to draw data: with deck.gl over the map, or with the map's own layers. */
export interface MapDoor {
  bind(context: MapContext): MapBinding;
  /** Layers and sources of ours inside the map's style. */
  overlay?(look: PlainLook): StyleOverlay;
}
