import { parentPort, workerData } from 'node:worker_threads';
import { decodeRoadGraph, matrix, type Snap } from '../../src/network';

export interface MatrixWork {
  /** The bytes of `roads.bin`. */
  readonly roads: ArrayBuffer;
  readonly weights: Uint32Array;
  readonly froms: readonly Snap[];
  readonly tos: readonly Snap[];
}

const { roads, weights, froms, tos } = workerData as MatrixWork;
const graph = decodeRoadGraph(roads);
const once = () => matrix(graph, froms, tos, { weights });
for (let warmUp = 0; warmUp < 2; warmUp++) once();

parentPort!.on('message', (count: number) => {
  for (let at = 0; at < count; at++) once();
  parentPort!.postMessage(count);
});
parentPort!.postMessage(0);
