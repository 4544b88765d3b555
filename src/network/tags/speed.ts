import { ROAD_CLASSES, type RoadClass } from './road-class';

const KMH_PER_MPH = 1.609344;
const KMH_PER_KNOT = 1.852;
/** `maxspeed=none` (no limit) as a planning speed. */
const UNLIMITED_KMH = 130;
const WALKING_PACE_KMH = 6;

/**
 * Default legal speeds in km/h of one country by `highway` value; the zone keys `urban`, `rural`, `motorway`,
 * `living_street` also answer values like `UY:urban`.
 */
export type SpeedTable = Readonly<Record<string, number>>;

/** Used for classes that neither tags nor the country's table speak of. From common practice in cities, not from a law. */
export const FALLBACK_SPEEDS: Readonly<Record<RoadClass, number>> = {
  motorway: 100,
  motorway_link: 60,
  trunk: 80,
  trunk_link: 50,
  primary: 60,
  primary_link: 40,
  secondary: 50,
  secondary_link: 40,
  tertiary: 45,
  tertiary_link: 35,
  unclassified: 40,
  residential: 35,
  living_street: 15,
  service: 20,
  road: 35,
  track: 20,
  busway: 40,
  pedestrian: 10,
  footway: 6,
  path: 6,
  cycleway: 15,
  bridleway: 6,
  corridor: 5,
  steps: 5,
  barrier: 5,
};
const FALLBACK_ZONES: SpeedTable = { urban: 50, rural: 90, motorway: 120, living_street: 15 };

function parseOne(text: string, table: SpeedTable): number | null {
  const value = text.trim().toLowerCase();
  if (value === 'none') return UNLIMITED_KMH;
  if (value === 'walk') return WALKING_PACE_KMH;
  const number = /^(\d+(?:\.\d+)?)\s*(km\/h|kmh|kph|mph|knots)?$/.exec(value);
  if (number !== null) {
    const amount = Number(number[1]);
    const kmh =
      number[2] === 'mph' ? amount * KMH_PER_MPH : number[2] === 'knots' ? amount * KMH_PER_KNOT : amount;
    return kmh > 0 ? kmh : null;
  }
  const zone = /^[a-z]{2}(?:-[a-z]+)?:(?:zone:?)?([a-z_]+|\d+)$/.exec(value)?.[1];
  if (zone === undefined) return null;
  return /^\d+$/.test(zone) ? Number(zone) || null : (table[zone] ?? FALLBACK_ZONES[zone] ?? null);
}

/**
 * Speed in whole km/h (1–255) from a `maxspeed` value: `50`, `30 mph`, `UY:urban`, `walk`, `none`; of a list
 * (`60;80`, `60|80`) the lowest. Null when it says nothing that can be read.
 */
export function parseMaxSpeed(text: string, table: SpeedTable): number | null {
  const speeds = text.split(/[;|,]/).map((part) => parseOne(part, table));
  const known = speeds.filter((speed) => speed !== null);
  return known.length === 0 ? null : Math.min(255, Math.max(1, Math.round(Math.min(...known))));
}

/** Default speed of a class in whole km/h; a link without its own entry goes at the pace of the fallback table. */
export function defaultSpeed(roadClass: number, table: SpeedTable): number {
  const name = ROAD_CLASSES[roadClass] ?? 'road';
  return Math.min(255, Math.max(1, Math.round(table[name] ?? FALLBACK_SPEEDS[name])));
}

/** Legal speed of a way and whether it is a default. The lower of the two directions' own limits counts for both. */
export function speedOf(
  tags: Readonly<Record<string, string>>,
  roadClass: number,
  table: SpeedTable,
): { readonly kmh: number; readonly isDefault: boolean } {
  const texts = [tags['maxspeed'], tags['maxspeed:forward'], tags['maxspeed:backward']];
  const known = texts
    .map((text) => (text === undefined ? null : parseMaxSpeed(text, table)))
    .filter((speed) => speed !== null);
  return known.length === 0
    ? { kmh: defaultSpeed(roadClass, table), isDefault: true }
    : { kmh: Math.min(...known), isDefault: false };
}
