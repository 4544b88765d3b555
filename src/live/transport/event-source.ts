import { AnlanError } from '../../domain/errors';
import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import type { LiveEnvironment } from '../environment';
import { retryAfterS, retryWaitMs } from './back-off';
import { createEventStream, EVENT_LIMIT } from './event-stream';
import type { FeedConnection, FeedSink } from './feed-sink';
import { feedProblem, foundKind } from './unreachable';

/** A stream that says nothing for this many intervals, and for this many seconds, is taken for broken. */
const SILENT_INTERVALS = 3;
const SILENT_S = 30;
const CONNECT_PATIENCE_S = 30;

/**
 * Server-Sent Events over `fetch`, so that what is no event stream, never ends an event, or falls silent is noticed and
 * told; begins again by itself. The last event's id goes along at the page's own origin.
 */
export function listenToEvents(feed: FeedDeclaration, sink: FeedSink, env: LiveEnvironment): FeedConnection {
  const name = localText(feed.name, 'en');
  const isOwn = new URL(feed.url).origin === env.pageOrigin;
  const silenceMs = Math.max(SILENT_S, feed.intervalS * SILENT_INTERVALS) * 1000;
  let lastId: string | null = null;
  let failures = 0;
  let askedS: number | null = null;
  let cancelWait = () => {};
  let abort: AbortController | null = null;
  let isStopped = false;

  async function listen(controller: AbortController, watch: (delayMs: number) => void): Promise<void> {
    const { signal } = controller;
    watch(Math.min(CONNECT_PATIENCE_S, Math.max(1, feed.intervalS)) * 1000);
    const response = await env.fetch(feed.url, {
      signal,
      headers: {
        Accept: 'text/event-stream',
        ...(isOwn && lastId !== null ? { 'Last-Event-ID': lastId } : {}),
      },
      cache: 'no-store',
      credentials: isOwn ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
    });
    const mediaType = response.headers.get('content-type');
    if (!response.ok || response.body === null) {
      askedS = retryAfterS(response.headers.get('retry-after'), env.now());
      throw new AnlanError('feed-unreachable', { feed: name, reason: `HTTP ${response.status}` });
    }
    if (!/^text\/event-stream\b/i.test(mediaType ?? ''))
      throw new AnlanError('feed-not-data', {
        feed: name,
        found: /html/i.test(mediaType ?? '') ? 'HTML' : foundKind('', mediaType),
        wanted: 'text/event-stream',
      });
    sink.connected();
    const stream = createEventStream();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      watch(silenceMs);
      const { done, value } = await reader.read();
      if (done) throw new AnlanError('feed-unreachable', { feed: name, reason: 'EOF' });
      const events = stream.push(decoder.decode(value, { stream: true }));
      if (events === null) throw new AnlanError('feed-too-large', { feed: name, limit: EVENT_LIMIT / 1e6 });
      for (const event of events) {
        sink.message({ text: event.data, topic: null, asOfMs: env.now(), isWhole: false });
        failures = 0;
      }
      lastId = stream.lastId() ?? lastId;
      const retryMs = stream.retryMs();
      askedS = retryMs === null ? null : retryMs / 1000;
    }
  }

  async function turn(): Promise<void> {
    const controller = new AbortController();
    abort = controller;
    let isLate = false;
    let cancelWatch = () => {};
    const watch = (delayMs: number) => {
      cancelWatch();
      cancelWatch = env.after(delayMs, () => {
        isLate = true;
        controller.abort();
      });
    };
    try {
      await listen(controller, watch);
    } catch (thrown) {
      if (isStopped) return;
      failures += 1;
      const waitMs = retryWaitMs(failures, Math.min(5, feed.intervalS), env.random(), askedS);
      sink.failed(feedProblem(thrown, name, isLate ? '0 B' : new URL(feed.url).host), env.now() + waitMs);
      cancelWait = env.after(waitMs, () => void turn());
    } finally {
      cancelWatch();
      controller.abort();
      if (abort === controller) abort = null;
    }
  }

  void turn();
  return {
    retry() {
      if (isStopped || abort !== null) return;
      cancelWait();
      void turn();
    },
    stop() {
      isStopped = true;
      cancelWait();
      abort?.abort();
    },
  };
}
