import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import { isInside } from '../../domain/geo';
import type { CameraState, PackManifest } from '../../store/state';
import type { AppStore } from '../../store/store';
import { boundsAround } from './create-map';

/** Pixels that panels cover on each side of the map. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const REPORT_MS = 120;
const FLIGHT_MS = 700;
/** Room around bounds that are flown to, px. */
const MARGIN_PX = 48;
const NEAR_ZOOM = 15.5;

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Joins the map's camera and the store: reports where the map is (the only writer of `camera.now`), goes where
 * `camera.request` says, and opens a region at its own centre.
 */
export function followCamera(map: MapLibreMap, store: AppStore, dispatch: Dispatch): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const report = () => {
    timer = null;
    const { lng, lat } = map.getCenter();
    const seen = map.getBounds();
    dispatch('camera.moved', {
      centre: [lng, lat],
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
      bounds: [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()],
    });
  };
  const reportSoon = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(report, REPORT_MS);
  };

  const go = (request: NonNullable<CameraState['request']>) => {
    const duration = prefersStillness() ? 0 : FLIGHT_MS;
    const { target } = request;
    if ('bounds' in target) {
      const [southWest, northEast] = target.bounds;
      map.fitBounds(
        [
          [southWest[0], southWest[1]],
          [northEast[0], northEast[1]],
        ],
        { duration, padding: MARGIN_PX, maxZoom: NEAR_ZOOM, linear: true },
      );
    } else {
      map.easeTo({
        center: [target.centre[0], target.centre[1]],
        zoom: target.zoom ?? map.getZoom(),
        duration,
      });
    }
  };

  let region: PackManifest | null = null;
  const { now, request } = store.getState().camera;
  let served = now && request ? request.serial : 0;
  const follow = () => {
    const { camera, pack } = store.getState();
    const manifest = pack.datasets?.manifest ?? null;
    if (manifest && manifest !== region) {
      region = manifest;
      map.setMaxBounds(boundsAround(manifest.bbox));
      reportSoon();
      if (camera.now === null || !isInside(camera.now.centre, manifest.bbox))
        map.jumpTo({ center: [manifest.centre[0], manifest.centre[1]], zoom: manifest.zoom + roomGain(map) });
    }
    if (camera.request && camera.request.serial !== served) {
      served = camera.request.serial;
      go(camera.request);
    }
  };

  map.on('moveend', reportSoon);
  map.once('load', reportSoon);
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    if (timer) clearTimeout(timer);
    map.off('moveend', reportSoon);
    unsubscribe();
  };
}

/** Size in pixels for which a pack names its first zoom; a larger screen begins nearer instead of showing more margin. */
const FIRST_ZOOM_FOR = { width: 1_100, height: 750 };

function roomGain(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const gain = Math.min(clientWidth / FIRST_ZOOM_FOR.width, clientHeight / FIRST_ZOOM_FOR.height);
  return Math.max(0, Math.log2(Math.max(1, gain)));
}
