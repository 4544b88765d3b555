import { type Problem, problemOf } from '../domain/errors';
import type { Action } from '../store/action';
import { resultOf } from '../store/slices/runs/selectors';
import type { AppState, Run } from '../store/state';
import type { JobName, Jobs } from '../workers/protocol';
import type { CommandContext } from './command';

type Done<Result> = Extract<Run<Result>, { state: 'done' }>;

/** The finished run that a result came from, so that a cancelled run can go back to it. */
const finishedRuns = new WeakMap<object, Done<unknown>>();

export interface TrackedJob<Name extends JobName, Result = Jobs[Name]['response']> {
  readonly job: Name;
  readonly request: Jobs[Name]['request'];
  /** Version of the inputs that the request was made from. */
  readonly version: number;
  readonly read: (state: AppState) => Run<Result>;
  readonly write: (run: Run<Result>) => Action;
  /** Makes the result of the job's answer, and each better one is shown while the run goes on; without it the answer is the result. */
  readonly refine?: (
    context: CommandContext,
    given: Jobs[Name]['response'],
    show: (better: Result) => void,
    signal: AbortSignal,
  ) => Promise<Result>;
}

/**
 * Runs a job and keeps the store told: running with its progress, then done or failed. Aborted, it writes nothing more:
 * the newer run, or the cancel, has the word. Gives the problem if it failed.
 * Times are those of the situation clock, so that ages agree with what the page shows.
 */
export async function trackRun<
  Name extends JobName & `${string}/run`,
  Result extends object = Jobs[Name]['response'],
>(
  context: CommandContext,
  { job, request, version, read, write, refine }: TrackedJob<Name, Result>,
  signal: AbortSignal,
): Promise<Problem | null> {
  const { engine, store, now } = context;
  let previous = resultOf(read(store.getState()));
  const startedMs = now();
  const running = (fraction: number | null) =>
    store.setState(write({ state: 'running', fraction, previous }));
  const doneWith = (result: Result) => {
    const finishedMs = store.getState().clock.nowMs;
    const tookMs = now() - startedMs;
    const done = { state: 'done', result, inputVersion: version, finishedMs, tookMs } as const;
    finishedRuns.set(result, done);
    return done;
  };
  const show = (better: Result) => {
    if (signal.aborted) return;
    doneWith(better);
    previous = better;
    running(null);
  };
  running(null);
  try {
    const first = await engine.run(job, request, {
      signal,
      onProgress({ done, total }) {
        if (!signal.aborted) running(total === null || total === 0 ? null : done / total);
      },
    });
    if (signal.aborted) return null;
    const result =
      refine === undefined ? (first as unknown as Result) : await refine(context, first, show, signal);
    if (signal.aborted) return null;
    store.setState(write(doneWith(result)));
    return null;
  } catch (thrown) {
    if (signal.aborted) return null;
    const problem = located(problemOf(thrown), request);
    store.setState(write({ state: 'failed', problem, previous }));
    return problem;
  }
}

/** A problem of a place says which: the search itself does not repeat what it was asked. */
function located(problem: Problem, request: Jobs[JobName]['request']): Problem {
  if (!('origin' in request)) return problem;
  const [lon, lat] = request.origin;
  return { ...problem, params: { ...problem.params, lon: lon.toFixed(5), lat: lat.toFixed(5) } };
}

/** The run to show after a cancel: the last one that was finished, with its own version, or none. */
export function runBefore<Result extends object>(run: Run<Result>): Run<Result> {
  const previous = resultOf(run);
  const finished = previous === null ? undefined : finishedRuns.get(previous);
  return finished === undefined ? { state: 'idle' } : (finished as Done<Result>);
}
