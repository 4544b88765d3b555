import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { layerCounts } from '../../store/slices/layers/selectors';
import { ownKindsInUse } from '../../store/slices/own/selectors';
import { manifest } from '../../store/slices/pack/selectors';
import { LAYER_IDS, type LayerId } from '../../store/state';
import { Panel, Switch } from '../../ui';
import styles from './panel.module.css';
import { type LayerRow, layerGroups } from './view-model';

export interface LayersPanelProps {
  /** Layers that the view offers; default: all. */
  readonly layers?: readonly LayerId[] | undefined;
}

/** What the map shows: every layer on or off, with its count, grade and date. */
export function LayersPanel({ layers: offered = LAYER_IDS }: LayersPanelProps) {
  const { t } = useI18n();
  const layers = useAppState((state) => state.layers);
  const counts = useAppState(layerCounts);
  const pack = useAppState(manifest);
  const own = useAppState(ownKindsInUse);
  return (
    <Panel title={t('panel.layers.title')} collapsible>
      {layerGroups(layers, counts, pack, offered, own).map((group) => (
        <fieldset key={group.id} className={styles.group}>
          <legend className={styles.heading}>{t(`panel.layers.${group.id}`)}</legend>
          {group.rows.map((row) => (
            <LayerSwitch
              key={row.id}
              row={row}
              waiting={pack === null && row.id !== 'incident' && group.id !== 'analyses'}
            />
          ))}
        </fieldset>
      ))}
    </Panel>
  );
}

function LayerSwitch({ row, waiting }: { row: LayerRow; waiting: boolean }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const ground = [
    row.grade ? t(`grade.${row.grade}`) : null,
    row.asOf ? t('ui.asOf', { date: format.asOf(row.asOf) }) : null,
    row.hasOwn ? t('own.layers.with') : null,
  ].filter((part) => part !== null);
  return (
    <div className={styles.row}>
      <Switch
        label={
          <span className={styles.label}>
            <span className={styles.name}>{t(`layer.${row.id}`)}</span>
            {row.count === null ? null : <span className={styles.count}>{format.count(row.count)}</span>}
          </span>
        }
        description={ground.length > 0 ? ground.join(' · ') : waiting ? '\u00a0' : undefined}
        checked={row.visible}
        onChange={(visible) => dispatch('layer.toggle', { id: row.id, visible })}
      />
    </div>
  );
}
