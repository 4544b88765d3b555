import { describe, expect, it } from 'vitest';
import { profile } from '../test-support/profiles';
import { built } from '../test-support/sketch';
import { CLOSED } from '../types';
import { createArcWeights } from '../weights';
import { bridges } from './bridges';
import { trunkNetwork } from './trunk-network';

const car = profile('car');

describe('trunkNetwork', () => {
  // A---B---C---D    E--F (an island with a primary road of its own)
  const drawn = built(
    'A---B---C---D    E--F',
    { AB: { highway: 'primary' }, BC: {}, CD: { highway: 'trunk' }, EF: { highway: 'primary' } },
    { minComponentNodes: 1 },
  );
  const weights = createArcWeights(drawn.graph, car);

  it('takes the trunk roads of the largest part, not those of an island', () => {
    const { edges, isLargestPart, lengthM } = trunkNetwork(drawn.graph, weights);
    expect(new Set(edges)).toEqual(new Set([drawn.edge('A', 'B'), drawn.edge('C', 'D')]));
    expect(isLargestPart).toBe(false);
    expect(lengthM).toBeGreaterThan(80);
    expect(lengthM).toBeLessThan(100);
  });

  it('loses what a closure cuts off', () => {
    const closed = weights.slice();
    closed[drawn.arc('B', 'C')] = CLOSED;
    closed[drawn.arc('C', 'B')] = CLOSED;
    const { edges } = trunkNetwork(drawn.graph, closed);
    expect(edges).toHaveLength(1);
  });

  it('takes the largest part where no road is of these classes', () => {
    const plain = built('A---B---C   D-E', { ABC: {}, DE: {} }, { minComponentNodes: 1 });
    const { edges, isLargestPart } = trunkNetwork(plain.graph, createArcWeights(plain.graph, car));
    expect(isLargestPart).toBe(true);
    expect([...edges]).toEqual([...new Set([plain.edge('A', 'C')])]);
  });

  it('leaves out a street that leads away and never back', () => {
    const oneWay = built('A---B---C', {
      AB: { highway: 'primary' },
      BC: { highway: 'primary', oneway: 'yes' },
    });
    const { edges } = trunkNetwork(oneWay.graph, createArcWeights(oneWay.graph, car));
    expect([...edges]).toEqual([oneWay.edge('A', 'B')]);
  });

  it('is empty where nothing is open', () => {
    const shut = new Uint32Array(weights.length).fill(CLOSED);
    expect(trunkNetwork(drawn.graph, shut)).toEqual({
      edges: new Uint32Array(0),
      lengthM: 0,
      isLargestPart: false,
    });
  });
});

describe('parts of a network with turn restrictions', () => {
  const town = built(
    'A---B---C\n    |\n    D',
    { AB: { highway: 'primary' }, BC: {}, BD: {} },
    { minComponentNodes: 1, turns: [{ kind: 'no_right_turn', from: 'AB', via: 'B', to: 'BD' }] },
  );
  const weights = createArcWeights(town.graph, car);

  it('counts each road once, doubled or not', () => {
    expect(town.graph.twinOf.length).toBeGreaterThan(0);
    const { edges } = trunkNetwork(town.graph, weights);
    expect([...edges]).toEqual([town.edge('A', 'B')]);
  });

  it('takes a doubled road for one road: still a bridge', () => {
    const found = bridges(town.graph, weights);
    for (const [from, to] of ['AB', 'BC', 'BD']) expect(found[town.edge(from!, to!)]).toBe(1);
    expect(found.subarray(3).every((one) => one === 0)).toBe(true);
  });
});
