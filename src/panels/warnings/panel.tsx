import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { hazardPhases, hazardsKnown } from '../../store/slices/clock/selectors';
import { selectedId } from '../../store/slices/selection/selectors';
import { classNames, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { type WarningRow, warningRows, zoneBounds } from './view-model';

export interface WarningsPanelProps {
  /** One under the other, for a sheet. */
  readonly stacked?: boolean | undefined;
  /** Show the colour's word; off where room is scarce. */
  readonly words?: boolean | undefined;
}

/** Warnings in force and to come, each with colour, numeral, word and time left. */
export function WarningsPanel({ stacked = false, words = false }: WarningsPanelProps) {
  const { t } = useI18n();
  const hazards = useAppState(hazardsKnown);
  const phases = useAppState(hazardPhases);
  const minuteMs = useAppState((state) => Math.floor(state.clock.nowMs / 60_000) * 60_000);
  const rows = warningRows(hazards, phases, minuteMs);
  return (
    <section
      className={classNames(styles.bar, stacked && styles.stacked)}
      aria-label={t('panel.warnings.title')}
    >
      {stacked ? null : <h2 className={styles.title}>{t('panel.warnings.title')}</h2>}
      {rows.length === 0 ? (
        <p className={styles.none}>{t('panel.warnings.none')}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <WarningItem key={row.hazard.id} row={row} word={words || stacked} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WarningItem({ row, word }: { row: WarningRow; word: boolean }) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState(selectedId('hazard')) === row.hazard.id;
  const key = row.upcoming ? 'startsIn' : row.secondsLeft === null ? 'noEnd' : 'endsIn';
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-pressed={chosen}
        onClick={() => {
          dispatch('selection.select', { kind: 'hazard', id: row.hazard.id });
          dispatch('camera.go', { bounds: zoneBounds(row.hazard.geometry) });
        }}
      >
        <WarningMark level={row.level} upcoming={row.upcoming} word={word} />
        <span className={styles.headline}>{localText(row.hazard.headline, language)}</span>
        <span className={styles.left}>
          {t(`panel.warnings.${key}`, { time: format.span(row.secondsLeft ?? 0) })}
        </span>
      </button>
    </li>
  );
}
