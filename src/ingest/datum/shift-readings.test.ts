import { describe, expect, it } from 'vitest';
import { wgs84ToBd09 } from './bd09';
import { datumMatters, datumNearRoads, shiftMedians, shiftReadings } from './shift-readings';

const medians = (
  counted: number,
  [wgs84, gcj02, bd09]: readonly number[],
  [gcj02Nearer, bd09Nearer]: readonly number[],
) => shiftMedians({ counted, medianM: [wgs84!, gcj02!, bd09!], nearer: [0, gcj02Nearer!, bd09Nearer!] });

describe('shiftReadings', () => {
  it('reads the same places under each datum', () => {
    const [lon, lat] = wgs84ToBd09([116.4, 39.9]);
    const [asRead, fromGcj02, fromBd09] = shiftReadings(Float64Array.of(lon, lat, -56, -34));
    expect([...asRead!]).toEqual([lon, lat, -56, -34]);
    expect(fromBd09![0]).toBeCloseTo(116.4, 8);
    expect(fromBd09![1]).toBeCloseTo(39.9, 8);
    expect(Math.abs(fromGcj02![0]! - 116.4)).toBeGreaterThan(0.004);
    expect(Array.from(fromBd09!.slice(2))).toEqual([-56, -34]);
  });

  it('matter only where the web maps shift', () => {
    expect(datumMatters(Float64Array.of(-56, -34, 116, 40))).toBe(true);
    expect(datumMatters(Float64Array.of(-56, -34))).toBe(false);
    expect(datumMatters(new Float64Array())).toBe(false);
  });
});

describe('datumNearRoads', () => {
  it('names the datum under which places come clearly nearer, with both distances', () => {
    expect(datumNearRoads(medians(100, [180.4, 24.6, 300], [0.9, 0.2]))).toEqual({
      value: 'gcj02',
      reason: 'near-roads',
      params: { before: 180, after: 25 },
      others: ['wgs84', 'bd09'],
    });
  });

  it.each([
    ['few places', medians(19, [180, 20, 300], [1, 0])],
    ['the best as they are', medians(500, [20, 180, 300], [0.1, 0.1])],
    ['a median that hardly shrinks', medians(500, [50, 41, 300], [0.9, 0.1])],
    ['as many farther as nearer', medians(100, [100, 50, 300], [0.6, 0.1])],
  ])('says nothing with %s', (_, found) => {
    expect(datumNearRoads(found)).toBeNull();
  });
});
