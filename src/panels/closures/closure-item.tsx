import { useDispatch } from '../../commands/hooks';
import type { RoadClosure } from '../../domain/closure';
import { TRAVEL_MODES } from '../../domain/travel';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedId } from '../../store/slices/selection/selectors';
import { Badge, closedToText, Disclosure, EffectField, IconButton, TextField } from '../../ui';
import { Symbol } from '../../ui/symbols/symbol';
import styles from './panel.module.css';
import type { ClosureRow } from './view-model';

/** One closure: name, the roads under it, its effect by mode, when it was entered. */
export function ClosureItem({ row }: { readonly row: ClosureRow }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { closure, roads } = row;
  const isSelected = useAppState(selectedId('closure')) === closure.id;
  const change = (part: Partial<RoadClosure>) => dispatch('closure.change', { ...closure, ...part });
  return (
    <li className={isSelected ? styles.chosen : styles.item}>
      <div className={styles.head}>
        <Symbol id="closure" />
        <TextField
          label={t('closures.item.name')}
          hideLabel
          value={closure.name}
          onChange={(name) => change({ name })}
        />
        <IconButton
          icon="target"
          size="small"
          label={t('closures.item.show', { name: closure.name })}
          onPress={() => {
            dispatch('selection.select', { kind: 'closure', id: closure.id });
            dispatch('camera.go', { bounds: row.bounds });
          }}
        />
        <IconButton
          icon="trash"
          size="small"
          tooltipAlign="end"
          label={t('closures.item.remove', { name: closure.name })}
          onPress={() => dispatch('closure.remove', closure.id)}
        />
      </div>
      {roads?.edges === 0 ? (
        <Badge tone="caution" icon="warning">
          {t('closures.item.none')}
        </Badge>
      ) : (
        <p className={styles.roads}>
          {roads === null
            ? t('closures.item.unknown')
            : t('closures.item.roads', { edges: roads.edges, length: format.distance(roads.lengthM) })}
        </p>
      )}
      <Disclosure summary={closedToText(closure, t)}>
        <div className={styles.modes} role="group" aria-label={t('closures.item.modes')}>
          {TRAVEL_MODES.map((mode) => (
            <EffectField
              key={mode}
              label={t(`mode.${mode}`)}
              effect={closure.roads[mode]}
              onChange={(effect) => change({ roads: { ...closure.roads, [mode]: effect } })}
            />
          ))}
          <TextField
            label={t('closures.item.note')}
            value={closure.note}
            onChange={(note) => change({ note })}
          />
        </div>
      </Disclosure>
      <p className={styles.facts}>
        {closure.since === null
          ? t('closures.item.byHandUndated')
          : t('closures.item.byHand', { time: format.dateTime(closure.since) })}
      </p>
    </li>
  );
}
