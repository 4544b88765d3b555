import { type Problem, problemOf } from '../../domain/errors';
import { localText } from '../../domain/language';
import type { FeedCondition, FeedStatus } from '../../domain/live';
import type { LiveEnvironment } from '../environment';
import type { FeedConnection, FeedMessage, FeedSink } from '../transport/feed-sink';
import { followLinks } from '../transport/follow-links';
import { connect } from './connect';
import type { FeedContent, Taking } from './feed-content';
import type { FeedPlan } from './feed-plan';
import { later } from './statement-time';

/** How long a feed stays marked after messages had to give way, milliseconds. */
const TOO_FAST_MS = 10_000;

/** Silence beyond its interval that a feed is granted, seconds: a tenth, at least one. */
const graceS = (intervalS: number) => Math.max(1, intervalS / 10);

/** One feed: its connection, what it has told, and how it stands. */
export class RunningFeed {
  private readonly sinceMs: number;
  private readonly connection: FeedConnection | null;
  private readonly links: ReturnType<typeof followLinks>;
  private hasFailed = false;
  private problem: Problem | null = null;
  private heardMs: number | null = null;
  private asOfMs = Number.NaN;
  private nextTryMs: number | null = null;
  private taken = 0;
  private dropped = 0;
  private refused = 0;
  private lastFault: FeedStatus['lastFault'] = null;
  private skippedMs = Number.NEGATIVE_INFINITY;

  constructor(
    readonly plan: FeedPlan,
    readonly content: FeedContent,
    private readonly env: LiveEnvironment,
    /** The condition, not only a count, has changed. */
    private readonly onTurn: () => void,
  ) {
    this.sinceMs = env.now();
    this.links = followLinks(plan.feed, env, (text) =>
      this.take({ text, topic: null, asOfMs: env.now(), isWhole: false }),
    );
    const isOff = plan.isPaused || plan.refusal !== null;
    this.connection = isOff ? null : connect(plan.feed, this.sink(), env);
  }

  /** Goes on counting where the same feed was before. */
  follow(before: RunningFeed): this {
    this.heardMs = before.heardMs;
    this.asOfMs = before.asOfMs;
    this.taken = before.taken;
    this.dropped = before.dropped;
    this.refused = before.refused;
    this.lastFault = before.lastFault;
    return this;
  }

  retry(): void {
    this.connection?.retry();
  }

  /** Ends the connection; what it told stays. */
  stop(): void {
    this.connection?.stop();
    this.links.stop();
  }

  status(nowMs: number): FeedStatus {
    const isTooFast = nowMs - this.skippedMs < TOO_FAST_MS;
    const tooFast: Problem = {
      code: 'feed-too-fast',
      params: { feed: localText(this.plan.feed.name, 'en'), dropped: this.dropped },
    };
    return {
      id: this.plan.feed.id,
      condition: this.condition(nowMs),
      problem: this.plan.refusal ?? this.problem ?? (isTooFast ? tooFast : null),
      heardMs: this.heardMs,
      asOfMs: Number.isNaN(this.asOfMs) ? null : this.asOfMs,
      nextTryMs: this.nextTryMs,
      taken: this.taken,
      dropped: this.dropped,
      refused: this.refused,
      lastFault: this.lastFault,
      features: this.content.features(),
    };
  }

  private condition(nowMs: number): FeedCondition {
    const { feed, isPaused, refusal } = this.plan;
    if (refusal !== null) return 'refused';
    if (isPaused) return 'paused';
    if (this.hasFailed) return 'retrying';
    const isOverdue =
      nowMs - (this.heardMs ?? this.sinceMs) > (feed.intervalS + graceS(feed.intervalS)) * 1000;
    const isPolled = feed.kind === 'geojson' || feed.kind === 'cap';
    if (isOverdue && !isPolled) return 'silent';
    return this.heardMs === null ? 'connecting' : 'live';
  }

  private sink(): FeedSink {
    return {
      connected: () => this.heard(false),
      unchanged: () => this.heard(true),
      message: (message) => this.take(message),
      unusable: (problem) => {
        this.refused += 1;
        this.problem = problem;
        this.onTurn();
      },
      skipped: (count) => {
        this.dropped += count;
        this.skippedMs = this.env.now();
      },
      failed: (problem, nextTryMs) => {
        this.hasFailed = true;
        this.problem = problem;
        this.nextTryMs = nextTryMs;
        this.onTurn();
      },
    };
  }

  private heard(hasSpoken: boolean): void {
    const isTurn = this.hasFailed || this.heardMs === null;
    this.hasFailed = false;
    this.nextTryMs = null;
    this.problem = null;
    if (hasSpoken) this.heardMs = this.env.now();
    if (isTurn) this.onTurn();
  }

  private take(message: FeedMessage): void {
    let taking: Taking;
    try {
      taking = this.content.take(message);
    } catch (thrown) {
      if (message.isWhole) throw thrown;
      this.refused += 1;
      this.problem = problemOf(thrown);
      this.onTurn();
      return;
    }
    this.taken += taking.taken;
    this.dropped += taking.dropped;
    this.refused += taking.faults.length;
    this.lastFault = taking.faults.at(-1) ?? this.lastFault;
    if (!Number.isNaN(taking.asOfMs)) this.asOfMs = later(this.asOfMs, taking.asOfMs);
    this.heard(true);
    if (message.isWhole && taking.links && taking.links.length > 0) void this.links.follow(taking.links);
  }
}
