/** A stretch of time, epoch milliseconds, the end not included; null = since ever, for ever. */
export interface Period {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** The period that a moment falls into; null where none does. */
export function periodAt<P extends Period>(periods: readonly P[], atMs: number): P | null {
  return (
    periods.find(
      ({ fromMs, toMs }) => (fromMs === null || fromMs <= atMs) && (toMs === null || atMs < toMs),
    ) ?? null
  );
}

/** The periods between some moments, from ever to ever, in order; moments that are no numbers are left out. */
export function periodsBetween(momentsMs: readonly number[]): readonly Period[] {
  const moments = [...new Set(momentsMs.filter(Number.isFinite))].sort((a, b) => a - b);
  const starts = [null, ...moments];
  return starts.map((fromMs, index) => ({ fromMs, toMs: moments[index] ?? null }));
}
