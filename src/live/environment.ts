import type { MqttDoor } from './transport/mqtt-door';

/** What feeds reach the world by; tests give their own. */
export interface LiveEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly mqtt: MqttDoor;
  /** Wall clock, epoch milliseconds. */
  readonly now: () => number;
  /** Calls once after a while; gives the way to call it off. */
  readonly after: (delayMs: number, task: () => void) => () => void;
  /** In [0, 1). */
  readonly random: () => number;
  /** Origin of the page, e.g. `https://host`; conditional requests name their tags only there. */
  readonly pageOrigin: string;
}

/** The timers of this thread. */
export function after(delayMs: number, task: () => void): () => void {
  const timer = setTimeout(task, Math.max(0, delayMs));
  return () => clearTimeout(timer);
}
