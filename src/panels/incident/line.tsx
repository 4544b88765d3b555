import { INCIDENT_TYPES } from '../../domain/incident';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { incident } from '../../store/slices/incident/selectors';
import { Symbol } from '../../ui/symbols/symbol';
import styles from './line.module.css';
import { IncidentTimer } from './timer';

/** The incident in one line, so that it stays in sight beside other answers; nothing while there is none. */
export function IncidentLine() {
  const { t, format } = useI18n();
  const current = useAppState(incident);
  if (current === null) return null;
  return (
    <p className={styles.line}>
      <Symbol id={`incident-${INCIDENT_TYPES[current.type].class}`} size="calc(1.25rem * var(--scale))" />
      <span className={styles.what}>
        {t(`incidentType.${current.type}`)} · {current.label ?? format.coordinates(current.position)}
      </span>
      <IncidentTimer startedMs={current.startedMs} className={styles.timer} />
    </p>
  );
}
