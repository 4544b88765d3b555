import type { FeedDeclaration } from '../../domain/feed';
import type { Problem } from '../../domain/errors';
import type { LiveEnvironment } from '../environment';
import type { FeedMessage, FeedSink } from '../transport/feed-sink';

export const aFeed = (change: Partial<FeedDeclaration> = {}): FeedDeclaration => ({
  id: 'crews',
  name: { zh: '队伍位置', en: 'Crews' },
  kind: 'geojson',
  role: 'units',
  url: 'http://feeds.test/crews.json',
  topics: [],
  intervalS: 10,
  ageingS: 30,
  unknownS: 120,
  audience: 'internal',
  grade: 'official',
  ...change,
});

/** A clock that stands until the test moves it; tasks run in the order of their time. */
export function standingClock(startMs = 1_000_000) {
  let nowMs = startMs;
  let tasks: { readonly atMs: number; readonly task: () => void }[] = [];
  return {
    now: () => nowMs,
    after(delayMs: number, task: () => void) {
      const entry = { atMs: nowMs + Math.max(0, delayMs), task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((one) => one !== entry);
      };
    },
    waiting: () => tasks.map(({ atMs }) => atMs - nowMs),
    /** Moves on, running what is due, and lets promises settle in between. */
    async pass(ms: number) {
      const endMs = nowMs + ms;
      for (;;) {
        await settled();
        const due = tasks.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (due === undefined) break;
        tasks = tasks.filter((one) => one !== due);
        nowMs = Math.max(nowMs, due.atMs);
        due.task();
      }
      nowMs = endMs;
      await settled();
    },
  };
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

export type StandingClock = ReturnType<typeof standingClock>;

export function anEnvironment(clock: StandingClock, change: Partial<LiveEnvironment> = {}): LiveEnvironment {
  return {
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    mqtt: () => () => {},
    now: clock.now,
    after: (delayMs, task) => clock.after(delayMs, task),
    random: () => 0.5,
    pageOrigin: 'http://feeds.test',
    ...change,
  };
}

/** Writes down everything a connection says. */
export function aSink(onMessage: (message: FeedMessage) => void = () => {}) {
  const log: string[] = [];
  const messages: FeedMessage[] = [];
  const problems: Problem[] = [];
  const waits: number[] = [];
  const sink: FeedSink = {
    connected: () => log.push('connected'),
    unchanged: () => log.push('unchanged'),
    message(message) {
      onMessage(message);
      log.push('message');
      messages.push(message);
    },
    unusable(problem) {
      log.push(`unusable ${problem.code}`);
      problems.push(problem);
    },
    skipped: (count) => log.push(`skipped ${count}`),
    failed(problem, nextTryMs) {
      log.push(`failed ${problem.code}`);
      problems.push(problem);
      waits.push(nextTryMs);
    },
  };
  return { sink, log, messages, problems, waits };
}
