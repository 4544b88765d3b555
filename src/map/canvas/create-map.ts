import { LngLatBounds, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bbox } from '../../domain/geo';
import type { Camera } from '../../store/state';
import type { StyleSpecification } from 'maplibre-gl';
import { MAX_ZOOM, MIN_ZOOM } from './zoom-limits';

setWorkerUrl(workerUrl);

/** Share of the region's size that the map may be moved beyond its edge. */
const SLACK = 1;

/** How far the map may be moved: the region with room around it. */
export function boundsAround([west, south, east, north]: Bbox): LngLatBounds {
  const width = (east - west) * SLACK;
  const height = (north - south) * SLACK;
  return new LngLatBounds([west - width, south - height], [east + width, north + height]);
}

/**
 * A MapLibre map without controls: zoom, scale and credit are ours, as text in the language of the page.
 * @throws when the browser cannot give a WebGL 2 context
 */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  camera: Camera | null,
): MapLibreMap {
  return new MapLibreMap({
    container,
    style,
    ...(camera
      ? {
          center: [camera.centre[0], camera.centre[1]],
          zoom: camera.zoom,
          bearing: camera.bearing,
          pitch: camera.pitch,
        }
      : { center: [0, 0], zoom: MIN_ZOOM }),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 120,
    clickTolerance: 4,
    canvasContextAttributes: { antialias: true },
  });
}
