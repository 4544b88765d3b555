import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { canRedoIncident, canUndoIncident, incident } from '../../store/slices/incident/selectors';
import { Button, EmptyState, IconButton, Kbd, Panel } from '../../ui';
import { IncidentDetails } from './details';
import styles from './panel.module.css';

/** What happened and where: placing, naming, moving and undoing the incident. */
export function IncidentPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const current = useAppState(incident);
  const placing = useAppState((state) => state.incident.placing);
  const canUndo = useAppState(canUndoIncident);
  const canRedo = useAppState(canRedoIncident);
  const arm = (
    <Button icon="target" pressed={placing} onPress={() => dispatch('incident.arm', !placing)}>
      {placing ? t('panel.incident.clickMap') : t(current ? 'panel.incident.move' : 'panel.incident.place')}
    </Button>
  );
  return (
    <Panel
      title={t('panel.incident.title')}
      actions={
        <span className={styles.actions}>
          <IconButton
            icon="undo"
            size="small"
            label={t('panel.incident.undo')}
            disabled={!canUndo}
            onPress={() => dispatch('incident.undo')}
          />
          <IconButton
            icon="redo"
            size="small"
            label={t('panel.incident.redo')}
            disabled={!canRedo}
            onPress={() => dispatch('incident.redo')}
            tooltipAlign="end"
          />
        </span>
      }
    >
      {current === null ? (
        <div className={styles.empty}>
          <EmptyState action={arm}>
            {t('panel.incident.empty')} <Kbd keys="I" />
          </EmptyState>
        </div>
      ) : (
        <>
          <IncidentDetails current={current} />
          <div className={styles.actions}>
            {arm}
            <Button
              variant="ghost"
              icon="target"
              onPress={() => dispatch('camera.go', { centre: current.position, zoom: 15 })}
            >
              {t('panel.incident.show')}
            </Button>
            <Button variant="ghost" icon="close" onPress={() => dispatch('incident.clear')}>
              {t('panel.incident.clear')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
