import { AnlanError } from '../../../domain/errors';
import { type Bbox, distanceM, isInside, type LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import { roundDegrees } from '../../../ingest';
import { BASEMAP_MAX_ZOOM } from '../../basemap/map-feature';
import { tileRange } from '../../basemap/tile-range';

/** Where a region lies and how the map first shows it. */
export interface RegionView {
  readonly bbox: Bbox;
  readonly centre: LonLat;
  readonly zoom: number;
}

/** More tiles of the last zoom than a basemap can be made of in reasonable time; at 45° about 300 km × 300 km. */
const MAX_TILES = 50_000;
/** What is told of it: a side of the largest square at 45°. */
const LIMIT_KM = 300;
/** Web Mercator ends here. */
const MAX_LATITUDE = 85.05;
const EQUATOR_KM = 40_075;
/** Margin around data that all lies on one line, degrees. */
const MARGIN = 0.001;
/** Size of the map for which the first zoom is chosen, and of a tile, pixels. */
const MAP_PX = 1000;
const TILE_PX = 512;

/** A declared box is believed when data covers at least this share of it; some files declare half the world. */
const MIN_COVERED = 0.25;
/** Otherwise this share of the objects is left outside at each side: long ways reach far beyond an extract. */
const TRIMMED = 0.005;

/**
 * The box of an extract: the one it declares as far as there is data in it, else the box of most of its data.
 * @throws AnlanError `osm-nothing-on-map` {file}; `osm-extent-too-large` as `checkExtent`
 */
export function viewOf(features: readonly OsmFeature[], declared: Bbox | null, file: string): RegionView {
  const data = boundsOf(features);
  if (!data) throw new AnlanError('osm-nothing-on-map', { file });
  const cut = declared && overlap(declared, data);
  const isBelieved = cut && declared && sizeOf(cut) >= MIN_COVERED * sizeOf(declared);
  const bbox = widened(isBelieved ? cut : trimmed(features, data));
  checkExtent(bbox, file);
  return { bbox, ...lookAt(features, bbox) };
}

/**
 * @throws AnlanError `osm-extent-too-large` {file, widthKm, heightKm, limitKm} when a basemap of the box would have too many
 * tiles
 */
export function checkExtent(bbox: Bbox, file: string): void {
  const range = tileRange(bbox, BASEMAP_MAX_ZOOM);
  const tiles = (range.east - range.west + 1) * (range.south - range.north + 1);
  if (tiles <= MAX_TILES) return;
  const [west, south, east, north] = bbox;
  const middle = (south + north) / 2;
  throw new AnlanError('osm-extent-too-large', {
    file,
    widthKm: Math.round(parallelKm(middle, east - west)),
    heightKm: Math.round(distanceM([west, south], [west, north]) / 1000),
    limitKm: LIMIT_KM,
  });
}

/** Where most buildings stand, else most streets (median of each coordinate), and the zoom that shows the whole box. */
export function lookAt(features: readonly OsmFeature[], bbox: Bbox): Pick<RegionView, 'centre' | 'zoom'> {
  const [west, south, east, north] = bbox;
  const middle: LonLat = [roundDegrees((west + east) / 2), roundDegrees((south + north) / 2)];
  const at = (key: string) =>
    features.flatMap(({ tags, geometry }) => {
      const position = key in tags ? firstPosition(geometry) : null;
      return position && isInside(position, bbox) ? [position] : [];
    });
  const centre = medianOf(at('building')) ?? medianOf(at('highway')) ?? middle;
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const spanDegrees = Math.max(east - west, (north - south) / shrink);
  const zoom = Math.log2((360 / spanDegrees) * (MAP_PX / TILE_PX));
  return { centre, zoom: Math.round(Math.min(16, Math.max(3, zoom)) * 10) / 10 };
}

function medianOf(positions: readonly LonLat[]): LonLat | null {
  const half = Math.floor(positions.length / 2);
  const lon = positions.map(([x]) => x).sort((a, b) => a - b)[half];
  const lat = positions.map(([, y]) => y).sort((a, b) => a - b)[half];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

function boundsOf(features: readonly OsmFeature[]): Bbox | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([lon = NaN, lat = NaN]: GeoJSON.Position) => {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  };
  for (const { geometry } of features) eachPosition(geometry, take);
  return box[0] <= box[2] ? box : null;
}

function eachPosition(geometry: OsmFeature['geometry'], take: (position: GeoJSON.Position) => void): void {
  switch (geometry.type) {
    case 'Point':
      return take(geometry.coordinates);
    case 'LineString':
      return geometry.coordinates.forEach(take);
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.forEach((line) => line.forEach(take));
    case 'MultiPolygon':
      return geometry.coordinates.forEach((part) => part.forEach((ring) => ring.forEach(take)));
  }
}

function firstPosition({ type, coordinates }: OsmFeature['geometry']): LonLat | null {
  const at =
    type === 'Point'
      ? coordinates
      : type === 'LineString'
        ? coordinates[0]
        : type === 'MultiPolygon'
          ? coordinates[0]?.[0]?.[0]
          : coordinates[0]?.[0];
  const [lon, lat] = at ?? [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

/** The data without the outermost objects of each side. */
function trimmed(features: readonly OsmFeature[], whole: Bbox): Bbox {
  const firsts = features.flatMap(({ type, geometry }) => {
    const first = type === 'relation' ? null : firstPosition(geometry);
    return first ? [first] : [];
  });
  const lons = firsts.map(([lon]) => lon).sort((a, b) => a - b);
  const lats = firsts.map(([, lat]) => lat).sort((a, b) => a - b);
  const drop = Math.floor(firsts.length * TRIMMED);
  const last = firsts.length - 1 - drop;
  return [lons[drop] ?? whole[0], lats[drop] ?? whole[1], lons[last] ?? whole[2], lats[last] ?? whole[3]];
}

const sizeOf = ([west, south, east, north]: Bbox): number => (east - west) * (north - south);

function overlap(a: Bbox, b: Bbox): Bbox | null {
  const box: Bbox = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

function widened([west, south, east, north]: Bbox): Bbox {
  const latitude = (value: number) => Math.min(MAX_LATITUDE, Math.max(-MAX_LATITUDE, value));
  const isFlat = (from: number, to: number) => to - from < MARGIN;
  const [x, y] = [isFlat(west, east) ? MARGIN : 0, isFlat(south, north) ? MARGIN : 0];
  const [bottom, top] = [latitude(south - y), latitude(north + y)];
  return [
    roundDegrees(Math.max(-180, west - x)),
    roundDegrees(Math.min(bottom, MAX_LATITUDE - MARGIN)),
    roundDegrees(Math.min(180, east + x)),
    roundDegrees(Math.max(top, MARGIN - MAX_LATITUDE)),
  ];
}

/** Length of a stretch of a parallel; a great circle would be shorter where it is long. */
function parallelKm(latitude: number, degrees: number): number {
  return (degrees / 360) * EQUATOR_KM * Math.cos((latitude * Math.PI) / 180);
}
