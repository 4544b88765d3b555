import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { zoneDraft } from '../../store/slices/closures/selectors';
import { drawnZones } from '../../store/slices/own/drawn-zones';
import { Panel } from '../../ui';
import { ZoneDrawing } from './drawing';
import styles from './panel.module.css';
import { ZoneItem } from './zone-item';

/** Hazard zones drawn by hand: draw, say what they are, lift them, pass them on as a warning message. */
export function DrawnZonesPanel() {
  const { t, format } = useI18n();
  const layer = useAppState(drawnZones);
  const isDrawing = useAppState((state) => zoneDraft(state) !== null);
  const zones = layer?.features ?? [];
  return (
    <Panel
      title={t('zones.title')}
      aside={zones.length > 0 ? format.count(zones.length) : undefined}
      collapsible
      startsOpen={zones.length > 0}
    >
      <div className={styles.body}>
        <ZoneDrawing />
        {zones.length > 0 ? (
          <ul className={styles.list}>
            {zones.map((zone) => (
              <ZoneItem key={zone.id} zone={zone} />
            ))}
          </ul>
        ) : isDrawing ? null : (
          <p className={styles.facts}>{t('zones.empty')}</p>
        )}
      </div>
    </Panel>
  );
}
