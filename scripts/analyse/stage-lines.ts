import type { TaskProgress } from '../../src/domain/task';

/** Tells, on standard error if nowhere else, how far a computation has come, at most once a second. */
export function stageLines(
  now: () => number = Date.now,
  tell: (line: string) => void = console.error,
): (progress: TaskProgress) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return ({ stage, done, total }) => {
    if (now() - toldMs < 1000) return;
    toldMs = now();
    tell(total === null ? `${stage} ${done}` : `${stage} ${done} of ${total}`);
  };
}
