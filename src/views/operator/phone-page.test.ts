import { describe, expect, it } from 'vitest';
import type { NearestResult } from '../../store/state';
import { pageFor } from './phone-page';

const nearest = {
  groups: { team: { items: [{ id: 't1' }] }, warehouse: { items: [] }, shelter: { items: [] } },
} as unknown as NearestResult;

describe('pageFor', () => {
  it('leaves the list where the chosen one is listed', () => {
    expect(pageFor({ kind: 'team', id: 't1' }, 'answer', nearest)).toBe('answer');
    expect(pageFor({ kind: 'gap', id: 'g' }, 'gap', nearest)).toBe('gap');
  });

  it('opens the details of anything else', () => {
    expect(pageFor({ kind: 'team', id: 't2' }, 'answer', nearest)).toBe('feature');
    expect(pageFor({ kind: 'team', id: 't1' }, 'layers', nearest)).toBe('feature');
    expect(pageFor({ kind: 'shelter', id: 's' }, 'answer', null)).toBe('feature');
    expect(pageFor({ kind: 'hazard', id: 'h' }, 'gap', nearest)).toBe('feature');
  });

  it('goes back to the answer when nothing is chosen any more', () => {
    expect(pageFor(null, 'feature', nearest)).toBe('answer');
    expect(pageFor(null, 'layers', nearest)).toBe('layers');
  });
});
