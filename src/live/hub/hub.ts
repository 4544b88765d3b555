import type { LiveStatements } from '../../domain/live';
import type { LiveEnvironment } from '../environment';
import { type FeedLimits, UnitTable } from '../units/unit-table';
import { contentOf } from './content-of';
import type { FeedPlan } from './feed-plan';
import type { LiveReport } from './report';
import { PLAIN_SITUATION, type Situation } from './situation';
import { RunningFeed } from './running-feed';

/** Shortest time between two reports, milliseconds. */
export const REPORT_MS = 100;
/** Counts, and what only grows older, are looked at this often, milliseconds. */
const LOOK_MS = 1000;
/** New states of resources go out at this pace, milliseconds, so that analyses are not begun anew with every message. */
export const RESOURCE_PACE_MS = 10_000;

/** All feeds of a page. */
export interface LiveHub {
  /** Starts what is new, ends what is gone, leaves alone what is the same. */
  setFeeds(plans: readonly FeedPlan[]): void;
  /** Warnings are read against it anew. */
  setSituation(situation: Situation): void;
  /** Tries at once. @param id null = all of them. */
  retry(id: string | null): void;
  /** The last report has been dealt with: the next may come. */
  acknowledge(): void;
  stop(): void;
}

const isSame = (a: FeedPlan, b: FeedPlan): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Runs feeds and reports what changed, at most every {@link REPORT_MS} at least every second while there are feeds, and never before the last was acknowledged:
 * however fast messages come and however slow the page is, only the latest state waits.
 */
export function createLiveHub(env: LiveEnvironment, report: (report: LiveReport) => void): LiveHub {
  const table = new UnitTable();
  const feeds = new Map<string, RunningFeed>();
  let limits: FeedLimits = new Map();
  let situation: Situation = PLAIN_SITUATION;
  let isAwaited = false;
  let hasTurned = false;
  let isFeedGone = false;
  let lookedMs = Number.NEGATIVE_INFINITY;
  let resourcesMs = Number.NEGATIVE_INFINITY;
  let statusText = '';
  const versions = new Map<string, number>();
  let cancel: (() => void) | null = null;

  const tick = () => {
    cancel = null;
    if (!isAwaited) tell();
    if (feeds.size > 0 || isAwaited) cancel = env.after(REPORT_MS, tick);
  };
  const wake = () => {
    cancel ??= env.after(0, tick);
  };

  const turned = () => {
    hasTurned = true;
    wake();
  };

  function haveStatementsChanged(nowMs: number): boolean {
    let isChanged = isFeedGone;
    const mayResources = nowMs - resourcesMs >= RESOURCE_PACE_MS;
    for (const [id, feed] of feeds) {
      if (feed.plan.feed.role === 'units') continue;
      const isResource = feed.plan.feed.role === 'resource-status';
      if (isResource && !mayResources && !isFeedGone) continue;
      const version = feed.content.version(nowMs);
      if (version === (versions.get(id) ?? 0)) continue;
      versions.set(id, version);
      if (isResource) resourcesMs = nowMs;
      isChanged = true;
    }
    isFeedGone = false;
    return isChanged;
  }

  function statements(nowMs: number): LiveStatements {
    const parts = [...feeds.values()].flatMap((feed) => feed.content.statements(nowMs) ?? []);
    return {
      hazards: parts.flatMap(({ hazards }) => hazards),
      resources: parts.flatMap(({ resources }) => resources),
      lifted: parts.flatMap(({ lifted }) => lifted),
      unplaced: parts.flatMap(({ unplaced }) => unplaced),
    };
  }

  function tell(): void {
    const nowMs = env.now();
    const isLook = nowMs - lookedMs >= LOOK_MS;
    if (isLook) lookedMs = nowMs;
    const hasUnits = (isLook || table.isChanged) && table.age(nowMs, limits);
    let statuses: LiveReport['statuses'] = null;
    if (isLook || hasTurned) {
      const next = [...feeds.values()].map((feed) => feed.status(nowMs));
      const text = JSON.stringify(next);
      if (text !== statusText) statuses = next;
      statusText = text;
      hasTurned = false;
    }
    const isOther = (isLook || isFeedGone) && haveStatementsChanged(nowMs);
    if (!hasUnits && statuses === null && !isOther && !isLook) return;
    isAwaited = true;
    report({
      nowMs,
      statuses,
      units: hasUnits ? table.snapshot() : null,
      statements: isOther ? statements(nowMs) : null,
    });
  }

  const end = (id: string, isForgotten: boolean) => {
    const feed = feeds.get(id);
    feed?.stop();
    if (isForgotten) {
      feed?.content.clear();
      versions.delete(id);
      if (feed && feed.plan.feed.role !== 'units') isFeedGone = true;
    }
    feeds.delete(id);
    hasTurned = true;
  };

  return {
    setFeeds(plans) {
      const wanted = new Map(plans.map((plan) => [plan.feed.id, plan]));
      for (const [id] of feeds) if (!wanted.has(id)) end(id, true);
      limits = new Map(plans.map(({ feed }) => [feed.id, feed]));
      for (const [id, plan] of wanted) {
        const before = feeds.get(id);
        if (before && isSame(before.plan, plan)) continue;
        const isKept = before !== undefined && isSame({ ...before.plan, isPaused: plan.isPaused }, plan);
        if (before) end(id, !isKept);
        const content = isKept ? before.content : contentOf(plan.feed, table, env.now, () => situation);
        const next = new RunningFeed(plan, content, env, turned);
        feeds.set(id, isKept ? next.follow(before) : next);
      }
      turned();
    },
    setSituation(next) {
      situation = next;
    },
    retry(id) {
      for (const feed of feeds.values()) if (id === null || feed.plan.feed.id === id) feed.retry();
    },
    acknowledge() {
      isAwaited = false;
    },
    stop() {
      for (const [id] of feeds) end(id, true);
      cancel?.();
      cancel = null;
    },
  };
}
