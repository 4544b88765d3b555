import type { Map as MapLibreMap } from 'maplibre-gl';

/** A zoom in half steps, so that what depends on it changes rarely. */
export const zoomStepOf = (zoom: number): number => Math.floor(zoom * 2) / 2;

/** Calls back whenever the map has come to another step, however it came there. */
export function followZoomStep(map: MapLibreMap, onChange: () => void): () => void {
  let step = zoomStepOf(map.getZoom());
  const check = () => {
    const next = zoomStepOf(map.getZoom());
    if (next === step) return;
    step = next;
    onChange();
  };
  map.on('render', check);
  return () => {
    map.off('render', check);
  };
}
