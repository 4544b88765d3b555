import { describe, expect, it } from 'vitest';
import { CLOSED_TO_ALL, type ClosureGeometry } from '../../domain/closure';
import { createTask } from '../../domain/task';
import { drawTown } from '../test-support/town';
import { closedRoads } from './closed-roads';

const town = drawTown(`A---B---C
|   |   |
D---E---F`);
const closure = (id: string, geometry: ClosureGeometry) => ({
  id,
  name: id,
  geometry,
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
});
const closures = [
  closure('point', { type: 'Point', coordinates: [...town.point(2, 0)] }),
  closure('line', { type: 'LineString', coordinates: [[...town.point(2, -1)], [...town.point(2, 3)]] }),
  closure('nowhere', { type: 'Point', coordinates: [9, 9] }),
];

describe('the roads under closures', () => {
  it('are each stretch once, whole, with its length', async () => {
    const { items } = await closedRoads({ closures }, town.network, createTask());
    expect(items.map(({ closureId, edgeCount }) => [closureId, edgeCount])).toEqual([
      ['point', 1],
      ['line', 2],
      ['nowhere', 0],
    ]);
    const [point, line] = items;
    expect(line!.lengthM).toBeCloseTo(2 * point!.lengthM, 3);
    const [path] = point!.lines;
    const ends = [town.at('A'), town.at('B')];
    for (const end of ends) {
      const distance = Math.min(
        ...[path![0]!, path!.at(-1)!].map(([lon, lat]) => Math.hypot(lon - end[0], lat - end[1])),
      );
      expect(distance).toBeLessThan(1e-6);
    }
  });

  it('are none without a network', async () => {
    const { items } = await closedRoads({ closures }, null, createTask());
    expect(items.every(({ edgeCount, lines }) => edgeCount === 0 && lines.length === 0)).toBe(true);
  });

  it('stop when they are no longer wanted', async () => {
    const signal = AbortSignal.abort();
    await expect(closedRoads({ closures }, town.network, createTask({ signal }))).rejects.toThrow('abort');
  });
});
