import { describe, expect, it } from 'vitest';
import { effectOf } from './effect-of';

describe('effectOf', () => {
  it('keeps the factor of a road that was slowed already', () => {
    expect(effectOf('slow', { effect: 'slow', factor: 1.5 })).toEqual({ effect: 'slow', factor: 1.5 });
    expect(effectOf('slow', { effect: 'open' })).toEqual({ effect: 'slow', factor: 2 });
    expect(effectOf('slow', { effect: 'closed' })).toEqual({ effect: 'slow', factor: 2 });
    expect(effectOf('closed', { effect: 'slow', factor: 3 })).toEqual({ effect: 'closed' });
    expect(effectOf('open', { effect: 'slow', factor: 3 })).toEqual({ effect: 'open' });
  });
});
