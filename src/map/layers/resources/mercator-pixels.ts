import type { LonLat } from '../../../domain/geo';

/** Side of the world in CSS pixels at zoom 0, as MapLibre counts zooms. */
const WORLD_PX = 512;

/** Web Mercator position in CSS pixels of the whole world at a zoom; y grows southward. */
export function worldPixel([lon, lat]: LonLat, zoom: number): readonly [x: number, y: number] {
  const size = WORLD_PX * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lon / 360 + 0.5) * size, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size];
}
