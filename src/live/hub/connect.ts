import type { FeedDeclaration } from '../../domain/feed';
import type { LiveEnvironment } from '../environment';
import { listenToBroker } from '../transport/broker';
import { listenToEvents } from '../transport/event-source';
import type { FeedConnection, FeedSink } from '../transport/feed-sink';
import { pollFeed } from '../transport/poll';

/** The connection that a feed's kind asks for. */
export function connect(feed: FeedDeclaration, sink: FeedSink, env: LiveEnvironment): FeedConnection {
  switch (feed.kind) {
    case 'geojson':
    case 'cap':
      return pollFeed(feed, sink, env);
    case 'sse':
      return listenToEvents(feed, sink, env);
    case 'mqtt':
      return listenToBroker(feed, sink, env);
  }
}
