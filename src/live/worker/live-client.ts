import type { FeedPlan } from '../hub/feed-plan';
import type { Situation } from '../hub/situation';
import type { LiveReport } from '../hub/report';
import type { ReportParcel, ToLiveWorker } from './messages';
import { createReportOpener } from './pack-report';

/** The feeds as the page sees them. */
export interface LiveClient {
  setFeeds(plans: readonly FeedPlan[]): void;
  setSituation(situation: Situation): void;
  retry(id: string | null): void;
  dispose(): void;
}

/** What of a Worker is used. */
export interface LiveWorkerLike {
  postMessage(message: ToLiveWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ReportParcel }) => void): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  terminate(): void;
}

const spawnLiveWorker = (): LiveWorkerLike =>
  new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'live' });

/** Wait before a broken thread is replaced, milliseconds. */
const REVIVAL_MS = 5000;

/**
 * Runs feeds in a thread of their own, begun with the first feed. `apply` puts a report into the page, at most once a
 * frame; only then may the next one come. A broken thread is replaced.
 */
export function createLiveClient(
  apply: (report: LiveReport) => void,
  options: {
    readonly pageOrigin: string;
    readonly spawn?: () => LiveWorkerLike;
    readonly frame?: (task: () => void) => void;
  },
): LiveClient {
  const { pageOrigin, spawn = spawnLiveWorker, frame = nextFrame } = options;
  let worker: LiveWorkerLike | null = null;
  let plans: readonly FeedPlan[] = [];
  let situation: Situation | null = null;
  let isDisposed = false;

  function begin(): LiveWorkerLike {
    const made = spawn();
    const open = createReportOpener();
    made.addEventListener('message', ({ data }) => {
      const report = open(data);
      frame(() => {
        if (made !== worker) return;
        apply(report);
        made.postMessage({ type: 'acknowledge' });
      });
    });
    made.addEventListener('error', () => {
      if (made !== worker) return;
      made.terminate();
      worker = null;
      setTimeout(() => {
        if (!isDisposed && worker === null && plans.length > 0) send();
      }, REVIVAL_MS);
    });
    return made;
  }

  const send = () => {
    if (worker === null) {
      worker = begin();
      if (situation !== null) worker.postMessage({ type: 'situation', situation });
    }
    worker.postMessage({ type: 'feeds', plans, pageOrigin });
  };

  return {
    setFeeds(next) {
      plans = next;
      if (worker !== null || plans.length > 0) send();
    },
    setSituation(next) {
      situation = next;
      worker?.postMessage({ type: 'situation', situation });
    },
    retry: (id) => worker?.postMessage({ type: 'retry', id }),
    dispose() {
      isDisposed = true;
      worker?.terminate();
      worker = null;
    },
  };
}

/** With the next frame, or soon where the page is not shown and has no frames. */
function nextFrame(task: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    cancelAnimationFrame(id);
    task();
  };
  const timer = setTimeout(once, 500);
  const id = requestAnimationFrame(once);
}
