import { booleanPointInPolygon } from '@turf/turf';
import { areNeighborCells, cellToLatLng, gridDisk, gridRing, latLngToCell } from 'h3-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../domain/geo';
import type { PopulationCell } from '../domain/population';
import { createTask } from '../domain/task';
import { gapAreas } from './gap-areas';

const MIDDLE = latLngToCell(-34.87, -56.17, 9);
const FAR = latLngToCell(-34.8, -56.1, 9);

function populated(cell: string, people: number, vulnerable: number | null = 1): PopulationCell {
  const [lat, lon] = cellToLatLng(cell);
  return { cell, position: [lon, lat], people, vulnerable };
}

const unservedOf =
  (cells: readonly PopulationCell[], isUnserved: (index: number) => boolean = () => true) =>
  (index: number) =>
    isUnserved(index) ? cells[index]!.people : 0;
const gaps = (
  cells: readonly PopulationCell[],
  isUnserved: (index: number) => boolean = () => true,
  places: readonly { name: string; position: readonly [number, number] }[] = [],
) => gapAreas({ cells, unservedOf: unservedOf(cells, isUnserved), places, trim: null }, createTask());

describe('gapAreas', () => {
  it('joins neighbours into one area and ranks areas by people', async () => {
    const cells = [
      ...gridDisk(MIDDLE, 1).map((cell) => populated(cell, 10)),
      ...gridDisk(FAR, 1).map((cell) => populated(cell, 20, null)),
    ];
    const [first, second, third] = await gaps(cells);
    expect(first).toMatchObject({ rank: 1, people: 140, cells: 7, vulnerable: null });
    expect(second).toMatchObject({ rank: 2, people: 70, cells: 7, vulnerable: 7 });
    expect(third).toBeUndefined();
    expect(first?.geometry.type).toBe('Polygon');
    expect(second?.areaM2).toBeGreaterThan(7 * 50_000);
    expect(second?.areaM2).toBeLessThan(7 * 150_000);
  });

  it('leaves out served cells and cells without people, and keeps the hole they make', async () => {
    const ring = gridRing(MIDDLE, 1).map((cell) => populated(cell, 10));
    const empty = await gaps([populated(MIDDLE, 0), ...ring]);
    expect(empty[0]?.cells).toBe(6);
    expect(empty[0]?.geometry.coordinates).toHaveLength(2);
    const served = await gaps([populated(MIDDLE, 10), ...ring], (index) => index !== 0);
    expect(served[0]?.geometry).toEqual(empty[0]?.geometry);
  });

  it('counts the unserved part of a cell, and of its vulnerable people the same share', async () => {
    const cells = [populated(MIDDLE, 10, 4)];
    const [gap] = await gapAreas({ cells, unservedOf: () => 5, places: [], trim: null }, createTask());
    expect(gap).toMatchObject({ people: 5, vulnerable: 2, cells: 1 });
    const unknown = [populated(MIDDLE, 10, null)];
    const [other] = await gapAreas(
      { cells: unknown, unservedOf: () => 5, places: [], trim: null },
      createTask(),
    );
    expect(other).toMatchObject({ people: 5, vulnerable: null });
  });

  it('has its centre inside, even where the middle is a hole', async () => {
    const [gap] = await gaps(gridRing(MIDDLE, 2).map((cell) => populated(cell, 10)));
    expect(booleanPointInPolygon([...gap!.centre], gap!.geometry)).toBe(true);
  });

  it('finds a centre inside when the people stand outside their cell', async () => {
    const [gap] = await gaps([{ ...populated(MIDDLE, 10), position: [-56, -34] }]);
    expect(booleanPointInPolygon([...gap!.centre], gap!.geometry)).toBe(true);
  });

  it('is called by the smallest cell index, whatever the order', async () => {
    const cells = gridDisk(MIDDLE, 1);
    const [one] = await gaps(cells.map((cell) => populated(cell, 10)));
    const [other] = await gaps([...cells].reverse().map((cell) => populated(cell, 10)));
    expect(one?.id).toBe([...cells].sort()[0]);
    expect(other?.id).toBe(one?.id);
  });

  it('orders areas of equal people by id', async () => {
    const cells = [populated(FAR, 5), populated(MIDDLE, 5)];
    const ids = (await gaps(cells)).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('falls into one area a place, and those near no place into areas of their own', async () => {
    const cells = [...gridDisk(MIDDLE, 2), ...gridDisk(FAR, 1)].map((cell) => populated(cell, 10));
    const places = [
      { name: 'west', position: [-56.19, -34.87] as const },
      { name: 'nowhere', position: [Number.NaN, 0] as const },
      { name: 'east', position: [-56.15, -34.87] as const },
    ];
    const areas = await gaps(cells, () => true, places);
    expect(new Set(areas.map(({ near }) => near))).toEqual(new Set(['east', 'west', null]));
    expect(areas).toHaveLength(3);
    expect(areas.reduce((sum, gap) => sum + gap.cells, 0)).toBe(26);
    expect(areas.find(({ near }) => near === null)?.cells).toBe(7);
    const around = areas.filter(({ near }) => near !== null);
    for (const { near, centre } of around) {
      expect(near).toBe(centre[0] < (-56.19 - 56.15) / 2 ? 'west' : 'east');
    }
  });

  it('is named after the nearest place within three kilometres', async () => {
    const cells = [populated(MIDDLE, 10)];
    const places = [
      { name: 'far', position: [-56.4, -34.87] as const },
      { name: 'near', position: [-56.171, -34.871] as const },
      { name: 'next', position: [-56.18, -34.88] as const },
    ];
    expect((await gaps(cells, () => true, places))[0]?.near).toBe('near');
    expect((await gaps(cells, () => true, places.slice(0, 1)))[0]?.near).toBeNull();
  });

  it('keeps an area whole when nothing of it is left after trimming', async () => {
    const cells = [populated(MIDDLE, 10)];
    const [gap] = await gapAreas(
      { cells, unservedOf: unservedOf(cells), places: [], trim: () => null },
      createTask(),
    );
    expect(gap?.areaM2).toBeGreaterThan(50_000);
  });

  it('breathes while it names many cells', async () => {
    const cells = gridDisk(MIDDLE, 20).map((cell) => populated(cell, 10));
    const controller = new AbortController();
    const named = gapAreas(
      { cells, unservedOf: () => 0, places: [], trim: null },
      createTask({ signal: controller.signal }),
    );
    controller.abort();
    await expect(named).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('breathes while it joins many areas, and stops there when cancelled', async () => {
    const cells = gridDisk(MIDDLE, 40)
      .filter((_, index) => index % 7 === 0)
      .map((cell) => populated(cell, 10));
    const controller = new AbortController();
    const stages: string[] = [];
    const task = createTask({
      signal: controller.signal,
      onProgress: ({ stage }) => {
        stages.push(stage);
        controller.abort();
      },
    });
    await expect(
      gapAreas({ cells, unservedOf: unservedOf(cells), places: [], trim: null }, task),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(stages).toEqual(['join']);
  });
});

describe('gap areas of random gaps and places', () => {
  const disk = gridDisk(MIDDLE, 5);
  const people = fc.array(fc.nat({ max: 3 }), { minLength: disk.length, maxLength: disk.length });
  const served = fc.array(fc.boolean(), { minLength: disk.length, maxLength: disk.length });
  const offset = fc.integer({ min: -60, max: 60 }).map((part) => part / 1000);
  const places = fc.array(fc.tuple(offset, offset), { maxLength: 6 }).map((offsets) =>
    offsets.map(([lon, lat], index) => ({
      name: `${index}`,
      position: [-56.17 + lon, -34.87 + lat] as const,
    })),
  );

  it('share out the unserved cells: each in one connected area of the place it is nearest to', async () => {
    await fc.assert(
      fc.asyncProperty(people, served, places, async (counts, isServed, named) => {
        const cells = disk.map((cell, index) => populated(cell, counts[index]!));
        const areas = await gaps(cells, (index) => !isServed[index], named);
        const unserved = cells.filter((cell, index) => !isServed[index] && cell.people > 0);

        expect(areas.map(({ rank }) => rank)).toEqual(areas.map((_, index) => index + 1));
        expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
        expect(areas.reduce((sum, gap) => sum + gap.cells, 0)).toBe(unserved.length);
        expect(areas.reduce((sum, gap) => sum + gap.people, 0)).toBe(
          unserved.reduce((sum, cell) => sum + cell.people, 0),
        );
        for (const gap of areas) expect(gap.geometry.type).toBe('Polygon');

        const areaOf = new Map<string, string>();
        const nearOf = new Map<string, string | null>();
        for (const { cell, position } of unserved) {
          const around = areas.filter(({ geometry }) => booleanPointInPolygon([...position], geometry));
          expect(around).toHaveLength(1);
          const near = named
            .map(({ name, position: place }) => ({ name, awayM: distanceM(position, place) }))
            .filter(({ awayM }) => awayM <= 3000)
            .sort((a, b) => a.awayM - b.awayM || Number(a.name) - Number(b.name));
          expect(around[0]?.near).toBe(near[0]?.name ?? null);
          areaOf.set(cell, around[0]!.id);
          nearOf.set(cell, around[0]!.near);
        }
        for (const { cell } of unserved) {
          for (const { cell: other } of unserved) {
            if (nearOf.get(cell) !== nearOf.get(other) || !areNeighborCells(cell, other)) continue;
            expect(areaOf.get(cell)).toBe(areaOf.get(other));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
