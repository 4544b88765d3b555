/** The clock of the situation as the page runs it. */
export interface SituationClock {
  /** Epoch milliseconds of the situation now. */
  now(): number;
  readonly exercise: boolean;
}

/**
 * @param exerciseStart ISO date-time at which an exercise stands when the page opens; null = the real clock.
 * @param openedMs wall clock when the page opened, epoch milliseconds.
 * @param wallNow wall clock, epoch milliseconds.
 */
export function createSituationClock(
  exerciseStart: string | null,
  openedMs: number,
  wallNow: () => number,
): SituationClock {
  const startMs = exerciseStart === null ? Number.NaN : Date.parse(exerciseStart);
  const exercise = Number.isFinite(startMs);
  return { exercise, now: () => (exercise ? startMs + (wallNow() - openedMs) : wallNow()) };
}

/** Calls `tick` at once and then at every full second of the clock. Gives the way to stop. */
export function tickEverySecond(clock: SituationClock, tick: (nowMs: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const beat = () => {
    const now = clock.now();
    tick(now);
    timer = setTimeout(beat, 1000 - (now % 1000));
  };
  beat();
  return () => clearTimeout(timer);
}
