import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { canRedoOwn, canUndoOwn, ownLayers } from '../../store/slices/own/selectors';
import { Button, IconButton, Panel } from '../../ui';
import { FileButton } from './file-button';
import { LayerItem } from './layer-item';
import styles from './panel.module.css';
import { Templates } from './templates';
import { elsewhereSum, ownRows } from './view-model';

/** What a person has brought along: add, put in or out of use, replace, remove, undo; and what the browser keeps of it. */
export function OwnDataPanel() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const layers = useAppState(ownLayers);
  const own = useAppState((state) => state.own);
  const canUndo = useAppState(canUndoOwn);
  const canRedo = useAppState(canRedoOwn);
  const rows = ownRows(layers, own.unkept);
  const elsewhere = elsewhereSum(own);
  return (
    <Panel
      title={t('own.title')}
      aside={rows.length > 0 ? format.count(rows.length) : undefined}
      collapsible
      startsOpen={rows.length > 0}
      actions={
        rows.length === 0 && !canUndo && !canRedo ? (
          <FileButton icon="plus" size="small" variant="ghost">
            {t('own.add')}
          </FileButton>
        ) : (
          <span className={styles.tools}>
            <IconButton
              icon="undo"
              size="small"
              label={t('own.undo')}
              disabled={!canUndo}
              onPress={() => dispatch('own.undo')}
            />
            <IconButton
              icon="redo"
              size="small"
              label={t('own.redo')}
              disabled={!canRedo}
              onPress={() => dispatch('own.redo')}
            />
            <IconButton
              icon="trash"
              size="small"
              tooltipAlign="end"
              label={t('own.clear')}
              disabled={rows.length === 0}
              onPress={() => dispatch('own.clear')}
            />
          </span>
        )
      }
    >
      <div className={styles.body}>
        {rows.length === 0 && !canUndo && !canRedo ? null : (
          <FileButton icon="plus" wide>
            {t('own.add')}
          </FileButton>
        )}
        {rows.length === 0 ? (
          <p className={styles.facts}>
            {t('own.empty')} <span className={styles.mouse}>{t('own.add.hint')}</span>
          </p>
        ) : (
          <ul className={styles.list}>
            {rows.map((row) => (
              <LayerItem key={row.layer.id} {...row} />
            ))}
          </ul>
        )}
        {rows.length > own.unkept.length ? (
          <p className={styles.facts}>
            {t('own.kept')}
            {own.usage === null
              ? null
              : ` · ${t('own.usage', {
                  used: format.bytes(own.usage.used),
                  quota: format.bytes(own.usage.quota),
                })}`}
          </p>
        ) : null}
        {elsewhere === null ? null : (
          <p className={styles.elsewhere}>
            <span>{t('own.elsewhere', { count: elsewhere.count, size: format.bytes(elsewhere.bytes) })}</span>
            <Button size="small" onPress={() => dispatch('own.forget-elsewhere')}>
              {t('own.forget')}
            </Button>
          </p>
        )}
        <Templates />
      </div>
    </Panel>
  );
}
