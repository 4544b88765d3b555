import { describe, expect, it } from 'vitest';
import { moveActive } from './combo-box-keys';

describe('moveActive', () => {
  it('goes round at both ends', () => {
    expect(moveActive('ArrowDown', -1, 3)).toBe(0);
    expect(moveActive('ArrowDown', 2, 3)).toBe(0);
    expect(moveActive('ArrowUp', 0, 3)).toBe(2);
    expect(moveActive('ArrowUp', -1, 3)).toBe(2);
  });

  it('pages without leaving the list', () => {
    expect(moveActive('PageDown', -1, 3)).toBe(2);
    expect(moveActive('PageUp', 2, 9)).toBe(0);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(moveActive('Home', 1, 3)).toBeNull();
    expect(moveActive('ArrowDown', -1, 0)).toBeNull();
  });
});
