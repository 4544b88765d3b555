import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import type { FeedRow } from '../../store/slices/live/selectors';
import { Badge, GradeMark, IconButton, useProblemText } from '../../ui';
import styles from './panel.module.css';
import { ageS, conditionOf, isDown, waitS } from './view-model';

const TONES = {
  connecting: 'plain',
  live: 'good',
  silent: 'caution',
  retrying: 'bad',
  refused: 'bad',
  paused: 'dashed',
} as const;

/** Below this age a feed was heard just now, seconds. */
const JUST_NOW_S = 3;

/** One feed: how it stands, how old its word is, what it has told, what can be done about it. */
export function FeedItem({ row, nowMs }: { readonly row: FeedRow; readonly nowMs: number }) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const problemText = useProblemText();
  const { feed, from, isPaused, status } = row;
  const name = localText(feed.name, language);
  const condition = conditionOf(row);
  const heardS = ageS(status?.heardMs ?? null, nowMs);
  const nextS = waitS(status?.nextTryMs ?? null, nowMs);
  const hasSpoken = (status?.taken ?? 0) + (status?.dropped ?? 0) + (status?.refused ?? 0) > 0;
  const asOfMs = status?.asOfMs ?? null;
  const span = (seconds: number) =>
    seconds < 120 ? t('live.seconds', { count: format.count(seconds) }) : format.span(seconds);
  const heard =
    heardS === null
      ? t('live.heardNever')
      : heardS < JUST_NOW_S
        ? t('live.heardNow')
        : t('live.heard', { age: span(heardS) });
  const facts = [
    heard,
    asOfMs === null ? null : t('live.asOf', { time: format.dateTime(asOfMs) }),
    nextS === null || isPaused ? null : t('live.nextTry', { seconds: nextS }),
  ].filter((part) => part !== null);
  const figures = (['features', 'taken', 'dropped', 'refused'] as const).map((id) => ({
    id,
    label: t(`live.${id}`),
    value: format.count(status?.[id] ?? 0),
  }));
  return (
    <li className={styles.item} data-feed={feed.id} data-condition={condition}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Badge tone={TONES[condition]}>{t(`live.condition.${condition}`)}</Badge>
        <span className={styles.actions}>
          {isDown(condition) && condition !== 'refused' ? (
            <IconButton
              icon="refresh"
              size="small"
              label={t('live.retry', { name })}
              onPress={() => dispatch('feed.retry', feed.id)}
            />
          ) : null}
          <IconButton
            icon={isPaused ? 'play' : 'pause'}
            size="small"
            label={t(isPaused ? 'live.resume' : 'live.pause', { name })}
            tooltipAlign="end"
            onPress={() => dispatch('feed.pause', { id: feed.id, isPaused: !isPaused })}
          />
          {from === 'own' ? (
            <IconButton
              icon="trash"
              size="small"
              label={t('live.remove', { name })}
              tooltipAlign="end"
              onPress={() => dispatch('feed.remove', feed.id)}
            />
          ) : null}
        </span>
      </div>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {status?.problem ? (
        <p className={styles.problem} role="alert">
          {problemText({ ...status.problem, params: { ...status.problem.params, feed: name } })}
        </p>
      ) : condition === 'silent' ? (
        <p className={styles.problem} role="alert">
          {t('live.silent', { seconds: format.count(feed.intervalS) })}
        </p>
      ) : null}
      {hasSpoken ? (
        <dl className={styles.figures}>
          {figures.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {status?.lastFault ? <p className={styles.facts}>{t('live.fault', { ...status.lastFault })}</p> : null}
      <p className={styles.source}>
        <GradeMark grade={feed.grade} />{' '}
        {[
          t(`live.role.${feed.role}`),
          t(`live.kind.${feed.kind}`),
          t('live.every', { seconds: format.count(feed.intervalS) }),
          t(`live.from.${from}`),
        ].join(' · ')}
        <br />
        <span className={styles.url}>{[feed.url, ...feed.topics].join(' ')}</span>
      </p>
    </li>
  );
}
