import type { WorkerLike } from './messages';

/** A thread that reads packs and searches places. */
export function spawnPackWorker(): WorkerLike {
  return new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module', name: 'pack' });
}

/** A thread for mixed-integer programmes, which block it. */
export function spawnSolverWorker(): WorkerLike {
  return new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module', name: 'solver' });
}

/** A thread that holds the road graph. */
export function spawnAnalysisWorker(): WorkerLike {
  return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
}

/** A thread that makes packs, which blocks it. */
export function spawnBuilderWorker(): WorkerLike {
  return new Worker(new URL('./builder.worker.ts', import.meta.url), { type: 'module', name: 'builder' });
}

/** A thread that reads the files a person brings and writes those a person takes away. */
export function spawnIngestWorker(): WorkerLike {
  return new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module', name: 'ingest' });
}
