import { FRESHNESSES } from '../../domain/live';
import { localText } from '../../domain/language';
import { TEAM_STATUSES } from '../../domain/team';
import type { FeedInUse, UnitNow } from '../../store/slices/live/selectors';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

const figure = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** A unit as its feed last told of it. Once that is too old its state and speed are unknown; the last place stays. */
export function unitCard(
  { row, snapshot }: UnitNow,
  feeds: readonly FeedInUse[],
  { t, format, language }: CardWriter,
): CardView {
  const unit = snapshot.roster[row]!;
  const feed = feeds.find(({ feed: one }) => one.id === unit.feedId)?.feed ?? null;
  const freshness = FRESHNESSES[snapshot.freshness[row]!] ?? 'unknown';
  const isKnown = freshness !== 'unknown';
  const status = TEAM_STATUSES[snapshot.statuses[row]!] ?? 'unknown';
  const asOfMs = figure(snapshot.asOfMs[row]);
  const ifKnown = (value: number | null) => (isKnown ? value : null);
  return {
    ...EMPTY_CARD,
    title: unit.name,
    kindText: unit.kind === null ? t('live.unit.kind') : t(`teamKind.${unit.kind}`),
    look:
      unit.kind === null
        ? null
        : { symbol: `team-${unit.kind}`, fill: 'solid', badge: isKnown ? null : 'unknown' },
    icon: 'dot',
    grade: feed?.grade ?? null,
    source: feed === null ? null : localText(feed.name, language),
    asOf: asOfMs === null ? null : new Date(asOfMs).toISOString(),
    position: [snapshot.positions[2 * row]!, snapshot.positions[2 * row + 1]!],
    fields: [
      { label: t('live.unit.age'), value: t(`live.freshness.${freshness}`) },
      {
        label: t('panel.card.status'),
        value: isKnown && status !== 'unknown' ? t(`teamStatus.${status}`) : null,
      },
      {
        label: t('live.unit.speed'),
        value: known(ifKnown(figure(snapshot.speedsKmh[row])), (speed) =>
          t('live.unit.kmh', { speed: format.count(speed) }),
        ),
      },
      {
        label: t('live.unit.heading'),
        value: known(ifKnown(figure(snapshot.headings[row])), (heading) => `${format.count(heading)}°`),
      },
      { label: t('live.unit.id'), value: unit.unitId },
    ],
  };
}
