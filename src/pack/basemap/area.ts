import { EARTH_RADIUS_M } from '../../domain/geo';
import { BASEMAP_MAX_ZOOM } from './map-feature';

const RADIANS = Math.PI / 180;

/** Metres per pixel of a 512-pixel tile at zoom 0 on the equator. */
const METRES_PER_PIXEL = 40_075_016.686 / 512;

/** An area is drawn from the zoom at which it covers this many pixels. */
const MIN_PIXELS = 12;

/** Area in m² on a plane at the latitude of the first ring; good for parts of a city. Holes are taken off. */
export function areaM2(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): number {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts
    .map(
      ([outer = [], ...holes]) => ringAreaM2(outer) - holes.reduce((sum, hole) => sum + ringAreaM2(hole), 0),
    )
    .reduce((sum, part) => sum + part, 0);
}

function ringAreaM2(ring: readonly GeoJSON.Position[]): number {
  const [lon0 = 0, lat0 = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let at = 1; at < ring.length; at++) {
    const [ax = 0, ay = 0] = ring[at - 1] ?? [];
    const [bx = 0, by = 0] = ring[at] ?? [];
    doubled += (ax - lon0) * (by - lat0) - (bx - lon0) * (ay - lat0);
  }
  return (Math.abs(doubled) / 2) * (EARTH_RADIUS_M * RADIANS) ** 2 * Math.cos(lat0 * RADIANS);
}

/** First zoom at which an area covers {@link MIN_PIXELS} pixels, the last zoom of the basemap at most. */
export function minZoomOfArea(area: number, latitude: number): number {
  if (!(area > 0)) return BASEMAP_MAX_ZOOM;
  const metresPerPixel = METRES_PER_PIXEL * Math.cos(latitude * RADIANS);
  const zoom = Math.ceil(Math.log2(Math.sqrt(MIN_PIXELS / area) * metresPerPixel));
  return Math.min(BASEMAP_MAX_ZOOM, Math.max(0, zoom));
}
