import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import styles from './panel.module.css';

/** Time of the situation at the place of the situation; says when it is that of an exercise. */
export function SituationClock() {
  const { t, format } = useI18n();
  const exercise = useAppState((state) => state.clock.exercise);
  const minuteMs = useAppState((state) => Math.floor(state.clock.nowMs / 60_000) * 60_000);
  return (
    <div className={styles.clock}>
      <time className={styles.time} dateTime={new Date(minuteMs).toISOString()}>
        {format.time(minuteMs)}
      </time>
      <span className={styles.clockNote}>
        {exercise ? `${t('panel.top.exercise')} · ${format.date(minuteMs)}` : format.date(minuteMs)}
      </span>
    </div>
  );
}
