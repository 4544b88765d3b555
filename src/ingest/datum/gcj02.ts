import type { LonLat } from '../../domain/geo';
import { undo } from './undo';

/** Krasovsky 1940, on which the shift is computed whatever figure the positions are meant for. */
const SEMI_MAJOR_M = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
const RADIANS = Math.PI / 180;

/** Box outside of which GCJ-02 and BD-09 equal WGS 84: west, south, east, north. */
export const SHIFTED_BOX = [72.004, 0.8293, 137.8347, 55.8271] as const;

/** True where the Chinese web maps shift positions. */
export function isShifted([lon, lat]: LonLat): boolean {
  const [west, south, east, north] = SHIFTED_BOX;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** A sum of sines: amplitude in metres and half period in degrees, two thirds of it taken. */
function waves(at: number, terms: readonly (readonly [amplitudeM: number, halfPeriod: number])[]): number {
  return (2 / 3) * terms.reduce((sum, [m, half]) => sum + m * Math.sin((at / half) * Math.PI), 0);
}

const SHARED_WAVES = [
  [20, 1 / 6],
  [20, 1 / 2],
] as const;
const NORTH_WAVES = [
  [20, 1],
  [40, 3],
  [160, 12],
  [320, 30],
] as const;
const EAST_WAVES = [
  [20, 1],
  [40, 3],
  [150, 12],
  [300, 30],
] as const;

/** Metres to the north; x and y in degrees from 105° E, 35° N. */
function shiftNorthM(x: number, y: number): number {
  const plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return plane + waves(x, SHARED_WAVES) + waves(y, NORTH_WAVES);
}

/** Metres to the east. */
function shiftEastM(x: number, y: number): number {
  const plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return plane + waves(x, SHARED_WAVES) + waves(x, EAST_WAVES);
}

/** WGS 84 → GCJ-02, the coordinates of Amap, Tencent and Google in China. Algorithm as published (DOMAIN.md §7). */
export function wgs84ToGcj02(position: LonLat): LonLat {
  if (!isShifted(position)) return position;
  const [lon, lat] = position;
  const x = lon - 105;
  const y = lat - 35;
  const sine = Math.sin(lat * RADIANS);
  const flattened = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const primeVerticalM = SEMI_MAJOR_M / Math.sqrt(flattened);
  const meridianM = (primeVerticalM * (1 - ECCENTRICITY_SQUARED)) / flattened;
  return [
    lon + shiftEastM(x, y) / (primeVerticalM * Math.cos(lat * RADIANS) * RADIANS),
    lat + shiftNorthM(x, y) / (meridianM * RADIANS),
  ];
}

/** GCJ-02 → WGS 84, to less than a millimetre. */
export function gcj02ToWgs84(position: LonLat): LonLat {
  return isShifted(position) ? undo(wgs84ToGcj02, position) : position;
}
