import { AnlanError } from '../domain/errors';
import { type FeedDeclaration, feedFault } from '../domain/feed';
import { localText } from '../domain/language';
import { addFeed, pauseFeed, removeFeed, retryFeeds } from '../store/slices/live/actions';
import type { AppState } from '../store/state';
import { numberIn } from '../store/value-edit';
import type { Command } from './command';
import { storeCommand } from './define';

/** A name that no feed of the pack can have: theirs come from the pack, these begin with `own-feed-`. */
function nextId({ live, pack }: AppState): string {
  const ids = [
    ...live.own.map(({ feed }) => feed.id),
    ...(pack.base?.manifest.feeds ?? []).map(({ id }) => id),
  ];
  return `own-feed-${Math.max(0, ...ids.map(numberIn).filter(Number.isFinite)) + 1}`;
}

/** @throws AnlanError `pack-not-open`, or `feed-invalid` that names the field. */
export const feedAdd: Command<'feed.add'> = {
  id: 'feed.add',
  shortcut: null,
  run({ store, packsUrl }, declared) {
    const state = store.getState();
    if (state.pack.base === null) throw new AnlanError('pack-not-open');
    const feed: FeedDeclaration = { ...declared, id: nextId(state) };
    const field = feedFault(feed, packsUrl);
    if (field !== null)
      throw new AnlanError('feed-invalid', { feed: localText(feed.name, state.session.language), field });
    store.setState(addFeed({ feed: { ...feed, url: new URL(feed.url, packsUrl).href }, isPaused: false }));
  },
};

export const feedRemove = storeCommand('feed.remove', (id) => removeFeed(id));
export const feedPause = storeCommand('feed.pause', ({ id, isPaused }) => pauseFeed(id, isPaused));
export const feedRetry = storeCommand('feed.retry', (id) => retryFeeds(id));
