import { describe, expect, it } from 'vitest';
import { nearestStop, stepStop, stopHeight } from './sheet-stops';

describe('sheet stops', () => {
  it('gives rising heights that leave a strip of the map', () => {
    expect(stopHeight('peek', 844, 120)).toBe(120);
    expect(stopHeight('half', 844, 120)).toBe(422);
    expect(stopHeight('full', 844, 120)).toBe(772);
  });

  it('never grows over a small room or under the peek', () => {
    expect(stopHeight('peek', 90, 120)).toBe(90);
    expect(stopHeight('half', 150, 120)).toBe(120);
    expect(stopHeight('full', 150, 120)).toBe(120);
  });

  it('settles at the nearest stop, further in the direction of a throw', () => {
    expect(nearestStop(200, 844, 120)).toBe('peek');
    expect(nearestStop(400, 844, 120)).toBe('half');
    expect(nearestStop(300, 844, 120, 400)).toBe('full');
    expect(nearestStop(430, 844, 120, -300)).toBe('peek');
  });

  it('steps one at a time and stays at the ends', () => {
    expect(stepStop('peek', 1)).toBe('half');
    expect(stepStop('full', 1)).toBe('full');
    expect(stepStop('peek', -1)).toBe('peek');
  });
});
