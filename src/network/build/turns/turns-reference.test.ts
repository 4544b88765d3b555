import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoadGraph } from '../build';
import { type Path, pathCost } from '../../search/path';
import { createSearcher } from '../../search/searcher';
import { relativeGap } from '../../test-support/gap';
import { profile } from '../../test-support/profiles';
import { randomTown } from '../../test-support/random-town';
import { turnReference } from '../../test-support/turn-reference';
import { baseEdge } from '../../twins';
import type { RoadGraph } from '../../types';
import { createArcWeights } from '../../weights';

const SAME = 1e-9;

/** True when each arc begins where the one before it ends, and the ends lie on the roads of the two points. */
function isJoined(graph: RoadGraph, { arcs, from, to }: Path): boolean {
  const roads = [arcs[0]!, arcs.at(-1)!].map((arc) => baseEdge(graph, arc >> 1));
  return (
    roads[0] === from.edge &&
    roads[1] === to.edge &&
    arcs.every((arc, at) => at === 0 || graph.arcHead[arcs[at - 1]!] === graph.arcHead[arc ^ 1])
  );
}

const anyProfile = fc.constantFrom(
  profile('car'),
  profile('truck'),
  profile('emergency', { ignoresPrivate: true }),
  profile('emergency', { ignoresPrivate: true, ignoresTurnBans: true }),
  profile('car', { ignoresOneway: true }),
  profile('walk', { ignoresOneway: true }),
);

describe('a graph with turn restrictions', () => {
  it('is the same whatever order they come in', () => {
    fc.assert(
      fc.property(randomTown, ({ features, restrictions, graph }) => {
        const options = { speeds: {}, drivesOn: 'right', minComponentNodes: 1 } as const;
        const turned = buildRoadGraph(features, { ...options, restrictions: restrictions.toReversed() });
        expect(new Uint8Array(turned.graph.buffer)).toEqual(new Uint8Array(graph.buffer));
      }),
      { numRuns: 100 },
    );
  });
});

describe('searches under turn restrictions against a plain search over arcs', () => {
  it('find the same costs, one to one, many to many and over fields, both ways round', () => {
    fc.assert(
      fc.property(randomTown, anyProfile, ({ graph, restrictions, snaps }, traveller) => {
        const weights = createArcWeights(graph, traveller);
        const reference = turnReference(graph, restrictions, traveller);
        const expected = snaps.map((from) => reference(from, snaps));
        const searcher = createSearcher(graph);
        const costs = searcher.matrix(snaps, snaps, { weights });
        for (const [row, from] of snaps.entries()) {
          const targets = snaps.map((snap) => ({ snap }));
          const k = snaps.length;
          const away = searcher.kNearest(from, targets, { weights, direction: 'from-origin', k });
          const toward = searcher.kNearest(from, targets, { weights, direction: 'to-origin', k });
          for (const { path } of [...away, ...toward]) {
            expect(isJoined(graph, path)).toBe(true);
            expect(relativeGap(pathCost(weights, path), path.cost)).toBeLessThanOrEqual(SAME);
          }
          const field = searcher.oneToAll(from, { weights, direction: 'from-source' });
          for (const [column, to] of snaps.entries()) {
            const [there, back] = [expected[row]![column]!, expected[column]![row]!];
            const found = (hits: typeof away) =>
              hits.find(({ target }) => target === column)?.cost ?? Infinity;
            expect(relativeGap(costs[row * k + column]!, there)).toBeLessThanOrEqual(SAME);
            expect(relativeGap(found(away), there)).toBeLessThanOrEqual(SAME);
            expect(relativeGap(found(toward), back)).toBeLessThanOrEqual(SAME);
            expect(relativeGap(field.at(to)?.cost ?? Infinity, there)).toBeLessThanOrEqual(SAME);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
