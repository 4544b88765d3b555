import type { ClosureGeometry, RoadClosure } from '../../src/domain/closure';
import { TRAVEL_MODES, type TravelMode } from '../../src/domain/travel';
import { InputError } from './input';
import { arePositions, readFeatures } from './read-features';

/** Lines on `--closures` for the usage of every command that takes it. */
export const CLOSURES_USAGE = `  --closures FILE  GeoJSON of closed roads: polygons (all roads they touch), lines (roads they meet or run along),
                   points (the road within 30 m); property modes: those it closes, as "car,truck" or a list, all when
                   absent; property factor > 1: travel takes so many times as long, instead of closed`;

const GEOMETRY_TYPES: readonly string[] = [
  'Polygon',
  'MultiPolygon',
  'LineString',
  'MultiLineString',
  'Point',
] satisfies ClosureGeometry['type'][];

const isClosureGeometry = (geometry: GeoJSON.Geometry | null | undefined): geometry is ClosureGeometry =>
  geometry !== null && geometry !== undefined && GEOMETRY_TYPES.includes(geometry.type);

function modesOf(given: unknown, wrong: (what: string) => InputError): readonly TravelMode[] {
  if (given === undefined || given === null) return TRAVEL_MODES;
  const names = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : given;
  const isList = (list: unknown): list is TravelMode[] =>
    Array.isArray(list) && list.length > 0 && list.every((name) => TRAVEL_MODES.includes(name as TravelMode));
  if (!isList(names)) throw wrong(`properties.modes must name some of ${TRAVEL_MODES.join(', ')}`);
  return names;
}

/** A closure from a GeoJSON feature. Throws {@link InputError} naming file and feature. */
export function closureOf(feature: unknown, file: string, index: number): RoadClosure {
  const wrong = (what: string) => new InputError(`${file}: features[${index}]: ${what}.`);
  const { geometry, properties } = (feature ?? {}) as {
    geometry?: GeoJSON.Geometry | null;
    properties?: Record<string, unknown> | null;
  };
  if (!isClosureGeometry(geometry)) throw wrong(`the geometry must be a ${GEOMETRY_TYPES.join(', ')}`);
  if (!arePositions(geometry.coordinates))
    throw wrong('the geometry has no coordinates, or some are no numbers');
  const { modes, factor, name, note } = properties ?? {};
  if (factor !== undefined && factor !== null && !(typeof factor === 'number' && factor > 1)) {
    throw wrong('properties.factor must be a number above 1');
  }
  const effect =
    typeof factor === 'number' ? ({ effect: 'slow', factor } as const) : ({ effect: 'closed' } as const);
  const meant = new Set(modesOf(modes, wrong));
  const roads = Object.fromEntries(
    TRAVEL_MODES.map((mode) => [mode, meant.has(mode) ? effect : { effect: 'open' }]),
  ) as RoadClosure['roads'];
  return {
    id: `closure-${index + 1}`,
    name: typeof name === 'string' ? name : `closure-${index + 1}`,
    geometry,
    roads,
    since: null,
    note: typeof note === 'string' ? note : '',
  };
}

/** The closures of a GeoJSON file; none without a file. */
export async function readClosures(file: string | undefined): Promise<readonly RoadClosure[]> {
  if (file === undefined) return [];
  return (await readFeatures(file)).map((feature, index) => closureOf(feature, file, index));
}
