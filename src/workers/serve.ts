import { problemOf } from '../domain/errors';
import { JOB_TRAITS, type Handlers, type JobContext } from './jobs';
import type { ToWorker, WorkerScope } from './messages';
import { createParcelReceiver } from './parcel';
import type { JobName, Jobs, Progress } from './protocol';

/** Progress of one stage is told at most this often. */
const PROGRESS_EVERY_MS = 40;

/**
 * Answers jobs that arrive at a worker's scope. Each job runs with its own signal, so that `cancel` stops that one;
 * an error becomes a `Problem`; a cancelled job falls silent. A job without a handler fails as `engine-failed`.
 */
export function serve(scope: WorkerScope, handlers: Partial<Handlers>): void {
  const running = new Map<number, AbortController>();
  const receive = createParcelReceiver();

  async function run<Name extends JobName>(id: number, job: Name, request: Jobs[Name]['request']) {
    const controller = new AbortController();
    running.set(id, controller);
    const context: JobContext = {
      signal: controller.signal,
      onProgress: throttled((progress) => {
        if (!controller.signal.aborted) scope.postMessage({ type: 'progress', id, progress }, []);
      }),
    };
    try {
      const handler = handlers[job];
      if (handler === undefined) throw new Error(`no handler for ${job}`);
      const response = await handler(request, context);
      if (controller.signal.aborted) return;
      scope.postMessage({ type: 'done', id, response }, JOB_TRAITS[job].giveBack(response));
    } catch (thrown) {
      if (!controller.signal.aborted) {
        scope.postMessage({ type: 'failed', id, problem: problemOf(thrown) }, []);
      }
    } finally {
      running.delete(id);
    }
  }

  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'cancel') {
      running.get(data.id)?.abort();
      return;
    }
    try {
      void run(data.id, data.job, receive(data.parcel) as unknown as Jobs[typeof data.job]['request']);
    } catch (thrown) {
      scope.postMessage({ type: 'failed', id: data.id, problem: problemOf(thrown) }, []);
    }
  });
}

function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
  let last: Progress | null = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    const sameStage =
      last?.stage === progress.stage && last.role === progress.role && last.step === progress.step;
    if (sameStage && progress.done !== progress.total && now - lastMs < PROGRESS_EVERY_MS) return;
    last = progress;
    lastMs = now;
    send(progress);
  };
}
