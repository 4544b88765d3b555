import { useDispatch } from '../../commands/hooks';
import { ROMAN } from '../../domain/hazard';
import { INCIDENT_GRADES, INCIDENT_TYPES, type Incident } from '../../domain/incident';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { incidentPosition } from '../../store/slices/incident/selectors';
import { incidentTypeGroups, Segmented, Select } from '../../ui';
import { Symbol } from '../../ui/symbols/symbol';
import { IncidentNotesList } from './notes-list';
import styles from './panel.module.css';
import { IncidentTimer } from './timer';

/** Place, timer, type and grade of the incident. */
export function IncidentDetails({ current }: { current: Incident }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const position = useAppState(incidentPosition) ?? current.position;
  const coordinates = format.coordinates(position);
  return (
    <>
      <div className={styles.head}>
        <Symbol
          id={`incident-${INCIDENT_TYPES[current.type].class}`}
          size="calc(2rem * var(--scale))"
          className={styles.symbol}
        />
        <div className={styles.what}>
          <p className={current.label === null ? styles.bare : styles.place}>
            {current.label ?? coordinates}
          </p>
          {current.label === null ? null : <p className={styles.where}>{coordinates}</p>}
        </div>
        <IncidentTimer startedMs={current.startedMs} className={styles.timer} />
      </div>
      <div className={styles.fields}>
        <Select
          label={t('panel.incident.type')}
          value={current.type}
          options={incidentTypeGroups(t)}
          onChange={(type) => dispatch('incident.type', type)}
        />
        <div>
          <p className={styles.gradeLabel}>
            {t('panel.incident.grade')} · {t(`incidentGrade.${current.grade}`)}
          </p>
          <Segmented
            label={t('panel.incident.grade')}
            value={current.grade}
            options={INCIDENT_GRADES.map((grade) => ({
              value: grade,
              label: ROMAN[grade],
              title: `${ROMAN[grade]} ${t(`incidentGrade.${grade}`)}`,
            }))}
            onChange={(grade) => dispatch('incident.grade', grade)}
          />
        </div>
      </div>
      <IncidentNotesList />
    </>
  );
}
