import { loadHighsSolver } from '../../analysis/siting/exact/highs-solver';
import type { MipSolver } from '../../analysis/siting/exact/mip';
import { solveSiting } from '../../analysis/siting/exact/solve';
import { answerQuickly } from '../../analysis/siting/siting';
import type { Handlers } from '../jobs';

/** The jobs of the solver's worker. HiGHS is loaded by the first that needs it; `wasmUrl` says where its module is served. */
export function createSolverHandlers(wasmUrl?: string): Handlers<'siting/quick' | 'siting/solve'> {
  let solver: Promise<MipSolver> | null = null;

  return {
    'siting/quick': (prepared) => answerQuickly(prepared),
    'siting/solve': async ({ instance, timeLimitS }, { onProgress, signal }) => {
      solver ??= loadHighsSolver(wasmUrl);
      const loaded = await solver.catch((thrown: unknown) => {
        solver = null;
        throw thrown;
      });
      signal.throwIfAborted();
      return solveSiting(instance, loaded, {
        timeLimitS,
        onAnswer: (siting) => onProgress({ stage: 'search', done: 0, total: null, siting }),
      });
    },
  };
}
