import { describe, expect, it } from 'vitest';
import { profile } from './test-support/profiles';
import { built } from './test-support/sketch';
import { CLOSED } from './types';
import { createArcWeights, createLengthWeights, MAX_WEIGHT, toWeight } from './weights';

const { graph, arc } = built('A---B---C---D---E', {
  AB: { maxspeed: '36' },
  BC: { maxspeed: '72', oneway: 'yes' },
  CD: { highway: 'steps' },
  DE: { highway: 'service', access: 'private' },
});
/** Four columns at the equator, metres. */
const LENGTH_M = 44.478;
const lengthM = graph.edgeLengthMm[arc('A', 'B') >> 1]! / 1000;

describe('createArcWeights', () => {
  it('walks at the speed of the profile, both ways along a one-way street', () => {
    expect(lengthM).toBeCloseTo(LENGTH_M, 2);
    const weights = createArcWeights(graph, profile('walk', { walkMps: 0.5 }));
    expect(weights[arc('A', 'B')]).toBe(Math.round((10 * lengthM) / 0.5));
    expect(weights[arc('C', 'B')]).toBe(weights[arc('B', 'C')]);
  });

  it('takes twice as long on stairs, and closes them to wheelchairs', () => {
    const walk = profile('walk');
    expect(createArcWeights(graph, walk)[arc('C', 'D')]).toBe(Math.round(10 * lengthM * 2));
    expect(createArcWeights(graph, walk, { canClimbSteps: false })[arc('C', 'D')]).toBe(CLOSED);
    expect(createArcWeights(graph, walk, { canClimbSteps: false })[arc('A', 'B')]).not.toBe(CLOSED);
  });

  it('drives at a share of the legal speed, never above the limit of the vehicle', () => {
    const half = createArcWeights(graph, profile('car', { speedFactor: 0.5 }));
    expect(half[arc('A', 'B')]).toBe(Math.round((10 * lengthM) / 5));
    const slow = createArcWeights(graph, profile('truck', { maxKmh: 36 }));
    expect(slow[arc('B', 'C')]).toBe(Math.round((10 * lengthM) / 10));
  });

  it('keeps to one-way streets and access unless the profile may ignore them', () => {
    const car = createArcWeights(graph, profile('car'));
    expect(car[arc('C', 'B')]).toBe(CLOSED);
    expect(car[arc('C', 'D')]).toBe(CLOSED);
    expect(car[arc('D', 'E')]).toBe(CLOSED);
    const free = createArcWeights(graph, profile('emergency', { ignoresOneway: true, ignoresPrivate: true }));
    expect(free[arc('C', 'B')]).toBe(free[arc('B', 'C')]);
    expect(free[arc('D', 'E')]).not.toBe(CLOSED);
    expect(free[arc('C', 'D')]).toBe(CLOSED);
  });

  it('closes everything to a profile without a speed', () => {
    for (const nobody of [profile('walk', { walkMps: null }), profile('car', { speedFactor: 0 })]) {
      expect(createArcWeights(graph, nobody).every((weight) => weight === CLOSED)).toBe(true);
    }
  });

  it('takes a vehicle profile without factor and limit at the legal speed', () => {
    const plain = createArcWeights(graph, profile('car', { speedFactor: null, maxKmh: null }));
    expect(plain[arc('B', 'C')]).toBe(Math.round((10 * lengthM) / 20));
  });
});

describe('createLengthWeights', () => {
  it('gives tenths of a metre where the way is open', () => {
    const lengths = createLengthWeights(graph, createArcWeights(graph, profile('car')));
    expect(lengths[arc('B', 'C')]).toBe(Math.round(10 * lengthM));
    expect(lengths[arc('C', 'B')]).toBe(CLOSED);
  });
});

describe('toWeight', () => {
  it('never is nothing, never is closed', () => {
    expect([0, 0.2, 1.5, 1e30].map(toWeight)).toEqual([1, 1, 2, MAX_WEIGHT]);
  });
});
