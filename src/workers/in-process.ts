import { createAnalysisHandlers } from './handlers/analysis';
import { createBuilderHandlers } from './handlers/builder';
import { createIngestHandlers } from './handlers/ingest';
import { createPackHandlers } from './handlers/pack';
import { createSolverHandlers } from './handlers/solver';
import { AnlanError, problemOf } from '../domain/errors';
import type { Handlers } from './jobs';
import type { Engine, JobName, Jobs, RunOptions } from './protocol';

/**
 * The engine without threads, for tests and scripts: the handlers of the workers, called directly.
 * Requests are not copied; buffers are not detached. Errors and cancellation are as with threads.
 */
export function createInProcessEngine(replaced: Partial<Handlers> = {}): Engine {
  const handlers: Handlers = {
    ...createPackHandlers(),
    ...createAnalysisHandlers(),
    ...createSolverHandlers(),
    ...createIngestHandlers(),
    ...createBuilderHandlers(),
    ...replaced,
  };
  const disposal = new AbortController();

  return {
    async run<Name extends JobName>(job: Name, request: Jobs[Name]['request'], options: RunOptions = {}) {
      if (disposal.signal.aborted) throw new AnlanError('engine-failed', { job, message: 'disposed' });
      options.signal?.throwIfAborted();
      const signal = AbortSignal.any([disposal.signal, ...(options.signal ? [options.signal] : [])]);
      try {
        const response = await handlers[job](request, {
          signal,
          onProgress: (progress) => options.onProgress?.(progress),
        });
        signal.throwIfAborted();
        return response;
      } catch (thrown) {
        if (signal.aborted) throw signal.reason;
        if (thrown instanceof AnlanError) throw thrown;
        const problem = problemOf(thrown);
        throw new AnlanError(problem.code, problem.params, { cause: thrown });
      }
    },
    dispose: () => disposal.abort(new DOMException('The engine was disposed', 'AbortError')),
  };
}
