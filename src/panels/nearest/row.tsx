import { useDispatch } from '../../commands/hooks';
import type { ResourceKind } from '../../domain/resource';
import { useI18n } from '../../i18n/hook';
import { Icon } from '../../ui';
import { Symbol } from '../../ui/symbols/symbol';
import { boundsOf } from '../../domain/bounds';
import styles from './panel.module.css';
import { RowDetail } from './row-detail';
import { heroSeconds, type NearestRow } from './view-model';

export interface NearestRowItemProps {
  readonly kind: ResourceKind;
  readonly row: NearestRow;
  readonly chosen: boolean;
}

/** One offer; choosing it shows its route on the map and in words. */
export function NearestRowItem({ kind, row, chosen }: NearestRowItemProps) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { item } = row;
  const toggle = () => {
    dispatch('selection.select', chosen ? null : { kind, id: item.id });
    if (!chosen && item.route) {
      const bounds = boundsOf(item.route.coordinates);
      if (bounds) dispatch('camera.go', { bounds });
    }
  };
  return (
    <li>
      <button type="button" className={styles.row} aria-expanded={chosen} onClick={toggle}>
        <span className={styles.rank}>{row.rank}</span>
        {row.look ? (
          <Symbol
            id={row.look.symbol}
            fill={row.look.fill}
            badge={row.look.badge}
            size="calc(1.5rem * var(--scale))"
          />
        ) : (
          <span />
        )}
        <span className={styles.words}>
          <span className={styles.name}>{row.name}</span>
          <span className={styles.kind}>
            {[row.kindText, row.grade === 'exercise' ? t('gradeShort.exercise') : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className={styles.times}>
          <span className={styles.time}>{format.clock(heroSeconds(item))}</span>
          <span className={styles.split}>
            {item.slowed ? (
              <span className={styles.slowed} title={t('panel.nearest.slowed')}>
                <Icon name="warning" size="1.1em" />
                <span className="visually-hidden">{t('panel.nearest.slowed')}</span>
              </span>
            ) : null}
            {format.distance(item.distanceM)}
          </span>
        </span>
      </button>
      {chosen ? <RowDetail row={row} /> : null}
    </li>
  );
}
