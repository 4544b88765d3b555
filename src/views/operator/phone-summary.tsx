import { ROMAN } from '../../domain/hazard';
import { useI18n } from '../../i18n/hook';
import { CoverageFigure } from '../../panels/coverage/figure';
import { IncidentTimer } from '../../panels/incident/timer';
import { NearestFigure } from '../../panels/nearest/figure';
import { useAppState } from '../../store/hooks';
import { incident } from '../../store/slices/incident/selectors';
import styles from './phone.module.css';

/** The line that stays in sight: the incident and its first team, or the people left out. */
export function PhoneSummary() {
  const { t, format } = useI18n();
  const current = useAppState(incident);
  if (current === null) return <CoverageFigure size="small" />;
  return (
    <>
      <p className={styles.place}>
        {ROMAN[current.grade]} {t(`incidentType.${current.type}`)} ·{' '}
        {current.label ?? format.coordinates(current.position)}
      </p>
      <div className={styles.summary}>
        <NearestFigure kind="team" size="small" />
        <IncidentTimer startedMs={current.startedMs} />
      </div>
    </>
  );
}
