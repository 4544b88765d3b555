import { describe, expect, it } from 'vitest';
import type { Hazard } from '../domain/hazard';
import type { HazardRoadRule, RoadEffect, Standards } from '../domain/standards';
import type { TravelMode } from '../domain/travel';
import { createRoadNetwork, roadEffect } from './conditions';
import { profile } from './test-support/profiles';
import { graphOf } from './test-support/random-graph';
import { built } from './test-support/sketch';
import { CLOSED } from './types';

const sourced = (value: number) => ({ value, source: 'test', verified: false });
const standards: Pick<Standards, 'travel' | 'walkers'> = {
  travel: {
    walk: profile('walk'),
    car: profile('car'),
    emergency: profile('emergency'),
    truck: profile('truck'),
  },
  walkers: { healthy: sourced(1), elderly: sourced(0.5), wheelchair: sourced(0.8) },
};

const closed: RoadEffect = { effect: 'closed' };
const open: RoadEffect = { effect: 'open' };
const slow = (factor: number): RoadEffect => ({ effect: 'slow', factor });
const everyMode = (effect: RoadEffect) => ({ walk: effect, car: effect, emergency: effect, truck: effect });
const rules: readonly HazardRoadRule[] = [
  { type: '*', level: 1, roads: { ...everyMode(closed), emergency: slow(2) } },
  { type: 'flood', level: 1, roads: everyMode(closed) },
  { type: 'fire', level: 2, roads: everyMode(slow(3)) },
];

const town = built('A---B---C\n|       |\nD---E---F', { ABC: {}, DEF: {}, AD: {}, CF: { highway: 'steps' } });
const [lonB, latB] = town.at('B');
const aroundB: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [lonB - 1e-5, latB - 1e-5],
      [lonB + 1e-5, latB - 1e-5],
      [lonB, latB + 1e-5],
      [lonB - 1e-5, latB - 1e-5],
    ],
  ],
};
function hazard(type: Hazard['type'], level: Hazard['level']): Hazard {
  return { type, level, geometry: aroundB } as Hazard;
}

describe('roadEffect', () => {
  it.each<[Hazard['type'], Hazard['level'], TravelMode, RoadEffect]>([
    ['flood', 1, 'emergency', closed],
    ['storm', 1, 'emergency', slow(2)],
    ['storm', 1, 'walk', closed],
    ['fire', 2, 'truck', slow(3)],
    ['flood', 2, 'walk', open],
    ['flood', 4, 'walk', open],
    // A level that is not stated: the strictest of any level of the type.
    ['flood', null, 'emergency', closed],
    ['fire', null, 'emergency', slow(3)],
    ['storm', null, 'emergency', slow(2)],
    ['other', null, 'walk', closed],
    ['other', 2, 'walk', open],
  ])('of %s at level %i for %s', (type, level, mode, effect) => {
    expect(roadEffect({ type, level }, mode, rules)).toEqual(effect);
  });
});

describe('RoadConditions', () => {
  const network = createRoadNetwork(town.graph);
  const arc = town.arc('A', 'C');

  it('close a road for those whom the policy shuts out, and slow the responders', () => {
    const now = network.conditions(standards, { hazards: [hazard('storm', 1)], hazardRoads: rules });
    expect(now.travel('walk', 'healthy').weights[arc]).toBe(CLOSED);
    const emergency = now.travel('emergency', 'healthy');
    expect(emergency.weights[arc]).toBe(2 * emergency.base[arc]!);
    expect(now.travel('walk', 'healthy').snap(town.at('B'))?.edge).not.toBe(arc >> 1);
    expect(emergency.snap(town.at('B'))?.edge).toBe(arc >> 1);
  });

  it('leave the base as it was when the zone is lifted', () => {
    const before = network
      .conditions(standards, { hazards: [], hazardRoads: rules })
      .travel('car', 'healthy');
    network
      .conditions(standards, { hazards: [hazard('flood', 1)], hazardRoads: rules })
      .travel('car', 'healthy');
    const after = network.conditions(standards, { hazards: [], hazardRoads: rules }).travel('car', 'healthy');
    expect(after.weights).toBe(before.base);
  });

  it('walk at the speed of the walker, and keep wheelchairs off stairs', () => {
    const now = network.conditions(standards, { hazards: [], hazardRoads: [] });
    const stairs = town.arc('C', 'F');
    const [healthy, elderly, wheelchair] = (['healthy', 'elderly', 'wheelchair'] as const).map(
      (walker) => now.travel('walk', walker).weights,
    );
    expect(Math.abs(elderly![arc]! - 2 * healthy![arc]!)).toBeLessThanOrEqual(1);
    expect(healthy![stairs]).not.toBe(CLOSED);
    expect(wheelchair![stairs]).toBe(CLOSED);
    expect(now.travel('car', 'wheelchair')).toBe(now.travel('car', 'healthy'));
    expect(now.travel('walk', 'elderly')).toBe(now.travel('walk', 'elderly'));
  });

  it('count the leg off the road at the profile’s speed', () => {
    const travel = network.conditions(standards, { hazards: [], hazardRoads: [] }).travel('walk', 'healthy');
    const snap = travel.snap([lonB, latB + 0.0001])!;
    expect(travel.offRoadTenths(snap)).toBeCloseTo(10 * snap.offRoadM, 9);
  });

  it('say how far the nearest road is, however far', () => {
    const now = network.conditions(standards, { hazards: [], hazardRoads: [] });
    expect(now.travel('walk', 'healthy').snap([lonB, latB + 1])).toBeNull();
    expect(now.distanceToRoadM([lonB, latB + 1])).toBeCloseTo(111_195, -1);
    const nowhere = createRoadNetwork(graphOf(0, [])).conditions(standards, { hazards: [], hazardRoads: [] });
    expect(nowhere.distanceToRoadM([0, 0])).toBe(Infinity);
  });

  it('keep weights for as many profiles as are in use, and then start anew', () => {
    for (let speed = 1; speed < 40; speed++) {
      const car = profile('car', { maxKmh: speed });
      const changed = { ...standards, travel: { ...standards.travel, car } };
      const { base } = network.conditions(changed, { hazards: [], hazardRoads: [] }).travel('car', 'healthy');
      expect(base[arc]).toBe(
        Math.round((town.graph.edgeLengthMm[arc >> 1]! * 3.6) / (100 * Math.min(speed, 35))),
      );
    }
  });
});
