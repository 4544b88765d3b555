import { ROMAN } from '../../domain/hazard';
import { INCIDENT_TYPES } from '../../domain/incident';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { IncidentTimer } from '../../panels/incident/timer';
import { useAppState } from '../../store/hooks';
import { incident } from '../../store/slices/incident/selectors';
import { manifest } from '../../store/slices/pack/selectors';
import styles from './wall.module.css';

/** Grade, class, type and place of the incident, its timer, and the clock of the situation. */
export function WallHeader() {
  const { t, format, language } = useI18n();
  const current = useAppState(incident);
  const region = useAppState(manifest)?.name ?? null;
  const exercise = useAppState((state) => state.clock.exercise);
  const clock = useAppState((state) => format.time(state.clock.nowMs));
  return (
    <header className={styles.head}>
      {current === null ? (
        <>
          <h1 className={styles.place}>{region ? localText(region, language) : '安澜 Anlan'}</h1>
          <span className={styles.note}>{t('operator.wall.none')}</span>
        </>
      ) : (
        <>
          <span className={styles.grade}>
            {ROMAN[current.grade]} {t(`incidentGrade.${current.grade}`)}
          </span>
          <h1 className={styles.place}>
            {t(`incidentType.${current.type}`)} · {current.label ?? format.coordinates(current.position)}
          </h1>
          <span className={styles.note}>{t(`incidentClass.${INCIDENT_TYPES[current.type].class}`)}</span>
          <IncidentTimer startedMs={current.startedMs} className={styles.timer} />
        </>
      )}
      <span className={styles.clock}>{clock}</span>
      {exercise ? <span className={styles.note}>{t('operator.wall.exercise')}</span> : null}
    </header>
  );
}
