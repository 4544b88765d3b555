import type { Notice } from '../../state';

export function noticesState(): readonly Notice[] {
  return [];
}
