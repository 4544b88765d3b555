import { useRef } from 'react';
import { useDispatch } from '../../commands/hooks';
import { hazardPhase } from '../../domain/hazard';
import { localText } from '../../domain/language';
import type { LiftedNotice } from '../../domain/live';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { hazardPhases, hazardsKnown } from '../../store/slices/clock/selectors';
import { liftedNotices, unplacedWarnings } from '../../store/slices/live/selectors';
import { selectedId } from '../../store/slices/selection/selectors';
import { Button, classNames, Icon, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { useFitting } from './use-fitting';
import { shortHeadline, type WarningRow, warningRows, zoneBounds } from './view-model';

export interface WarningsPanelProps {
  /** `bar`: one line, as many as fit; `stacked`: one under the other; `wall`: those in force, by type. */
  readonly form?: 'bar' | 'stacked' | 'wall' | undefined;
  /** Shows all of them, where the bar has no room. */
  readonly onMore?: (() => void) | undefined;
}

/** Warnings in force and to come, each with colour, numeral, word and time left. */
export function WarningsPanel({ form = 'bar', onMore }: WarningsPanelProps) {
  const { t } = useI18n();
  const known = useAppState((state) => state.pack.datasets !== null);
  const minuteMs = useAppState((state) => Math.floor(state.clock.nowMs / 60_000) * 60_000);
  const lifted = useAppState(liftedNotices);
  const all = useWarningRows(minuteMs);
  const rows = form === 'wall' ? all.filter(({ upcoming }) => !upcoming) : all;
  return (
    <section
      className={classNames(styles.bar, form !== 'bar' && styles[form])}
      aria-label={t('panel.warnings.title')}
    >
      {form === 'stacked' ? null : <h2 className={styles.title}>{t('panel.warnings.title')}</h2>}
      {rows.length === 0 && (lifted.length === 0 || form === 'wall') ? (
        <p className={styles.none}>{known ? t('panel.warnings.none') : ''}</p>
      ) : form === 'bar' ? (
        <WarningBar rows={rows} lifted={lifted} onMore={onMore} />
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.hazard.id}>
              {form === 'wall' ? <WallWarning row={row} /> : <WarningItem row={row} word />}
            </li>
          ))}
          {form === 'wall' ? null : <LiftedItems lifted={lifted} />}
        </ul>
      )}
    </section>
  );
}

/** Warnings that have a place and those that have none, together. */
function useWarningRows(minuteMs: number): readonly WarningRow[] {
  const hazards = useAppState(hazardsKnown);
  const phases = useAppState(hazardPhases);
  const unplaced = useAppState(unplacedWarnings);
  const all = new Map([
    ...phases,
    ...unplaced.map((warning) => [warning.id, hazardPhase(warning, minuteMs)] as const),
  ]);
  return warningRows([...hazards, ...unplaced], all, minuteMs);
}

interface WarningBarProps {
  readonly rows: readonly WarningRow[];
  readonly lifted: readonly LiftedNotice[];
  readonly onMore: (() => void) | undefined;
}

function WarningBar({ rows, lifted, onMore }: WarningBarProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const hiddenCount = useFitting(list);
  return (
    <>
      <ul ref={list} className={styles.list}>
        {rows.map((row) => (
          <li key={row.hazard.id}>
            <WarningItem row={row} word={false} />
          </li>
        ))}
        <LiftedItems lifted={lifted} />
      </ul>
      {onMore && hiddenCount > 0 ? (
        <Button size="small" variant="ghost" onPress={onMore}>
          {t('panel.warnings.more', { count: hiddenCount })}
        </Button>
      ) : null}
    </>
  );
}

function useTimeLeft({ hazard, upcoming, secondsLeft }: WarningRow): string {
  const { t, format } = useI18n();
  const end = hazard.reading?.expiresAssumed ? 'endsInAssumed' : 'endsIn';
  const key = upcoming ? 'startsIn' : secondsLeft === null ? 'noEnd' : end;
  return t(`panel.warnings.${key}`, { time: format.span(secondsLeft ?? 0) });
}

function WarningItem({ row, word }: { row: WarningRow; word: boolean }) {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const { hazard, geometry } = row;
  const chosen = useAppState(selectedId('hazard')) === hazard.id;
  const status = hazard.status === 'Actual' ? [] : [t(`capStatus.${hazard.status}`)];
  const place = geometry === null ? [t('panel.warnings.unplaced')] : [];
  const content = (
    <>
      <WarningMark level={row.level} upcoming={row.upcoming} word={word} />
      <span className={styles.words}>
        <span>{shortHeadline(localText(hazard.headline, language))}</span>
        <span className={styles.left}>{[...status, useTimeLeft(row), ...place].join(' · ')}</span>
      </span>
    </>
  );
  if (geometry === null)
    return (
      <span className={styles.item} title={localText(hazard.areaDesc, language)}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.item}
      aria-pressed={chosen}
      onClick={() => {
        dispatch('selection.select', { kind: 'hazard', id: hazard.id });
        dispatch('camera.go', { bounds: zoneBounds(geometry) });
      }}
    >
      {content}
    </button>
  );
}

/** Warnings that were lifted, as long as their notices stand. */
function LiftedItems({ lifted }: { readonly lifted: readonly LiftedNotice[] }) {
  const { t, format, language } = useI18n();
  return lifted.map(({ id, headline, sender, sent, status }) => (
    <li key={id}>
      <span className={styles.item} title={sender}>
        <Icon name="check" size="1.2em" />
        <span className={styles.words}>
          <span>{shortHeadline(localText(headline, language))}</span>
          <span className={styles.left}>
            {[
              ...(status === 'Actual' ? [] : [t(`capStatus.${status}`)]),
              t('panel.warnings.lifted', { time: format.dateTime(sent) }),
            ].join(' · ')}
          </span>
        </span>
      </span>
    </li>
  ));
}

const HOUR_S = 3600;

/** From an hour on whole hours, never more than are left: what is read from across a room is short. */
function inHours(seconds: number | null): number | null {
  return seconds === null || seconds < HOUR_S ? seconds : seconds - (seconds % HOUR_S);
}

function WallWarning({ row }: { row: WarningRow }) {
  const { t } = useI18n();
  return (
    <span className={styles.item}>
      <WarningMark level={row.level} word />
      <span>{t(`incidentType.${row.hazard.type}`)}</span>
      <span className={styles.left}>{useTimeLeft({ ...row, secondsLeft: inHours(row.secondsLeft) })}</span>
    </span>
  );
}
