import { feedRefusal } from '../live/feed-origin';
import type { FeedPlan } from '../live/hub/feed-plan';
import type { Situation } from '../live/hub/situation';
import type { LiveReport } from '../live/hub/report';
import type { LiveClient } from '../live/worker/live-client';
import { applyLive, clearLive } from '../store/slices/live/actions';
import { feedsInUse } from '../store/slices/live/selectors';
import type { AppState } from '../store/state';
import type { AppStore } from '../store/store';

/** Whose eyes the feeds are for; with another pack or view everything they told is forgotten. */
const audience = ({ pack, session }: AppState): string => `${pack.base?.manifest.id ?? ''} ${session.view}`;

const situationOf = ({ pack, clock }: AppState, wallMs: number): Situation => ({
  districts: pack.datasets?.districts ?? [],
  clockAheadMs: clock.exercise ? clock.nowMs - wallMs : 0,
});

const isOtherSituation = (a: AppState, b: AppState): boolean =>
  a.pack.datasets?.districts !== b.pack.datasets?.districts || a.clock.exercise !== b.clock.exercise;

/**
 * Runs the feeds that the state wants and puts into the state what they tell. Feeds are tried at once when a person asks
 * and when the network is back. Gives the way to stop.
 * @param begin makes the client with the first feed.
 * @param pageUrl address of the page, for what is its own origin.
 */
export function syncLive(
  store: AppStore,
  begin: (apply: (report: LiveReport) => void) => LiveClient,
  pageUrl: string,
  wallNow: () => number,
): () => void {
  let client: LiveClient | null = null;
  const run = (state: AppState) => {
    const plans = feedsInUse(state).map(
      ({ feed, isPaused }): FeedPlan => ({
        feed,
        isPaused,
        refusal: feedRefusal(feed, pageUrl, state.live.origins),
      }),
    );
    if (client === null && plans.length === 0) return;
    if (client === null) {
      client = begin((report) => store.setState(applyLive(report)));
      client.setSituation(situationOf(state, wallNow()));
    }
    client.setFeeds(plans);
  };
  run(store.getState());
  const unsubscribe = store.subscribe((state, before) => {
    if (audience(state) !== audience(before) && client !== null) store.setState(clearLive);
    if (client !== null && isOtherSituation(state, before))
      client.setSituation(situationOf(state, wallNow()));
    if (feedsInUse(state) !== feedsInUse(before)) run(state);
    if (state.live.retry !== before.live.retry) client?.retry(state.live.retry.id);
    if (state.session.online && !before.session.online) client?.retry(null);
  });
  return () => {
    unsubscribe();
    client?.dispose();
  };
}
