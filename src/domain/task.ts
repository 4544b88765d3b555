/** How far a long computation has come; `total` null while it is unknown. */
export interface TaskProgress {
  readonly stage: 'decode' | 'index' | 'search' | 'join' | 'read' | 'write';
  readonly done: number;
  readonly total: number | null;
}

/** What a long computation is given, so that it can be watched and stopped. */
export interface Task {
  readonly signal: AbortSignal;
  report(progress: TaskProgress): void;
  /**
   * Lets messages in that wait for this thread, then goes on.
   * Throws the signal's reason (an `AbortError` unless the caller gave another) once the task is cancelled.
   */
  breathe(): Promise<void>;
}

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TaskProgress) => void) | undefined;
}

/** A task that cancels by the signal given; without one it cannot be cancelled. */
export function createTask(options: TaskOptions = {}): Task {
  const signal = options.signal ?? new AbortController().signal;
  return {
    signal,
    report: (progress) => options.onProgress?.(progress),
    async breathe() {
      signal.throwIfAborted();
      await nextMacrotask();
      signal.throwIfAborted();
    },
  };
}

function nextMacrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
