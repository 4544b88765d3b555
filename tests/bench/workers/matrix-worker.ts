import { parentPort, workerData } from 'node:worker_threads';
import { type ArcWeights, decodeRoadGraph, matrix, type Snap } from '../../../src/network';

/** What a worker needs to make the same matrix again and again. */
export interface MatrixWork {
  readonly roads: ArrayBuffer;
  readonly weights: ArcWeights;
  readonly froms: readonly Snap[];
  readonly tos: readonly Snap[];
}

const port = parentPort!;
const { roads, weights, froms, tos } = workerData as MatrixWork;
const graph = decodeRoadGraph(roads);
matrix(graph, froms, tos, { weights });
port.postMessage('ready', []);
port.on('message', (untilMs: number) => {
  let made = 0;
  const start = performance.now();
  while (performance.now() - start < untilMs) {
    matrix(graph, froms, tos, { weights });
    made++;
  }
  port.postMessage((1000 * made) / (performance.now() - start), []);
});
