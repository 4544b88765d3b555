import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { hazardsInForce } from '../../store/slices/clock/selectors';
import { nearestResult } from '../../store/slices/runs/selectors';
import { Icon, WarningMark } from '../../ui';
import styles from './panel.module.css';
import { incidentNotes } from './view-model';

/** Zones around the incident and its distance to the road, where there is something to say. */
export function IncidentNotesList() {
  const { t, format, language } = useI18n();
  const notes = incidentNotes(useAppState(nearestResult), useAppState(hazardsInForce));
  if (notes.insideHazards.length === 0 && notes.offRoadM === null) return null;
  return (
    <ul className={styles.notes}>
      {notes.insideHazards.map((hazard) => (
        <li key={hazard.id} className={styles.note}>
          <WarningMark level={hazard.level} />
          <span>{t('panel.incident.inside', { headline: localText(hazard.headline, language) })}</span>
        </li>
      ))}
      {notes.offRoadM === null ? null : (
        <li className={styles.note}>
          <Icon name="route" size="1.1em" />
          <span>{t('panel.incident.offRoad', { distance: format.distance(notes.offRoadM) })}</span>
        </li>
      )}
    </ul>
  );
}
