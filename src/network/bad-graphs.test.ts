import { describe, expect, it } from 'vitest';
import { AnlanError } from '../domain/errors';
import { buildRoadGraph } from './build/build';
import { createEdgeIndex } from './edge-index';
import { pathLengthM } from './search/path';
import { createSearcher } from './search/searcher';
import { snapToRoad } from './snap';
import { profile } from './test-support/profiles';
import { graphOf } from './test-support/random-graph';
import { built } from './test-support/sketch';
import type { RoadGraph, Snap } from './types';
import { createArcWeights, createLengthWeights } from './weights';

const on = (edge: number, fraction = 0.5): Snap => ({ edge, fraction, position: [0, 0], offRoadM: 0 });

describe('an island', () => {
  // 0--1   2--3
  const graph = graphOf(4, [
    [0, 1],
    [2, 3],
  ]);
  const weights = new Uint32Array(4).fill(10);
  const searcher = createSearcher(graph);

  it('is reached by nothing, and said to be so by every search', () => {
    expect(searcher.route(on(0), on(1), weights)).toBeNull();
    expect([...searcher.matrix([on(0)], [on(0), on(1)], { weights })]).toEqual([0, Infinity]);
    const field = searcher.oneToAll(on(0), { weights, direction: 'to-source' });
    expect(field.at(on(1))).toBeNull();
    expect([...field.source]).toEqual([0, 0, -1, -1]);
    const hits = searcher.kNearest(on(0), [{ snap: on(1) }, { snap: on(0, 0) }], {
      weights,
      direction: 'from-origin',
      k: 2,
    });
    expect(hits.map(({ target }) => target)).toEqual([1]);
  });
});

describe('few targets', () => {
  const graph = graphOf(2, [[0, 1]]);
  const weights = new Uint32Array(2).fill(10);
  const searcher = createSearcher(graph);

  it('come back whole where more are asked for', () => {
    const targets = [{ snap: on(0, 0) }, { snap: on(0, 1) }];
    const hits = searcher.kNearest(on(0, 0.4), targets, { weights, direction: 'to-origin', k: 100 });
    expect(hits.map(({ target, cost }) => [target, cost])).toEqual([
      [0, 4],
      [1, 6],
    ]);
  });

  it('may be none', () => {
    expect(searcher.kNearest(on(0), [], { weights, direction: 'from-origin', k: 3 })).toEqual([]);
    expect(searcher.matrix([on(0)], [], { weights })).toHaveLength(0);
    expect(searcher.matrix([], [], { weights })).toHaveLength(0);
    const field = searcher.nearestSource([], { weights, direction: 'from-source' });
    expect(field.at(on(0))).toBeNull();
    expect([...field.cost]).toEqual([Infinity, Infinity]);
  });
});

describe('a street without length', () => {
  it('takes the shortest time there is, and adds no metre', () => {
    const graph: RoadGraph = {
      ...graphOf(3, [
        [0, 1],
        [1, 2],
      ]),
      edgeLengthMm: Uint32Array.of(0, 100_000),
    };
    const weights = createArcWeights(graph, profile('walk'));
    expect([...weights]).toEqual([1, 1, 1000, 1000]);
    expect([...createLengthWeights(graph, weights)]).toEqual([1, 1, 1000, 1000]);
    const path = createSearcher(graph).route(on(0, 0), on(1, 1), weights)!;
    expect(path.cost).toBe(1001);
    expect(pathLengthM(graph, path)).toBe(100);
  });

  it('made of points that are one is left out of the graph, and counted', () => {
    const point = [0.001, 0.001];
    const { graph, report } = buildRoadGraph(
      [
        {
          type: 'way',
          id: 1,
          tags: { highway: 'residential' },
          geometry: { type: 'LineString', coordinates: [point, point, point] },
        },
      ],
      { speeds: {}, drivesOn: 'right' },
    );
    expect(graph.edgeCount).toBe(0);
    expect(report.droppedWays['no-length']).toBe(1);
    expect(
      snapToRoad(createEdgeIndex(graph), [0.001, 0.001], { mode: 'walk', weights: new Uint32Array(0) }),
    ).toBe(null);
  });
});

