import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import {
  canRedoClosure,
  canUndoClosure,
  closedRoadsById,
  closureDraft,
  drawnClosures,
} from '../../store/slices/closures/selectors';
import { IconButton, Panel } from '../../ui';
import { ClosureItem } from './closure-item';
import { ClosureDrawing } from './drawing';
import styles from './panel.module.css';
import { closureRows } from './view-model';

/** Roads closed by hand: draw, name, set the effect by mode, lift, undo. Every answer heeds them at once. */
export function ClosuresPanel() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const closures = useAppState(drawnClosures);
  const roads = useAppState(closedRoadsById);
  const savedMs = useAppState((state) => state.closures.savedMs);
  const isDrawing = useAppState((state) => closureDraft(state) !== null);
  const canUndo = useAppState(canUndoClosure);
  const canRedo = useAppState(canRedoClosure);
  const rows = closureRows(closures, roads);
  return (
    <Panel
      title={t('closures.title')}
      aside={rows.length > 0 ? format.count(rows.length) : undefined}
      collapsible
      actions={
        <span className={styles.actions}>
          <IconButton
            icon="undo"
            size="small"
            label={t('closures.undo')}
            disabled={!canUndo}
            onPress={() => dispatch('closure.undo')}
          />
          <IconButton
            icon="redo"
            size="small"
            label={t('closures.redo')}
            disabled={!canRedo}
            onPress={() => dispatch('closure.redo')}
          />
          <IconButton
            icon="trash"
            size="small"
            tooltipAlign="end"
            label={t('closures.clear')}
            disabled={rows.length === 0}
            onPress={() => dispatch('closure.clear')}
          />
        </span>
      }
    >
      <div className={styles.body}>
        <ClosureDrawing />
        {rows.length > 0 ? (
          <ul className={styles.list}>
            {rows.map((row) => (
              <ClosureItem key={row.closure.id} row={row} />
            ))}
          </ul>
        ) : isDrawing ? null : (
          <p className={styles.facts}>{t('closures.empty')}</p>
        )}
        {savedMs === null || rows.length === 0 ? null : <p className={styles.facts}>{t('closures.saved')}</p>}
      </div>
    </Panel>
  );
}
