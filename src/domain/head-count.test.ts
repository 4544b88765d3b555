import { describe, expect, it } from 'vitest';
import { addHeads, NOBODY, shareOfHeads } from './head-count';

describe('head counts', () => {
  it('add up', () => {
    expect(addHeads({ people: 3, vulnerable: 1 }, { people: 4, vulnerable: 2 })).toEqual({
      people: 7,
      vulnerable: 3,
    });
  });

  it('do not know of both what is not known of one', () => {
    const unknown = { people: 3, vulnerable: null };
    expect(addHeads(unknown, { people: 4, vulnerable: 2 }).vulnerable).toBeNull();
    expect(addHeads({ people: 4, vulnerable: 2 }, unknown).vulnerable).toBeNull();
  });

  it('take nothing from an empty place of which nothing is known', () => {
    const empty = { people: 0, vulnerable: null };
    expect(addHeads({ people: 4, vulnerable: 2 }, empty)).toEqual({ people: 4, vulnerable: 2 });
    expect(addHeads(empty, { people: 4, vulnerable: 2 })).toEqual({ people: 4, vulnerable: 2 });
    expect(addHeads(NOBODY, NOBODY)).toEqual({ people: 0, vulnerable: 0 });
  });

  it('give a share', () => {
    expect(shareOfHeads({ people: 10, vulnerable: 4 }, 0.5)).toEqual({ people: 5, vulnerable: 2 });
    expect(shareOfHeads({ people: 10, vulnerable: null }, 0.5)).toEqual({ people: 5, vulnerable: null });
  });
});
