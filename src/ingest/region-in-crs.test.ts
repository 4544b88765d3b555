import { describe, expect, it } from 'vitest';
import { boxesMeet, regionInCrs } from './region-in-crs';

const region = [102, 31.91, 102.2, 32.1] as const;

describe('regionInCrs', () => {
  it('leaves degrees as they are, also where the file does not say', async () => {
    expect(await regionInCrs(region, { kind: 'geographic' })).toEqual(region);
    expect(await regionInCrs(region, { kind: 'unstated' })).toEqual(region);
  });

  it('gives the box in a zone of CGCS2000, its lower left by the value of the registry', async () => {
    const box = await regionInCrs(region, { kind: 'epsg', code: 4522 });
    expect(box?.[0]).toBeCloseTo(34_500_000, 0);
    expect(box?.[1]).toBeCloseTo(3_531_872.69, 1);
    expect((box?.[2] ?? 0) - (box?.[0] ?? 0)).toBeGreaterThan(18_000);
  });

  it('gives the box in Web Mercator by its formula', async () => {
    const box = await regionInCrs([0, 0, 1, 45], { kind: 'epsg', code: 3857 });
    expect(box?.[2]).toBeCloseTo((6_378_137 * Math.PI) / 180, 3);
    expect(box?.[3]).toBeCloseTo(6_378_137 * Math.log(Math.tan((Math.PI * 3) / 8)), 3);
  });

  it('knows nothing of systems that are not known', async () => {
    expect(await regionInCrs(region, { kind: 'epsg', code: 1 })).toBeNull();
    expect(await regionInCrs(region, { kind: 'wkt', wkt: 'Local grid' })).toBeNull();
  });
});

describe('boxesMeet', () => {
  it('counts touching as meeting, and sides that are no numbers as not', () => {
    expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
    expect(boxesMeet([Number.NaN, 0, 1, 1], [0, 0, 2, 2])).toBe(false);
  });
});
