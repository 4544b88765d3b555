import { AnlanError } from '../../domain/errors';
import type { SourceCrs } from '../format';
import { definitionOf } from './definitions';
import { summaryOfWkt } from './wkt';

/** The way between a coordinate system and longitude and latitude in WGS 84. */
export interface Projection {
  /** For people: `EPSG:4549`, or the name that a description gives itself. */
  readonly name: string;
  /** Coordinates are longitude and latitude already, if perhaps of another datum. */
  readonly isGeographic: boolean;
  /** False where the relation of its datum to WGS 84 is not known: positions may be off by a hundred metres. */
  readonly isDatumKnown: boolean;
  /**
   * Degrees of a position: easting before northing, longitude before latitude, whatever order the registry gives the axes.
   * Null where it is nowhere on the globe.
   */
  toLonLat(x: number, y: number): readonly [lon: number, lat: number] | null;
  /** The other way; null where the system does not reach. */
  fromLonLat(lon: number, lat: number): readonly [x: number, y: number] | null;
}

const GEOGRAPHIC: Projection = {
  name: 'WGS 84',
  isGeographic: true,
  isDatumKnown: true,
  toLonLat: (x, y) => onGlobe(x, y),
  fromLonLat: (lon, lat) => onGlobe(lon, lat),
};

/**
 * The way out of a coordinate system. An unstated one is taken for longitude and latitude. Fetches the library of
 * projections only for those that need it.
 * @param file name for the message
 * @throws AnlanError `file-projection-unknown` {file, name}
 */
export async function openProjection(crs: SourceCrs, file: string): Promise<Projection> {
  if (crs.kind === 'geographic' || crs.kind === 'unstated') return GEOGRAPHIC;
  const named = crs.kind === 'epsg' ? ofCode(crs.code) : ofWkt(crs.wkt);
  const fail = (cause?: unknown) =>
    new AnlanError('file-projection-unknown', { file, name: nameOf(crs) }, { cause });
  if (!named) throw fail();
  const { definition, ...rest } = named;
  if (rest.isGeographic && rest.isDatumKnown && crs.kind === 'epsg')
    return { ...GEOGRAPHIC, name: rest.name };
  const { default: proj4 } = await import('proj4');
  try {
    const { forward, inverse } = proj4(definition, 'WGS84');
    const toLonLat = (x: number, y: number) => moved(forward, x, y, onGlobe);
    const fromLonLat = (lon: number, lat: number) => moved(inverse, lon, lat, finite);
    const probe = fromLonLat(0.5, 0.5) ?? fromLonLat(120, 30) ?? fromLonLat(-60, -30);
    if (!probe) throw fail();
    return { ...rest, toLonLat, fromLonLat };
  } catch (cause) {
    throw cause instanceof AnlanError ? cause : fail(cause);
  }
}

function ofCode(code: number) {
  const found = definitionOf(code);
  if (!found) return null;
  return {
    name: `EPSG:${code}`,
    definition: found.proj,
    isGeographic: found.proj.startsWith('+proj=longlat'),
    isDatumKnown: found.isDatumKnown,
  };
}

function ofWkt(wkt: string) {
  const found = summaryOfWkt(wkt);
  if (!found) return null;
  const { name, horizontal, isGeographic, isDatumKnown } = found;
  return { name, definition: horizontal, isGeographic, isDatumKnown };
}

/** What to call a system before it is known to be understood. */
function nameOf(crs: SourceCrs): string {
  if (crs.kind === 'epsg') return `EPSG:${crs.code}`;
  if (crs.kind === 'wkt') return (/"([^"]*)"/.exec(crs.wkt)?.[1] ?? crs.wkt).slice(0, 60).trim();
  return 'WGS 84';
}

type Position = readonly [number, number];

function moved(
  by: (position: [number, number]) => [number, number],
  x: number,
  y: number,
  check: (x: number, y: number) => Position | null,
): Position | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  try {
    const [toX, toY] = by([x, y]);
    return check(toX, toY);
  } catch {
    return null;
  }
}

function onGlobe(lon: number, lat: number): Position | null {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

function finite(x: number, y: number): Position | null {
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}
