import { describe, expect, it } from 'vitest';
import { isArea } from './is-area';

describe('isArea', () => {
  it.each([
    [{ building: 'yes' }, true],
    [{ 'building:part': 'yes' }, true],
    [{ building: 'no' }, false],
    [{ leisure: 'park' }, true],
    [{ leisure: 'track' }, false],
    [{ leisure: 'track', area: 'yes' }, true],
    [{ natural: 'water' }, true],
    [{ natural: 'coastline' }, false],
    [{ highway: 'residential' }, false],
    [{ highway: 'pedestrian', area: 'yes' }, true],
    [{ highway: 'service', area: 'no', landuse: 'industrial' }, false],
    [{ highway: 'services' }, true],
    [{ junction: 'roundabout', highway: 'primary', landuse: 'grass' }, false],
    [{ barrier: 'wall' }, false],
    [{ waterway: 'riverbank' }, true],
    [{ waterway: 'river' }, false],
    [{ constructor: 'yes', toString: 'yes' }, false],
    [{ name: 'x' }, false],
  ])('%j: %s', (tags, expected) => {
    expect(isArea(tags as Record<string, string>)).toBe(expected);
  });
});
