import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import type { LiveEnvironment } from '../environment';
import { readBody } from './read-body';

/** Longest time for one document that a feed points to, milliseconds. */
const PATIENCE_MS = 15_000;
/** Most documents fetched after one answer of the feed; the others follow after the next. */
const AT_ONCE = 50;
/** Most MB of one document. */
const LIMIT_MB = 4;

/**
 * Fetches what a feed only points to, one after the other, each once, and only from the feed's own origin: a feed must
 * not send the page elsewhere. What cannot be had is tried again after the feed's next answer.
 */
export function followLinks(
  feed: FeedDeclaration,
  env: LiveEnvironment,
  take: (text: string) => void,
): { readonly follow: (links: readonly string[]) => Promise<void>; readonly stop: () => void } {
  const done = new Set<string>();
  const controller = new AbortController();
  const { origin } = new URL(feed.url);
  let isBusy = false;

  async function fetchOne(url: string): Promise<void> {
    const patience = new AbortController();
    const cancel = env.after(PATIENCE_MS, () => patience.abort());
    try {
      const response = await env.fetch(url, {
        signal: AbortSignal.any([controller.signal, patience.signal]),
        credentials: origin === env.pageOrigin ? 'same-origin' : 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (!response.ok) return await response.body?.cancel();
      const text = await readBody(response, localText(feed.name, 'en'), LIMIT_MB);
      done.add(url);
      take(text);
    } catch {
      // Tried again after the next answer of the feed.
    } finally {
      cancel();
    }
  }

  return {
    async follow(links) {
      if (isBusy) return;
      isBusy = true;
      const wanted = links
        .filter((link) => URL.canParse(link, feed.url))
        .map((link) => new URL(link, feed.url))
        .filter((url) => url.origin === origin && !done.has(url.href))
        .slice(0, AT_ONCE);
      for (const { href } of wanted) {
        if (controller.signal.aborted) break;
        await fetchOne(href);
      }
      isBusy = false;
    },
    stop: () => controller.abort(),
  };
}
