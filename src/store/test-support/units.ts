import type { UnitsSnapshot } from '../../domain/live';

/** A fresh, an ageing and an unknown unit of one feed, in a row from west to east. */
export function someUnits(change: Partial<UnitsSnapshot> = {}): UnitsSnapshot {
  return {
    count: 3,
    roster: ['E1', 'E2', 'E3'].map((unitId, at) => ({
      id: `crews/${unitId}`,
      feedId: 'crews',
      unitId,
      name: `Engine ${at + 1}`,
      kind: at === 0 ? 'fire' : null,
    })),
    positions: new Float64Array([0.1, 0.5, 0.2, 0.5, 0.3, 0.5]),
    freshness: new Uint8Array([0, 1, 2]),
    headings: new Float32Array([90, Number.NaN, 10]),
    speedsKmh: new Float32Array([36, Number.NaN, 50]),
    asOfMs: new Float64Array([1_700_000_000_000, 1_699_999_000_000, Number.NaN]),
    statuses: new Uint8Array([2, 7, 3]),
    ...change,
  };
}
