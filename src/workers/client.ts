import { AnlanError } from '../domain/errors';
import { JOB_TRAITS, type LaneName } from './jobs';
import { createLane, type AnyJob, type Lane } from './lane';
import type { WorkerLike } from './messages';
import type { Engine, JobName, Jobs, RunOptions } from './protocol';
import {
  spawnAnalysisWorker,
  spawnBuilderWorker,
  spawnIngestWorker,
  spawnPackWorker,
  spawnSolverWorker,
} from './spawn';

export interface EngineOptions {
  readonly packWorker?: () => WorkerLike;
  readonly analysisWorker?: () => WorkerLike;
  readonly solverWorker?: () => WorkerLike;
  readonly ingestWorker?: () => WorkerLike;
  readonly builderWorker?: () => WorkerLike;
}

interface KeptNetwork {
  readonly roads: Blob | null;
  readonly standards: Jobs['network/load']['request']['standards'];
}

/**
 * The engine over worker threads: one for packs and search, one for the road network and its analyses, one for solving,
 * one for files that come and go, one for making packs.
 *
 * - `signal` cancels: the promise rejects at once with the signal's reason, and the worker stops at its next breath; the
 *   solver, the reader of files and the builder, which do not always breathe, are ended, and the next job gets a new one.
 * - Problems found in a worker reject as `AnlanError`; a broken worker as `engine-failed`.
 * - A broken worker is replaced by the next job. The engine keeps the bytes of the road graph in a Blob (outside the
 *   JavaScript heap) and the address of the open pack, and hands them to the new worker first, so callers need not know.
 * - Requests are values: their arrays cross once and are then told apart by identity, so they must not be changed in place.
 */
export function createEngine(options: EngineOptions = {}): Engine {
  let openPack: Jobs['pack/open']['request'] | null = null;
  let network: KeptNetwork | null = null;

  const lanes: Readonly<Record<LaneName, Lane>> = {
    pack: createLane(options.packWorker ?? spawnPackWorker, async (next) =>
      next === 'pack/open' || openPack === null ? [] : [{ job: 'pack/open', request: openPack }],
    ),
    analysis: createLane(options.analysisWorker ?? spawnAnalysisWorker, async (next): Promise<AnyJob[]> => {
      if (next === 'network/load' || network === null) return [];
      const roads = network.roads === null ? null : await network.roads.arrayBuffer();
      return [{ job: 'network/load', request: { roads, standards: network.standards } }];
    }),
    solver: createLane(options.solverWorker ?? spawnSolverWorker, async () => [], 'end'),
    ingest: createLane(options.ingestWorker ?? spawnIngestWorker, async () => [], 'end'),
    builder: createLane(options.builderWorker ?? spawnBuilderWorker, async () => [], 'end'),
  };

  /**
   * Runs a job, and keeps what it makes its worker hold. Roads are copied before they change hands; those that cannot
   * be loaded leave the worker without any, those whose loading is cancelled are loaded all the same.
   */
  async function remembering<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    options: RunOptions,
  ): Promise<Jobs[Name]['response']> {
    const loading = job === 'network/load' ? copyOf(request as Jobs['network/load']['request']) : null;
    network = loading ?? network;
    try {
      const response = await lanes[JOB_TRAITS[job].lane].run(job, request, options);
      if (job === 'pack/open') openPack = request as Jobs['pack/open']['request'];
      return response;
    } catch (thrown) {
      if (loading !== null && network === loading && thrown instanceof AnlanError) network = null;
      throw thrown;
    }
  }

  return {
    async run<Name extends JobName>(job: Name, request: Jobs[Name]['request'], options: RunOptions = {}) {
      options.signal?.throwIfAborted();
      return remembering(job, withAbsoluteAddress(job, request), options);
    },
    dispose() {
      for (const lane of Object.values(lanes)) lane.dispose();
    },
  };
}

function copyOf({ roads, standards }: Jobs['network/load']['request']): KeptNetwork {
  return { roads: roads === null ? null : new Blob([roads]), standards };
}

/** A worker would read a relative address against its own script; it is meant against the page. */
function withAbsoluteAddress<Name extends JobName>(job: Name, request: Jobs[Name]['request']) {
  if (job !== 'pack/open' || typeof document === 'undefined') return request;
  const opening = request as Jobs['pack/open']['request'];
  return { ...opening, baseUrl: new URL(opening.baseUrl, document.baseURI).href };
}
