import { describe, expect, it } from 'vitest';
import type { OsmFeature } from '../../domain/osm';
import { modeBit } from '../tags/access';
import { profile } from '../test-support/profiles';
import { built, sketch } from '../test-support/sketch';
import { CLOSED } from '../types';
import { createArcWeights } from '../weights';
import { buildRoadGraph } from './build';

const OPTIONS = { speeds: {}, drivesOn: 'right' } as const;

describe('barriers', () => {
  it('stop a car and let a walker through, where two edges meet', () => {
    const { graph, report } = built('A--B--C', { ABC: {} }, { nodes: { B: { barrier: 'bollard' } } });
    expect(report).toMatchObject({
      nodes: 4,
      edges: 3,
      directedEdges: 6,
      barriers: { applied: 1, atJunctions: 0 },
    });
    const isPoint = (edge: number) => graph.edgeLengthMm[edge] === 1;
    const point = [0, 1, 2].find(isPoint)!;
    expect(createArcWeights(graph, profile('car'))[2 * point]).toBe(CLOSED);
    expect(createArcWeights(graph, profile('walk'))[2 * point]).toBe(1);
  });

  it('share one barrier kind between many posts', () => {
    const { graph } = built(
      'A--B--C--D',
      { ABCD: {} },
      { nodes: { B: { barrier: 'bollard' }, C: { barrier: 'block' } } },
    );
    expect(graph.wayCount).toBe(2);
  });

  it('are only counted at a junction, where nobody can say which road they bar', () => {
    const { report } = built(
      'A--B--C\n   |\n   D',
      { ABC: {}, BD: {} },
      { nodes: { B: { barrier: 'bollard' } } },
    );
    expect(report).toMatchObject({ nodes: 4, edges: 3, barriers: { applied: 0, atJunctions: 1 } });
  });

  it('mean nothing at the end of a road or off it', () => {
    const nodes = { A: { barrier: 'bollard' }, X: { barrier: 'bollard' } };
    const { report } = built('A--B  X', { AB: {} }, { nodes });
    expect(report).toMatchObject({ nodes: 2, barriers: { applied: 0, atJunctions: 0 } });
  });

  it('keep the stricter of two at one place', () => {
    const { features } = sketch('A--B--C', { ABC: {} }, { B: { barrier: 'gate', locked: 'yes' } });
    const bollard: OsmFeature = { ...features.at(-1)!, id: 99, tags: { barrier: 'bollard' } };
    const { graph } = buildRoadGraph([...features, bollard], OPTIONS);
    expect(graph.wayAccess.at(-1)).toBe(0b11);
  });
});

describe('islands', () => {
  const drawing = `
    A--B--C--D     X--Y
    |        |
    E--F--G--H
  `;

  it('are parts too small to be snapped to, the largest never among them', () => {
    const { graph, edge, report } = built(
      drawing,
      { ABCD: {}, EFGH: {}, AE: {}, DH: {}, XY: {} },
      { minComponentNodes: 3 },
    );
    expect(report).toMatchObject({ components: 2, smallComponents: 1 });
    expect(report.byMode.walk).toMatchObject({ components: 2, largestNodes: 4, islandEdges: 1 });
    expect(graph.edgeIsland[edge('X', 'Y')]).toBe(0b1111);
    expect(graph.edgeIsland[edge('A', 'D')]).toBe(0);
  });

  it('for vehicles are also the dead ends of one-way streets', () => {
    const { graph, edge, report } = built('A--B\n|  |\nC--D---E', {
      ABDC: {},
      CA: {},
      DE: { oneway: 'yes' },
    });
    expect(graph.edgeIsland[edge('D', 'E')]! & modeBit('car')).not.toBe(0);
    expect(graph.edgeIsland[edge('D', 'E')]! & modeBit('walk')).toBe(0);
    expect(report.byMode.car.components).toBe(2);
  });

  it('of one mode are judged by the ways of that mode alone', () => {
    const { graph, edge, report } = built('A--B--C\n      |\n      D--E', {
      ABC: {},
      CD: { highway: 'footway' },
      DE: {},
    });
    expect(report.byMode.walk.components).toBe(1);
    expect(report.byMode.car).toMatchObject({ components: 2, nodes: 4 });
    expect(graph.edgeIsland[edge('C', 'D')]).toBe(0);
  });
});
