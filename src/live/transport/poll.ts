import { AnlanError } from '../../domain/errors';
import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import type { LiveEnvironment } from '../environment';
import { retryAfterS, retryWaitMs } from './back-off';
import type { FeedConnection, FeedSink } from './feed-sink';
import { readBody } from './read-body';
import { feedProblem } from './unreachable';

/** Longest time for one answer to arrive whole, seconds. */
const PATIENCE_S = 30;

interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}
const NO_VALIDATORS: Validators = { etag: null, modified: null };

/**
 * Asks a feed at its interval. At the page's own origin it names the tag of the last answer (304 = unchanged). Elsewhere
 * such a header would need the server's leave, so the browser's cache asks again by itself, and the tag, where it may be
 * seen, only saves the reading. An answer that does not arrive whole within the interval (30 s at most) is given up.
 */
export function pollFeed(feed: FeedDeclaration, sink: FeedSink, env: LiveEnvironment): FeedConnection {
  const name = localText(feed.name, 'en');
  const isOwn = new URL(feed.url).origin === env.pageOrigin;
  const patienceS = Math.min(PATIENCE_S, Math.max(1, feed.intervalS));
  let validators = NO_VALIDATORS;
  let failures = 0;
  let askedS: number | null = null;
  let cancelWait = () => {};
  let abort: AbortController | null = null;
  let isStopped = false;

  const headers = (): Record<string, string> =>
    !isOwn
      ? {}
      : {
          ...(validators.etag === null ? {} : { 'If-None-Match': validators.etag }),
          ...(validators.modified === null ? {} : { 'If-Modified-Since': validators.modified }),
        };

  async function ask(signal: AbortSignal): Promise<void> {
    const response = await env.fetch(feed.url, {
      signal,
      headers: headers(),
      cache: isOwn ? 'no-store' : 'no-cache',
      credentials: isOwn ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304) return sink.unchanged();
    if (!response.ok) {
      askedS = retryAfterS(response.headers.get('retry-after'), env.now());
      await response.body?.cancel().catch(() => undefined);
      throw new AnlanError('feed-unreachable', { feed: name, reason: `HTTP ${response.status}` });
    }
    const next = { etag: response.headers.get('etag'), modified: response.headers.get('last-modified') };
    if (next.etag !== null && next.etag === validators.etag) {
      await response.body?.cancel().catch(() => undefined);
      return sink.unchanged();
    }
    if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) {
      await response.body?.cancel().catch(() => undefined);
      throw new AnlanError('feed-not-data', { feed: name, found: 'HTML', wanted: wantedOf(feed) });
    }
    const text = await readBody(response, name);
    if (signal.aborted) return;
    const modifiedMs = next.modified === null ? Number.NaN : Date.parse(next.modified);
    const asOfMs = Number.isNaN(modifiedMs) ? env.now() : Math.min(modifiedMs, env.now());
    sink.message({ text, topic: null, asOfMs, isWhole: true });
    validators = next;
  }

  async function turn(): Promise<void> {
    const controller = new AbortController();
    abort = controller;
    let isLate = false;
    const cancelPatience = env.after(patienceS * 1000, () => {
      isLate = true;
      controller.abort();
    });
    try {
      await ask(controller.signal);
      failures = 0;
      if (!isStopped) cancelWait = env.after(feed.intervalS * 1000, () => void turn());
    } catch (thrown) {
      if (isStopped) return;
      failures += 1;
      const waitMs = retryWaitMs(failures, feed.intervalS, env.random(), askedS);
      askedS = null;
      sink.failed(
        feedProblem(thrown, name, isLate ? `> ${patienceS} s` : new URL(feed.url).host),
        env.now() + waitMs,
      );
      cancelWait = env.after(waitMs, () => void turn());
    } finally {
      cancelPatience();
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

const wantedOf = ({ kind }: FeedDeclaration): string => (kind === 'cap' ? 'CAP' : 'GeoJSON');
