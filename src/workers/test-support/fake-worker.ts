import type { Handlers } from '../jobs';
import type { FromWorker, ToWorker, WorkerLike } from '../messages';
import { serve } from '../serve';

export interface FakeWorker extends WorkerLike {
  readonly messages: readonly ToWorker[];
  readonly terminated: boolean;
  /** Breaks as a real worker does. */
  crash(type?: 'error' | 'messageerror', message?: string): void;
}

/** A worker whose messages are really cloned and transferred, but whose handlers run in this thread. */
export function fakeWorker(handlers: Partial<Handlers>): FakeWorker {
  const { port1: page, port2: worker } = new MessageChannel();
  const listeners: Record<string, ((event: Event) => void)[]> = { message: [], error: [], messageerror: [] };
  const messages: ToWorker[] = [];
  let terminated = false;

  serve(
    {
      postMessage: (message: FromWorker, transfer) => worker.postMessage(message, transfer),
      addEventListener: (_, listener) => {
        worker.onmessage = listener;
      },
    },
    handlers,
  );
  page.onmessage = (event) => {
    for (const listener of listeners.message ?? []) listener(event);
  };
  const stop = () => {
    terminated = true;
    page.close();
    worker.close();
  };
  return {
    messages,
    get terminated() {
      return terminated;
    },
    postMessage(message, transfer) {
      if (terminated) return;
      messages.push(message);
      page.postMessage(message, transfer);
    },
    addEventListener: (type, listener) => listeners[type]?.push(listener),
    terminate: stop,
    crash(type = 'error', message = 'out of memory') {
      stop();
      const event = Object.assign(new Event(type), type === 'error' ? { message } : {});
      for (const listener of listeners[type] ?? []) listener(event);
    },
  };
}
