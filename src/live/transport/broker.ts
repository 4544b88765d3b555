import type { Problem } from '../../domain/errors';
import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import type { LiveEnvironment } from '../environment';
import { retryWaitMs } from './back-off';
import type { FeedConnection, FeedSink } from './feed-sink';
import { createInbox } from './inbox';
import { feedProblem } from './unreachable';

/** First wait after a broken connection, seconds. */
const FIRST_WAIT_S = 2;
/** Most bytes of one message that are read. */
const MESSAGE_LIMIT = 1_000_000;

/**
 * Listens to topics of an MQTT broker; begins again by itself. Messages wait in an inbox of limited size and are read in
 * short turns; what the broker had kept from before carries no time of its own.
 */
export function listenToBroker(feed: FeedDeclaration, sink: FeedSink, env: LiveEnvironment): FeedConnection {
  const name = localText(feed.name, 'en');
  const decoder = new TextDecoder();
  const tooLarge: Problem = { code: 'feed-too-large', params: { feed: name, limit: MESSAGE_LIMIT / 1e6 } };
  let failures = 0;
  let cancelWait = () => {};
  let end: (() => void) | null = null;
  let isStopped = false;

  const inbox = createInbox<{ topic: string; payload: Uint8Array; isKept: boolean; atMs: number }>({
    after: env.after,
    now: env.now,
    take: ({ topic, payload, isKept, atMs }) => {
      if (payload.byteLength > MESSAGE_LIMIT) return sink.unusable(tooLarge);
      sink.message({ text: decoder.decode(payload), topic, asOfMs: isKept ? null : atMs, isWhole: false });
    },
    skipped: (count) => sink.skipped(count),
  });

  const lost = (reason: string) => {
    end = null;
    if (isStopped) return;
    failures += 1;
    const waitMs = retryWaitMs(failures, Math.min(FIRST_WAIT_S, feed.intervalS), env.random());
    const problem = reason === 'too large' ? tooLarge : feedProblem(null, name, reason);
    sink.failed(problem, env.now() + waitMs);
    cancelWait = env.after(waitMs, open);
  };

  function open(): void {
    end = env.mqtt(feed.url, feed.topics, {
      opened: () => {
        failures = 0;
        sink.connected();
      },
      message: (topic, payload, isKept) => inbox.put({ topic, payload, isKept, atMs: env.now() }),
      closed: lost,
    });
  }

  open();
  return {
    retry() {
      if (isStopped || end !== null) return;
      cancelWait();
      open();
    },
    stop() {
      isStopped = true;
      cancelWait();
      inbox.stop();
      end?.();
    },
  };
}
