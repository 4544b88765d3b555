import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../domain/osm';
import { drawPath } from '../search/draw';
import { createSearcher } from '../search/searcher';
import { profile } from '../test-support/profiles';
import { createArcWeights } from '../weights';
import { buildRoadGraph } from './build';

const SIDE = 60;
const STEP_DEG = 0.001;

function way(id: number, coordinates: number[][]): OsmFeature {
  return { type: 'way', id, tags: { highway: 'residential' }, geometry: { type: 'LineString', coordinates } };
}
const steps = Array.from({ length: SIDE }, (_, i) => Math.round(i * STEP_DEG * 1e7) / 1e7);

/** A chessboard of streets: 60 from west to east, 60 from south to north. */
const chessboard: readonly OsmFeature[] = steps.flatMap((at, i) => [
  way(
    2 * i + 1,
    steps.map((along) => [along, at]),
  ),
  way(
    2 * i + 2,
    steps.map((along) => [at, along]),
  ),
]);

describe('a city of many blocks', () => {
  const { graph, report } = buildRoadGraph(chessboard, { speeds: {}, drivesOn: 'right' });

  it('has a node at every crossing and an edge on every side of a block', () => {
    expect(report).toMatchObject({ nodes: SIDE * SIDE, edges: 2 * SIDE * (SIDE - 1), components: 1 });
    expect(report.byMode.car).toMatchObject({ components: 1, largestNodes: SIDE * SIDE, islandEdges: 0 });
    const places = new Set(Array.from(graph.nodeLon, (lon, node) => `${lon} ${graph.nodeLat[node]}`));
    expect(places.size).toBe(SIDE * SIDE);
  });

  it('is as far across as the streets are long', () => {
    const weights = createArcWeights(graph, profile('walk'));
    const field = createSearcher(graph).oneToAll(
      { edge: 0, fraction: 0, position: [0, 0], offRoadM: 0 },
      { weights, direction: 'from-source' },
    );
    const farthest = Math.max(...field.cost);
    const blockTenths = STEP_DEG * 111_195 * 10;
    expect(farthest / blockTenths).toBeGreaterThan(SIDE - 1);
    expect(farthest / blockTenths).toBeLessThan(2 * SIDE);
    expect(farthest).toBeLessThan(Infinity);
  });
});

describe('a mountain road of many bends', () => {
  it('is drawn with all of them', () => {
    const bends = Array.from({ length: 300 }, (_, i) => [i * 1e-5, i % 2 === 0 ? 0 : 1e-5]);
    const { graph } = buildRoadGraph([way(1, bends)], { speeds: {}, drivesOn: 'right', maxEdgeM: 1e9 });
    const weights = createArcWeights(graph, profile('walk'));
    const at = (fraction: number) => ({ edge: 0, fraction, position: [9, 9] as const, offRoadM: 0 });
    const path = createSearcher(graph).route(at(0), at(1), weights)!;
    expect(drawPath(graph, path)).toHaveLength(300);
  });
});
