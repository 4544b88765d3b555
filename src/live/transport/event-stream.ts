/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly data: string;
  readonly id: string | null;
}

/** Most characters that one event may have. */
export const EVENT_LIMIT = 8_000_000;

/**
 * Reads the format of Server-Sent Events piece by piece (HTML standard §9.2.6).
 * `push` gives the events that a piece completes, and null once an event has grown past {@link EVENT_LIMIT}.
 */
export function createEventStream(limit = EVENT_LIMIT) {
  let rest = '';
  let data: string[] = [];
  let size = 0;
  let isFirst = true;
  let id: string | null = null;
  let retryMs: number | null = null;

  const takeLine = (line: string, out: StreamEvent[]) => {
    if (line === '') {
      if (data.length > 0) out.push({ data: data.join('\n'), id });
      data = [];
      size = 0;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const raw = colon < 0 ? '' : line.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (field === 'data') {
      data.push(value);
      size += value.length;
    } else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d{1,9}$/.test(value)) retryMs = Number(value);
  };

  return {
    push(piece: string): readonly StreamEvent[] | null {
      const out: StreamEvent[] = [];
      let text = rest + piece;
      if (isFirst && text !== '') {
        isFirst = false;
        if (text.startsWith('\uFEFF')) text = text.slice(1);
      }
      let from = 0;
      const ends = /\r\n|\n|\r/g;
      for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
        // A carriage return at the very end may be half of a pair.
        if (end[0] === '\r' && ends.lastIndex === text.length) break;
        takeLine(text.slice(from, end.index), out);
        from = ends.lastIndex;
      }
      rest = text.slice(from);
      return size + rest.length > limit ? null : out;
    },
    lastId: () => id,
    /** What the sender asked to wait before a new connection, milliseconds. */
    retryMs: () => retryMs,
  };
}
