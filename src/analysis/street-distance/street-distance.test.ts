import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../domain/geo';
import { createTask } from '../../domain/task';
import { createEdgeIndex } from '../../network';
import { built } from '../../network/test-support/sketch';
import { streetDistances } from './street-distance';

/** One street along the equator, from 0 to some 220 m east. */
const { graph } = built(
  `
  A-------------------B
  `,
  { AB: {} },
  { minComponentNodes: 0 },
);
const network = { graph, index: createEdgeIndex(graph) };
const [south] = [graph.nodeLat[0]! / 1e7];
const inStreet = fc.double({ min: 0.0005, max: 0.0015, noNaN: true });
const away = fc.double({ min: -0.004, max: 0.004, noNaN: true });

describe('streetDistances', () => {
  it('gives medians and shares as plain geometry does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(inStreet, away, away), { minLength: 1, maxLength: 30 }),
        async (places) => {
          const first = Float64Array.from(places.flatMap(([lon, before]) => [lon, south + before]));
          const second = Float64Array.from(places.flatMap(([lon, , after]) => [lon, south + after]));
          const found = await streetDistances([first, second], network, createTask());
          const plain = (offset: number) => distanceM([0, south], [0, south + offset]);
          const median = (values: readonly number[]) => {
            const sorted = values.toSorted((a, b) => a - b);
            return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
          };
          const before = places.map(([, offset]) => plain(offset));
          const after = places.map(([, , offset]) => plain(offset));
          expect(found?.counted).toBe(places.length);
          expect(found?.medianM[0]).toBeCloseTo(median(before), 1);
          expect(found?.medianM[1]).toBeCloseTo(median(after), 1);
          expect(found?.nearer[0]).toBe(0);
          const clear = places.every((_, at) => Math.abs(before[at]! - after[at]!) > 0.1);
          const nearer = after.filter((distance, at) => distance < before[at]!).length / places.length;
          if (clear) expect(found?.nearer[1]).toBe(nearer);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves places out that no street is near to in one of the readings', async () => {
    const near = [0.001, south];
    const far = [0.001, south + 0.1];
    const found = await streetDistances(
      [Float64Array.from([...near, ...near]), Float64Array.from([...near, ...far])],
      network,
      createTask(),
    );
    expect(found?.counted).toBe(1);
    expect(await streetDistances([Float64Array.from(far)], network, createTask())).toBeNull();
    expect(await streetDistances([new Float64Array()], network, createTask())).toBeNull();
  });

  it('stops when it is cancelled', async () => {
    const task = createTask({ signal: AbortSignal.abort() });
    await expect(streetDistances([Float64Array.of(0, 0)], network, task)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
