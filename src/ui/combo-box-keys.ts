/**
 * Where an arrow key takes the mark in a list of `count` options; -1 = none is marked.
 * Null when the key does not move it, so that Home and End stay with the text.
 */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return active >= count - 1 ? 0 : active + 1;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'PageDown':
      return Math.min(count - 1, active + 5);
    case 'PageUp':
      return Math.max(0, active - 5);
    default:
      return null;
  }
}
