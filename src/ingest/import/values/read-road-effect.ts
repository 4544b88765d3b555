import type { RoadEffect } from '../../../domain/standards';

const SLOW = /^(?:slow|缓行|减速)\s*[x×*]?\s*(\d{1,3}(?:\.\d{1,17})?)$/i;

/** What a closure does to one mode, as exports write it: `closed`, `open`, `slow 2.5`. Null for anything else. */
export function readRoadEffect(text: string): RoadEffect | null {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:closed|封闭|禁止通行|禁行|关闭)$/i.test(plain)) return { effect: 'closed' };
  if (/^(?:open|开放|可通行|通行|不受影响)$/i.test(plain)) return { effect: 'open' };
  const factor = Number(SLOW.exec(plain)?.[1] ?? 0);
  return factor > 1 ? { effect: 'slow', factor } : null;
}
