import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosureGeometry } from '../../domain/closure';
import type { RoadEffect } from '../../domain/standards';
import { createEdgeIndex } from '../edge-index';
import { maxOpenWeight } from '../search/max-weight';
import { createSearcher } from '../search/searcher';
import { snapToRoad } from '../snap';
import { profile } from '../test-support/profiles';
import { built } from '../test-support/sketch';
import { type ArcWeights, CLOSED } from '../types';
import { createArcWeights, MAX_WEIGHT } from '../weights';
import { baseOfWeights, changedArcs } from './apply';
import { ClosureOverlay, type ZoneEffect } from './overlay';

const town = built(
  `
  A---B---C---D
  |   |   |   |
  E---F---G---H
  |   |   |   |
  I---J---K---L
  `,
  { ABCD: { oneway: 'yes' }, EFGH: {}, IJKL: {}, AEI: {}, BFJ: {}, CGK: {}, DHL: {} },
);
const { graph, at } = town;
const LETTERS = 'ABCDEFGHIJKL'.split('');
const index = createEdgeIndex(graph);
const walking = createArcWeights(graph, profile('walk'));
const driving = createArcWeights(graph, profile('car'));

/** A box around a letter, `half` degrees to each side. */
function around(letter: string, half: number): GeoJSON.Polygon {
  const [x, y] = at(letter);
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
        [x - half, y - half],
      ],
    ],
  };
}

const closed: RoadEffect = { effect: 'closed' };
const slow = (factor: number): RoadEffect => ({ effect: 'slow', factor });

/** Weights under zones by the rule itself, arc by arc: the strongest zone on an edge counts. */
function plainly(overlay: ClosureOverlay, base: ArcWeights, zones: readonly ZoneEffect[]): ArcWeights {
  const touched = zones.map(({ area, effect }) => ({ edges: new Set(overlay.edges(area)), effect }));
  return base.map((weight, arc) => {
    const here = touched.filter(({ edges }) => edges.has(arc >> 1)).map(({ effect }) => effect);
    if (weight === CLOSED || here.some(({ effect }) => effect === 'closed')) return CLOSED;
    const factor = Math.max(1, ...here.map((effect) => (effect.effect === 'slow' ? effect.factor : 1)));
    return factor === 1 ? weight : Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight * factor)));
  });
}

const effect: fc.Arbitrary<RoadEffect> = fc.constantFrom(closed, slow(2), slow(3.5), slow(0.5), {
  effect: 'open',
});
const geometry: fc.Arbitrary<ClosureGeometry> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(0.00003, 0.0004, 0.0012))
    .map(([letter, half]) => around(letter, half)),
  fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS)).map(
    ([a, b]): ClosureGeometry => ({
      type: 'LineString',
      coordinates: [[...at(a)], [...at(b)]],
    }),
  ),
  fc
    .constantFrom(...LETTERS)
    .map((letter): ClosureGeometry => ({ type: 'Point', coordinates: [...at(letter)] })),
);
const zoneSets = fc.array(fc.array(fc.record({ area: geometry, effect }), { maxLength: 6 }), {
  maxLength: 8,
});

describe('ClosureOverlay', () => {
  it('gives what the rule gives, whatever came before', () => {
    fc.assert(
      fc.property(zoneSets, fc.constantFrom(walking, driving), (sets, base) => {
        const overlay = new ClosureOverlay(index);
        const before = base.slice();
        let last = base;
        for (const zones of sets) {
          const weights = overlay.apply(base, zones);
          const expected = plainly(overlay, base, zones);
          expect(weights).toEqual(expected);
          const changed = [...last.keys()].filter((arc) => last[arc] !== weights[arc]);
          expect([...changedArcs(last, weights)!]).toEqual(changed);
          const heaviest = Math.max(1, ...expected.filter((weight) => weight !== CLOSED));
          expect(maxOpenWeight(weights)).toBeGreaterThanOrEqual(heaviest);
          expect(baseOfWeights(weights)).toBe(base);
          last = weights;
        }
        expect(overlay.apply(base, [])).toBe(base);
        expect(base).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('never changes weights that it has given away', () => {
    fc.assert(
      fc.property(zoneSets, (sets) => {
        const overlay = new ClosureOverlay(index);
        const given = sets.map((zones) => overlay.apply(walking, zones));
        const copies = given.map((weights) => weights.slice());
        for (const zones of sets.toReversed()) overlay.apply(walking, zones);
        expect(given).toEqual(copies);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same array for the same zones, in any order and from another sender', () => {
    const overlay = new ClosureOverlay(index);
    const zones = [
      { area: around('F', 0.00005), effect: closed },
      { area: around('K', 0.00005), effect: slow(2) },
    ];
    const weights = overlay.apply(walking, zones);
    expect(overlay.apply(walking, zones.toReversed())).toBe(weights);
    expect(overlay.apply(walking, structuredClone(zones))).toBe(weights);
    expect(overlay.apply(walking, [...zones, { area: around('A', 1), effect: { effect: 'open' } }])).toBe(
      weights,
    );
    expect(overlay.apply(driving, zones)).not.toBe(weights);
  });

  it('finds the edges of a geometry once, and again where it only looks alike', () => {
    const overlay = new ClosureOverlay(index);
    const area = around('F', 0.00005);
    expect(overlay.edges(area)).toBe(overlay.edges(structuredClone(area)));
    const bent = structuredClone(area);
    bent.coordinates[0]![2] = [...at('L')];
    expect(overlay.edges(bent)).not.toEqual(overlay.edges(area));
  });

  it('knows of no change between weights of two bases', () => {
    expect(changedArcs(walking, driving)).toBeNull();
  });

  it('never opens what was closed, and never closes by slowing', () => {
    const overlay = new ClosureOverlay(index);
    const arc = town.arc('A', 'B');
    const slowed = overlay.apply(driving, [{ area: around('A', 0.00005), effect: slow(1e12) }]);
    expect([slowed[arc], slowed[arc ^ 1]]).toEqual([MAX_WEIGHT, CLOSED]);
  });

  it('keeps routes off closed streets to the first and last metre', () => {
    const overlay = new ClosureOverlay(index);
    const searcher = createSearcher(graph);
    const anywhere = fc.tuple(
      fc.double({ min: 0, max: 0.002, noNaN: true }),
      fc.double({ min: -0.0016, max: -0.0002, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, anywhere, fc.array(geometry, { maxLength: 3 }), (start, end, areas) => {
        const under = overlay.apply(
          walking,
          areas.map((area) => ({ area, effect: closed })),
        );
        const from = snapToRoad(index, start, { mode: 'walk', weights: under });
        const to = snapToRoad(index, end, { mode: 'walk', weights: under });
        if (from === null || to === null) return;
        const path = searcher.route(from, to, under);
        const shut = new Set(areas.flatMap((area) => [...overlay.edges(area)]));
        for (const arc of path?.arcs ?? []) expect(shut.has(arc >> 1)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
