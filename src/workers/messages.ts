import type { Problem } from '../domain/errors';
import type { Parcel } from './parcel';
import type { JobName, Progress } from './protocol';

/** What goes to a worker. `id` names one run of one job. */
export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: JobName; readonly parcel: Parcel }
  | { readonly type: 'cancel'; readonly id: number };

/** What comes back. A cancelled run answers nothing more. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly response: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly problem: Problem };

/** The part of a `Worker` that the client needs. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

/** The part of a worker's own scope that serving needs. */
export interface WorkerScope {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}
