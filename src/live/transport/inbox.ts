/** Most messages that wait to be read; older ones give way. */
export const INBOX_LIMIT = 20_000;
/** Longest turn of reading, milliseconds; others get the thread in between. */
const TURN_MS = 12;

export interface InboxOptions<Message> {
  readonly take: (message: Message) => void;
  /** Called with the number of messages that gave way since it was last called. */
  readonly skipped: (count: number) => void;
  readonly after: (delayMs: number, task: () => void) => () => void;
  readonly now: () => number;
  readonly limit?: number;
}

/** A queue of limited length, first in, first out, read in short turns. */
export function createInbox<Message>(options: InboxOptions<Message>) {
  const limit = options.limit ?? INBOX_LIMIT;
  const ring: (Message | undefined)[] = Array.from<Message | undefined>({ length: limit });
  let first = 0;
  let length = 0;
  let skippedCount = 0;
  let cancel: (() => void) | null = null;

  const turn = () => {
    cancel = null;
    const startedMs = options.now();
    if (skippedCount > 0) options.skipped(skippedCount);
    skippedCount = 0;
    for (let taken = 0; length > 0; taken++) {
      if (taken % 32 === 31 && options.now() - startedMs > TURN_MS) break;
      const message = ring[first]!;
      ring[first] = undefined;
      first = (first + 1) % limit;
      length -= 1;
      options.take(message);
    }
    if (length > 0) cancel = options.after(0, turn);
  };

  return {
    put(message: Message): void {
      if (length === limit) {
        first = (first + 1) % limit;
        length -= 1;
        skippedCount += 1;
      }
      ring[(first + length) % limit] = message;
      length += 1;
      cancel ??= options.after(0, turn);
    },
    waiting: () => length,
    stop(): void {
      cancel?.();
      cancel = null;
      length = 0;
      ring.fill(undefined);
    },
  };
}
