import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import { type Problem, problemOf } from '../../domain/errors';
import type { LayerId } from '../../store/state';
import type { AppStore } from '../../store/store';
import { BASEMAP_SOURCE } from '../style/areas';
import { basemapStyle } from '../style/basemap-style';
import { createMap } from './create-map';
import { followBasemap } from './follow-basemap';
import { followCamera, type Padding } from './follow-camera';
import { trackActivity } from './map-activity';
import type { MapDoor, PlainLook } from './map-binding';

export interface CanvasOptions {
  readonly container: HTMLElement;
  /** Carries `data-map-state`. */
  readonly frame: HTMLElement;
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly door: MapDoor;
  readonly input: CanvasInput;
}

/** What the page says to an open map; may change at any time. */
export interface CanvasInput {
  readonly look: PlainLook;
  readonly layers: readonly LayerId[];
  readonly interactive: boolean;
}

/** An open map. */
export interface MapCanvas {
  readonly map: MapLibreMap;
  show(input: CanvasInput): void;
  pad(padding: Padding): void;
  close(): void;
}

const HANDLERS = ['dragPan', 'scrollZoom', 'boxZoom', 'keyboard', 'touchZoomRotate'] as const;

/** How long the browser may take to give the graphics device back before people are told. */
const LOSS_MS = 3000;

/** Tells of a lost graphics device only when it stays lost; MapLibre draws again by itself when it is back. */
function watchLoss(map: MapLibreMap, dispatch: Dispatch, activity: ReturnType<typeof trackActivity>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', () => {
    activity('tiles', true);
    clearTimeout(timer);
    timer = setTimeout(() => dispatch('notice.raise', { code: 'webgl-lost', params: {} }), LOSS_MS);
  });
  map.on('webglcontextrestored', () => clearTimeout(timer));
  return () => clearTimeout(timer);
}

/** Tells the first error of the map, and only that: a broken file fails tile by tile. */
function tellErrors(map: MapLibreMap, dispatch: Dispatch): void {
  let hasTold = false;
  map.on('error', (event) => {
    if (hasTold) return;
    hasTold = true;
    const isBasemap = 'sourceId' in event && event.sourceId === BASEMAP_SOURCE;
    dispatch(
      'notice.raise',
      isBasemap
        ? { code: 'basemap-unreadable', params: { file: 'basemap.pmtiles' } }
        : { code: 'unexpected', params: { message: event.error.message } },
    );
  });
}

/** Opens a map in the page and joins it with the store. A problem comes back as a value. */
export function openCanvas(options: CanvasOptions): MapCanvas | Problem {
  const { container, frame, store, dispatch, door } = options;
  let { input } = options;
  const look = () => input.look;
  const isInteractive = () => input.interactive;
  let map: MapLibreMap;
  try {
    map = createMap(
      container,
      basemapStyle({ ...look(), pmtilesUrl: null, overlay: door.overlay?.(look()) }),
      store.getState().camera.now,
    );
  } catch (thrown) {
    return { code: 'webgl-missing', params: { detail: String(problemOf(thrown).params.message ?? '') } };
  }
  const activity = trackActivity(frame);
  for (const event of ['dataloading', 'styledataloading', 'styledata', 'movestart'] as const)
    map.on(event, () => activity('tiles', true));
  map.on('idle', () => activity('tiles', false));
  const stopLossWatch = watchLoss(map, dispatch, activity);
  tellErrors(map, dispatch);
  map.doubleClickZoom.disable();
  map.dragRotate.disable();
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();

  const basemap = followBasemap({
    map,
    store,
    dispatch,
    look,
    offered: () => input.layers,
    overlay: () => door.overlay?.(look()),
  });
  const stopCamera = followCamera(map, store, dispatch);
  const binding = door.bind({
    map,
    store,
    dispatch,
    activity,
    offered: () => input.layers,
    look,
    isInteractive,
  });
  const setHandlers = () => {
    for (const name of HANDLERS) map[name][isInteractive() ? 'enable' : 'disable']();
    map.touchZoomRotate.disableRotation();
  };
  setHandlers();
  return {
    map,
    show: (next) => {
      input = next;
      setHandlers();
      basemap.refresh();
      binding.refresh();
    },
    pad: (padding) => map.setPadding({ ...padding }),
    close: () => {
      binding.stop();
      stopLossWatch();
      stopCamera();
      basemap.stop();
      map.remove();
    },
  };
}
