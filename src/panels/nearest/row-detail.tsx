import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { Badge, GradeMark, RouteSteps } from '../../ui';
import styles from './panel.module.css';
import type { NearestRow } from './view-model';
import { closureNames } from './zone-names';

/** The time taken apart, and the way street by street. */
export function RowDetail({ row }: { row: NearestRow }) {
  const { t, format } = useI18n();
  const closures = useAppState(closuresInUse);
  const { item } = row;
  const ready =
    item.readyS === null
      ? t('panel.nearest.readyUnknown')
      : item.readyS === 0
        ? null
        : t('panel.nearest.ready', { time: format.clock(item.readyS) });
  const travel = t('panel.nearest.travel', { time: format.clock(item.travelS) });
  const straight = t('panel.nearest.straight', { distance: format.distance(item.straightM) });
  return (
    <div className={styles.detail}>
      <p className={styles.detailLine}>
        <span>
          {ready === null ? travel : `${ready} + ${travel}`} · {straight}
        </span>
        {item.avoidsClosureIds === undefined ? null : (
          <Badge tone="caution">
            {t('closures.avoids', { names: closureNames(item.avoidsClosureIds, closures, t) })}
          </Badge>
        )}
        {item.slowed ? <Badge tone="caution">{t('panel.nearest.slowed')}</Badge> : null}
        {row.grade ? <GradeMark grade={row.grade} /> : null}
      </p>
      {item.route ? (
        <RouteSteps label={t('panel.nearest.steps', { name: row.name })} steps={item.route.steps} />
      ) : (
        <p className={styles.detailLine}>{t('panel.nearest.noRoute')}</p>
      )}
    </div>
  );
}
