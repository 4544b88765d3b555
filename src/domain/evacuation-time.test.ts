import { describe, expect, it } from 'vitest';
import { walkingTimeS } from './evacuation-time';

describe('walkingTimeS', () => {
  it('reaches 240 m at 1.0 m/s with ten minutes, three to start and three to climb, as worked in the manual', () => {
    expect(1.0 * walkingTimeS({ arrivesS: 600, startsS: 180, climbsS: 180 })).toBe(240);
  });

  it('is none when there is no time to set out', () => {
    expect(walkingTimeS({ arrivesS: 300, startsS: 180, climbsS: 180 })).toBe(0);
  });
});
