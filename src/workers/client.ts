import { JOB_TRAITS } from './jobs';
import { createLane, type AnyJob, type Lane } from './lane';
import type { WorkerLike } from './messages';
import type { Engine, JobName, Jobs, RunOptions } from './protocol';
import { spawnAnalysisWorker, spawnPackWorker } from './spawn';

export interface EngineOptions {
  readonly packWorker?: () => WorkerLike;
  readonly analysisWorker?: () => WorkerLike;
}

interface KeptNetwork {
  readonly roads: Blob | null;
  readonly standards: Jobs['network/load']['request']['standards'];
}

/**
 * The engine over worker threads, one for packs and search, one for the road network and its analyses.
 *
 * - `signal` cancels: the promise rejects at once with the signal's reason, and the worker stops at its next breath.
 * - Problems found in a worker reject as `AnlanError`; a broken worker as `engine-failed`.
 * - A broken worker is replaced by the next job. The engine keeps the bytes of the road graph in a Blob (outside the
 *   JavaScript heap) and the address of the open pack, and hands them to the new worker first, so callers need not know.
 * - Requests are values: their arrays cross once and are then told apart by identity, so they must not be changed in place.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  let openPack: Jobs['pack/open']['request'] | null = null;
  let network: KeptNetwork | null = null;

  const lanes: Readonly<Record<'pack' | 'analysis', Lane>> = {
    pack: createLane(options.packWorker ?? spawnPackWorker, async (next) =>
      next === 'pack/open' || openPack === null ? [] : [{ job: 'pack/open', request: openPack }],
    ),
    analysis: createLane(options.analysisWorker ?? spawnAnalysisWorker, async (next): Promise<AnyJob[]> => {
      if (next === 'network/load' || network === null) return [];
      const roads = network.roads === null ? null : await network.roads.arrayBuffer();
      return [{ job: 'network/load', request: { roads, standards: network.standards } }];
    }),
  };

  /** Keeps what a job makes its worker hold; to be called before buffers change hands, kept if the job succeeds. */
  function memoryOf<Name extends JobName>(job: Name, request: Jobs[Name]['request']): () => void {
    if (job === 'pack/open') {
      const opened = request as Jobs['pack/open']['request'];
      return () => {
        openPack = opened;
      };
    }
    if (job === 'network/load') {
      const { roads, standards } = request as Jobs['network/load']['request'];
      const loaded = { roads: roads === null ? null : new Blob([roads]), standards };
      return () => {
        network = loaded;
      };
    }
    return () => {};
  }

  return {
    async run<Name extends JobName>(job: Name, request: Jobs[Name]['request'], runOptions: RunOptions = {}) {
      const sent = withAbsoluteAddress(job, request);
      const remember = memoryOf(job, sent);
      const response = await lanes[JOB_TRAITS[job].lane].run(job, sent, runOptions);
      remember();
      return response;
    },
    dispose() {
      lanes.pack.dispose();
      lanes.analysis.dispose();
    },
  };
}

/** A worker would read a relative address against its own script; it is meant against the page. */
function withAbsoluteAddress<Name extends JobName>(job: Name, request: Jobs[Name]['request']) {
  if (job !== 'pack/open' || typeof document === 'undefined') return request;
  const opening = request as Jobs['pack/open']['request'];
  return { ...opening, baseUrl: new URL(opening.baseUrl, document.baseURI).href };
}
