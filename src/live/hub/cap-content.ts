import { AnlanError, problemOf } from '../../domain/errors';
import type { FeedDeclaration } from '../../domain/feed';
import { localText } from '../../domain/language';
import { type CapAlert, type CapReading, type CapWarnings, readCap, warningsAt } from '../../ingest/cap';
import { ROW_FAULTS } from '../../ingest/row-fault';
import { foundKind } from '../transport/unreachable';
import type { FeedContent } from './feed-content';
import type { Situation } from './situation';
import { later } from './statement-time';

/** Most messages of one feed that are kept; the oldest give way. */
const LIMIT = 2_000;

const keyOf = ({ sender, identifier, sent }: CapAlert): string => JSON.stringify([sender, identifier, sent]);

/** @throws AnlanError `feed-not-data`, whatever the reader found wrong */
function read(text: string, feed: string): CapReading {
  try {
    return readCap(text, { file: feed });
  } catch (thrown) {
    const { code } = problemOf(thrown);
    const found = foundKind(text, code === 'file-format-other' ? 'XML' : `XML (${code})`);
    throw new AnlanError('feed-not-data', { feed, found, wanted: 'CAP' }, { cause: thrown });
  }
}

/**
 * Messages of the Common Alerting Protocol, alone or in Atom and RSS feeds. A message stands until it is updated, cancelled
 * or expired, also when its feed lists it no more: an answer that lacks it lifts no warning.
 */
export function capContent(feed: FeedDeclaration, situation: () => Situation): FeedContent {
  const name = localText(feed.name, 'en');
  const known = new Map<string, CapAlert>();
  let changes = 0;
  let last: {
    readonly version: number;
    readonly situation: Situation;
    readonly warnings: CapWarnings;
  } | null = null;

  const warnings = (nowMs: number): CapWarnings => {
    const around = situation();
    const atMs = nowMs + around.clockAheadMs;
    const isDue = last !== null && last.warnings.changesMs !== null && atMs >= last.warnings.changesMs;
    if (last !== null && last.version === changes && last.situation === around && !isDue)
      return last.warnings;
    if (last?.version === changes) changes += 1;
    const ground = { grade: feed.grade, source: localText(feed.name, 'zh-CN') };
    last = {
      version: changes,
      situation: around,
      warnings: warningsAt([...known.values()], atMs, around.districts, ground),
    };
    return last.warnings;
  };

  return {
    take(message) {
      const { alerts, issues, links } = read(message.text, name);
      let taken = 0;
      let asOfMs = Number.NaN;
      for (const alert of alerts) {
        asOfMs = later(asOfMs, Date.parse(alert.sent));
        const key = keyOf(alert);
        if (known.has(key)) continue;
        known.set(key, alert);
        taken += 1;
      }
      for (const key of known.keys()) {
        if (known.size <= LIMIT) break;
        known.delete(key);
      }
      if (taken > 0) changes += 1;
      const refused = issues.filter(({ code }) => ROW_FAULTS[code] === 'refused');
      const faults = refused.map((issue) => ({ field: issue.column ?? issue.code, value: issue.value }));
      return { taken, dropped: 0, faults, asOfMs, links };
    },
    features: () => last?.warnings.hazards.length ?? 0,
    statements(nowMs) {
      const { hazards, lifted, unplaced } = warnings(nowMs);
      return { hazards, resources: [], lifted, unplaced };
    },
    version(nowMs) {
      warnings(nowMs);
      return changes;
    },
    clear: () => known.clear(),
  };
}
