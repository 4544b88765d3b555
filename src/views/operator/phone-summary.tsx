import { ROMAN } from '../../domain/hazard';
import { useI18n } from '../../i18n/hook';
import { CoverageFigure } from '../../panels/coverage/figure';
import { IncidentTimer } from '../../panels/incident/timer';
import { NearestFigure } from '../../panels/nearest/figure';
import { NEAREST_ORDER } from '../../panels/nearest/panel';
import { useAppState } from '../../store/hooks';
import { incident } from '../../store/slices/incident/selectors';
import styles from './phone.module.css';

/** The line that stays in sight: what happened and how long ago. */
export function PhoneHeadline() {
  const { t } = useI18n();
  const current = useAppState(incident);
  if (current === null) return <p className={styles.place}>{t('operator.wall.none')}</p>;
  return (
    <div className={styles.line}>
      <p className={styles.place}>
        {ROMAN[current.grade]} {t(`incidentType.${current.type}`)}
      </p>
      <IncidentTimer startedMs={current.startedMs} />
    </div>
  );
}

/** The four numbers of the answer side by side. */
export function PhoneFigures() {
  return (
    <div className={styles.figures}>
      {NEAREST_ORDER.map((kind) => (
        <NearestFigure key={kind} kind={kind} size="small" />
      ))}
      <CoverageFigure size="small" />
    </div>
  );
}
