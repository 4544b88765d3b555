import { AnlanError } from '../domain/errors';
import { JOB_TRAITS } from './jobs';
import type { FromWorker, WorkerLike } from './messages';
import { createParcelSender } from './parcel';
import type { JobName, Jobs, RunOptions } from './protocol';

/** A job as data, to be run again in a worker that replaces a broken one. */
export type AnyJob = {
  [Name in JobName]: { readonly job: Name; readonly request: Jobs[Name]['request'] };
}[JobName];

/** One worker and the runs it has in hand. */
export interface Lane {
  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    options: RunOptions,
  ): Promise<Jobs[Name]['response']>;
  dispose(): void;
}

interface Pending {
  readonly job: JobName;
  readonly resolve: (response: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: RunOptions['onProgress'];
  readonly release: () => void;
}

/**
 * A lane over workers made by `spawn`: the first is made by the first job. When a worker breaks (`error`, `messageerror`),
 * its runs fail with `engine-failed`; the next job gets a new worker, in which the jobs of `restore` are run first,
 * so that it holds what the old one held. `onCancel`: `ask` the worker to stop one run at its next breath, or `end` it, with
 * all its runs, because it does not listen while it works.
 */
export function createLane(
  spawn: () => WorkerLike,
  restore: (next: JobName) => Promise<AnyJob[]>,
  onCancel: 'ask' | 'end' = 'ask',
): Lane {
  let session: Session | null = null;
  let broken = false;
  let disposed = false;

  function open(next: JobName): Session {
    const opened = createSession(spawn(), onCancel, (isBroken) => {
      if (session === opened) session = null;
      broken ||= isBroken;
    });
    if (broken) opened.restored = replay(opened, next);
    broken = false;
    return opened;
  }

  async function replay(target: Session, next: JobName): Promise<void> {
    for (const { job, request } of await restore(next)) await target.post(job, request, {});
  }

  return {
    async run<Name extends JobName>(job: Name, request: Jobs[Name]['request'], options: RunOptions) {
      options.signal?.throwIfAborted();
      if (disposed) throw new AnlanError('engine-failed', { job, message: 'disposed' });
      session ??= open(job);
      const current = session;
      if (current.restored !== null) {
        await current.restored;
        current.restored = null;
        options.signal?.throwIfAborted();
      }
      return current.post(job, request, options);
    },
    dispose() {
      disposed = true;
      session?.close(new DOMException('The engine was disposed', 'AbortError'));
      session = null;
    },
  };
}

interface Session {
  restored: Promise<void> | null;
  post<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    options: RunOptions,
  ): Promise<Jobs[Name]['response']>;
  close(reason: unknown): void;
}

/** `onGone`: the worker is no more, because it broke or because cancelling ended it. */
function createSession(
  worker: WorkerLike,
  onCancel: 'ask' | 'end',
  onGone: (isBroken: boolean) => void,
): Session {
  const pending = new Map<number, Pending>();
  const sender = createParcelSender();
  let nextId = 1;
  let failure: string | null = null;

  function settle(id: number): Pending | undefined {
    const entry = pending.get(id);
    pending.delete(id);
    entry?.release();
    return entry;
  }

  function fail(message: string) {
    if (failure !== null) return;
    failure = message;
    worker.terminate();
    onGone(true);
    for (const id of pending.keys()) {
      const entry = settle(id);
      entry?.reject(new AnlanError('engine-failed', { job: entry.job, message }));
    }
  }

  function end(reason: unknown) {
    failure = 'disposed';
    worker.terminate();
    onGone(false);
    for (const id of pending.keys()) settle(id)?.reject(reason);
  }

  worker.addEventListener('message', (event) => {
    const message = (event as MessageEvent<FromWorker>).data;
    if (message.type === 'progress') pending.get(message.id)?.onProgress?.(message.progress);
    else if (message.type === 'done') settle(message.id)?.resolve(message.response);
    else settle(message.id)?.reject(new AnlanError(message.problem.code, message.problem.params));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault?.();
    const { message } = event as ErrorEvent;
    fail(typeof message === 'string' && message !== '' ? message : 'worker error');
  });
  worker.addEventListener('messageerror', () => fail('unreadable message'));

  return {
    restored: null,
    post<Name extends JobName>(job: Name, request: Jobs[Name]['request'], options: RunOptions) {
      return new Promise<Jobs[Name]['response']>((resolve, reject) => {
        if (failure !== null) throw new AnlanError('engine-failed', { job, message: failure });
        const id = nextId++;
        const { parcel, commit } = sender.pack(request, JOB_TRAITS[job].shared);
        try {
          worker.postMessage({ type: 'run', id, job, parcel }, JOB_TRAITS[job].give(request));
        } catch (thrown) {
          throw new AnlanError('engine-failed', { job, message: String(thrown) }, { cause: thrown });
        }
        commit();
        const cancel = () => {
          settle(id)?.reject(options.signal?.reason);
          if (onCancel === 'end') end(options.signal?.reason);
          else worker.postMessage({ type: 'cancel', id }, []);
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        pending.set(id, {
          job,
          resolve: resolve as (response: unknown) => void,
          reject,
          onProgress: options.onProgress,
          release: () => options.signal?.removeEventListener('abort', cancel),
        });
      });
    },
    close: end,
  };
}
