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
  const date = useAppState((state) => format.date(state.clock.nowMs));
  return (
    <header className={styles.head}>
      {current === null ? (
        <div className={styles.what}>
          <h1 className={styles.type}>{region ? localText(region, language) : '安澜 Anlan'}</h1>
          <p className={styles.place}>{t('operator.wall.none')}</p>
        </div>
      ) : (
        <>
          <span className={styles.grade}>
            {ROMAN[current.grade]} {t(`incidentGrade.${current.grade}`)}
          </span>
          <div className={styles.what}>
            <h1 className={styles.type}>{t(`incidentType.${current.type}`)}</h1>
            <p className={styles.place}>
              {t(`incidentClass.${INCIDENT_TYPES[current.type].class}`)} ·{' '}
              {current.label ?? format.coordinates(current.position)}
            </p>
          </div>
          <IncidentTimer startedMs={current.startedMs} className={styles.timer} />
        </>
      )}
      <div className={styles.clock}>
        <p>{clock}</p>
        <p className={styles.note}>{exercise ? t('operator.wall.exercise') : date}</p>
      </div>
    </header>
  );
}
