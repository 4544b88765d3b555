import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleRings } from './assemble-rings';
import { nestRings } from './nest-rings';

const nodeSets = (rings: readonly (readonly number[])[]) =>
  rings.map((ring) => [...new Set(ring)].sort((a, b) => a - b).join(' ')).sort();

describe('assembleRings', () => {
  it('chains ways whichever way round they run', () => {
    const { rings, openWays } = assembleRings([
      [1, 2, 3],
      [5, 4, 3],
      [5, 6, 1],
    ]);
    expect(openWays).toBe(0);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(7);
    expect(rings[0]?.[0]).toBe(rings[0]?.at(-1));
  });

  it('parts rings that touch in a node', () => {
    const { rings, openWays } = assembleRings([
      [1, 2, 3],
      [3, 4, 1],
      [3, 5, 6],
      [6, 7, 3],
    ]);
    expect(nodeSets(rings)).toEqual(['1 2 3 4', '3 5 6 7']);
    expect(openWays).toBe(0);
  });

  it('takes closed ways as they are and counts what leads nowhere', () => {
    const { rings, openWays } = assembleRings([[1, 2, 3, 1], [7, 8], [8, 9], [4], [], [5, 6, 5]]);
    expect(nodeSets(rings)).toEqual(['1 2 3']);
    expect(openWays).toBe(4);
  });

  it('finds every ring again that was cut into ways, in any order and direction', () => {
    const cuts = fc.array(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.infiniteStream(fc.nat()), (sizes, random) => {
        const next = () => random.next().value as number;
        const ways: number[][] = [];
        const expected: number[][] = [];
        for (const [ring, size] of sizes.entries()) {
          const nodes = Array.from({ length: size }, (_, at) => ring * 100 + at);
          expected.push(nodes);
          let way = [nodes[0]!];
          for (const node of [...nodes.slice(1), nodes[0]!]) {
            way.push(node);
            if (next() % 3 === 0) {
              ways.push(way);
              way = [node];
            }
          }
          if (way.length > 1) ways.push(way);
        }
        const shuffled = ways
          .map((way) => ({ way: next() % 2 ? way.toReversed() : way, order: next() }))
          .sort((a, b) => a.order - b.order);
        const { rings, openWays } = assembleRings(shuffled.map(({ way }) => way));
        expect(openWays).toBe(0);
        expect(nodeSets(rings)).toEqual(nodeSets(expected));
      }),
    );
  });
});

describe('nestRings', () => {
  const square = (x: number, y: number, side: number): GeoJSON.Position[] => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];

  it('puts a hole into its area and an island into the hole', () => {
    const polygons = nestRings([square(4, 4, 2), square(0, 0, 10), square(20, 0, 5), square(2, 2, 6)]);
    expect(polygons).toEqual([[square(0, 0, 10), square(2, 2, 6)], [square(20, 0, 5)], [square(4, 4, 2)]]);
  });

  it('knows a hole that touches its area, and drops rings without a surface', () => {
    const flat: GeoJSON.Position[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
    ];
    expect(nestRings([square(0, 0, 10), square(0, 0, 3), flat])).toEqual([
      [square(0, 0, 10), square(0, 0, 3)],
    ]);
    expect(nestRings([flat])).toEqual([]);
  });

  it('does not take a ring in the bay of another for its hole', () => {
    const u: GeoJSON.Position[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9],
      [0, 0],
    ];
    expect(nestRings([u, square(4, 4, 1)])).toHaveLength(2);
  });
});
