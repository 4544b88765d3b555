import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, type LonLat } from '../../domain/geo';
import { bd09ToGcj02, bd09ToWgs84, gcj02ToBd09, wgs84ToBd09 } from './bd09';
import { gcj02ToWgs84, isShifted, SHIFTED_BOX, wgs84ToGcj02 } from './gcj02';
import { toWgs84 } from './to-wgs84';

/** Oracles of DOMAIN.md §7: WGS 84, GCJ-02 and their distance in metres. */
const ORACLES: readonly (readonly [string, LonLat, LonLat, number])[] = [
  ['Beijing', [116.377_817, 39.911_954], [116.384_047_225, 39.913_345_455], 553.4],
  ['Shanghai', [121.527_210_6, 31.177_427_6], [121.531_541_859, 31.175_303_984], 474.9],
  ['Shenzhen', [113.912_316, 22.543_847], [113.917_176_481, 22.540_796_132], 603.5],
];
/** A degree inside the box, so that the shift does not lead out of it. */
const inChina = fc
  .tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 2, max: 54, noNaN: true }))
  .map(([lon, lat]): LonLat => [lon, lat]);
const anywhere = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map(([lon, lat]): LonLat => [lon, lat]);

describe('GCJ-02', () => {
  it.each(ORACLES)('shifts %s as published', (_, wgs84, gcj02, shiftM) => {
    const shifted = wgs84ToGcj02(wgs84);
    expect(shifted[0]).toBeCloseTo(gcj02[0], 7);
    expect(shifted[1]).toBeCloseTo(gcj02[1], 7);
    expect(distanceM(wgs84, shifted)).toBeCloseTo(shiftM, 0);
  });

  it('comes back to a millimetre from everywhere in its box', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(distanceM(gcj02ToWgs84(wgs84ToGcj02(position)), position)).toBeLessThan(0.001);
      }),
    );
  });

  it('leaves the rest of the world as it is', () => {
    fc.assert(
      fc.property(anywhere, (position) => {
        fc.pre(!isShifted(position));
        expect(wgs84ToGcj02(position)).toBe(position);
        expect(wgs84ToBd09(position)).toBe(position);
        expect(bd09ToWgs84(position)).toBe(position);
      }),
    );
    const [west, south, east, north] = SHIFTED_BOX;
    expect([isShifted([west, south]), isShifted([east, north]), isShifted([east + 1e-6, north])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('BD-09', () => {
  it('shifts as a second writing of the published formula does', () => {
    const xPi = (3.141_592_653_589_793 * 3000) / 180;
    fc.assert(
      fc.property(inChina, (position) => {
        const [x, y] = position;
        const z = Math.sqrt(x * x + y * y) + 0.000_02 * Math.sin(y * xPi);
        const theta = Math.atan2(y, x) + 0.000_003 * Math.cos(x * xPi);
        const [lon, lat] = gcj02ToBd09(position);
        expect(lon).toBeCloseTo(z * Math.cos(theta) + 0.0065, 10);
        expect(lat).toBeCloseTo(z * Math.sin(theta) + 0.006, 10);
      }),
    );
  });

  it('comes back to a millimetre', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(distanceM(bd09ToGcj02(gcj02ToBd09(position)), position)).toBeLessThan(0.001);
        expect(distanceM(bd09ToWgs84(wgs84ToBd09(position)), position)).toBeLessThan(0.001);
      }),
    );
  });
});

describe('toWgs84', () => {
  it('takes WGS 84 and CGCS2000 as they are and the two others back', () => {
    const place: LonLat = [116.377_817, 39.911_954];
    expect(toWgs84(place, 'wgs84')).toBe(place);
    expect(toWgs84(place, 'cgcs2000')).toBe(place);
    expect(distanceM(toWgs84(wgs84ToGcj02(place), 'gcj02'), place)).toBeLessThan(0.001);
    expect(distanceM(toWgs84(wgs84ToBd09(place), 'bd09'), place)).toBeLessThan(0.001);
  });
});