describe('streets drawn twice', () => {
  it('are two edges, of which the first is snapped to and the quicker travelled', () => {
    const town = built('A---B', { AB: { maxspeed: '10' }, BA: { maxspeed: '50' } }, { minComponentNodes: 1 });
    const { graph, report } = town;
    expect(report.edges).toBe(2);
    const weights = createArcWeights(graph, profile('car'));
    const snap = snapToRoad(createEdgeIndex(graph), [0.0002, 0.00001], { mode: 'car', weights })!;
    expect(snap.edge).toBe(0);
    const [a, b] = [0, 1].map((edge) => weights[2 * edge]!);
    const field = createSearcher(graph).oneToAll(on(a! < b! ? 0 : 1, 0), {
      weights,
      direction: 'from-source',
    });
    expect(Math.max(...field.cost)).toBe(Math.min(a!, b!));
  });

  it('may be wholly the same way twice, and cost what one costs', () => {
    const graph = graphOf(2, [
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    const weights = new Uint32Array(6).fill(7);
    const costs = createSearcher(graph).matrix([on(0, 0)], [on(0, 1), on(1, 1), on(2, 0)], { weights });
    expect([...costs]).toEqual([7, 7, 7]);
  });
});

describe('places that are none', () => {
  const graph = graphOf(3, [
    [0, 1],
    [1, 2],
  ]);
  const weights = new Uint32Array(4).fill(10);
  const searcher = createSearcher(graph);

  it('lie on no road', () => {
    const index = createEdgeIndex(graph);
    for (const place of [
      [Number.NaN, 0],
      [0, Number.NaN],
      [Infinity, 0],
      [0, 91],
    ] as const) {
      expect(snapToRoad(index, place, { mode: 'walk', weights })).toBeNull();
    }
  });

  const bad: readonly (readonly [string, Snap, number | undefined])[] = [
    ['fraction', on(0, Number.NaN), undefined],
    ['fraction', on(0, 1.5), undefined],
    ['fraction', on(0, -0.1), undefined],
    ['edge', on(2), undefined],
    ['edge', on(-1), undefined],
    ['edge', on(Number.NaN), undefined],
    ['extra', on(0), Number.NaN],
    ['extra', on(0), -1],
  ];
  it.each(bad)('are refused by every search, naming the %s: %j, extra %s', (field, snap, extra) => {
    const target = extra === undefined ? { snap } : { snap, extra };
    const questions = [
      () => searcher.kNearest(on(0), [target], { weights, direction: 'from-origin', k: 1 }),
      () => searcher.nearestSource([target], { weights, direction: 'from-source' }),
      ...(extra === undefined
        ? [() => searcher.matrix([on(0)], [snap], { weights }), () => searcher.route(snap, on(0), weights)]
        : []),
    ];
    for (const question of questions) {
      expect(question).toThrow(AnlanError);
      expect(question).toThrow(`"field":"${field}"`);
    }
  });

  it('have no limit that is no number', () => {
    const limit = Number.NaN;
    const options = { weights, direction: 'from-origin', k: 1, limit } as const;
    expect(() => searcher.kNearest(on(0), [{ snap: on(1) }], options)).toThrow('"field":"limit"');
    expect(() => searcher.matrix([on(0)], [on(1)], { weights, limit })).toThrow('"field":"limit"');
  });

  it('are dropped from streets, and restrict no turn', () => {
    const street = (id: number, coordinates: number[][]) => ({
      type: 'way' as const,
      id,
      tags: { highway: 'residential' },
      geometry: { type: 'LineString' as const, coordinates },
    });
    const { report } = buildRoadGraph(
      [
        street(1, [
          [0, 0],
          [0.001, 0],
        ]),
        street(2, [
          [0.001, 0],
          [Number.NaN, 0.001],
          [0.002, 0],
          [0.003, 0],
        ]),
      ],
      {
        speeds: {},
        drivesOn: 'right',
        restrictions: [
          {
            id: 1,
            kind: 'no_left_turn',
            vehicle: null,
            from: [1],
            via: { type: 'node', id: 9, position: [Number.NaN, 0] },
            to: [2],
            except: [],
          },
        ],
      },
    );
    expect(report.droppedVertices.notFinite).toBe(1);
    expect(report.turns.notApplied['unknown-node']).toBe(1);
  });
});
