/** Work that only the newest of its name may finish. The controllers live here, never in the store. */
export interface Tasks {
  /** Begins work under a name and aborts the former of that name. */
  start(name: string): AbortSignal;
  cancel(name: string): void;
}

export function createTasks(): Tasks {
  const running = new Map<string, AbortController>();
  return {
    start(name) {
      running.get(name)?.abort();
      const controller = new AbortController();
      running.set(name, controller);
      return controller.signal;
    },
    cancel(name) {
      running.get(name)?.abort();
      running.delete(name);
    },
  };
}
