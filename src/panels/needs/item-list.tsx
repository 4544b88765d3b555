import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import type { AnalysisResults } from '../../store/state';
import { Badge } from '../../ui';
import styles from './panel.module.css';
import { type NeedsRow, shippedShare } from './view-model';

/** Every item: need, stock, what is short, when the first of it is there, and whether the first target holds. */
export function ItemList({ result }: { result: AnalysisResults['needs'] }) {
  const { t } = useI18n();
  const columns = ['need', 'stock', 'short', 'first'] as const;
  return (
    <table className={styles.items}>
      <caption className={styles.head}>{t('panel.needs.items')}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`panel.needs.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {result.items.map((row) => (
        <Item key={row.item.id} row={row} />
      ))}
    </table>
  );
}

function Item({ row }: { row: NeedsRow }) {
  const { t, format, language } = useI18n();
  const { item, need, stock, short, firstArrivalS, coverDays } = row;
  const unit = localText(item.unit, language);
  const target = useTarget(row);
  const details = [
    coverDays === null ? null : t('panel.needs.coverDays', { days: format.tenths(coverDays) }),
    short > 0 ? t('panel.needs.personDays', { count: format.count(row.shortPersonDays) }) : null,
    target === null || target.isMet === true || target.share === 0
      ? null
      : t('panel.needs.onTime', {
          hours: format.count(target.hours),
          share: format.percent(target.share),
        }),
  ].filter((part) => part !== null);
  return (
    <tbody data-item={item.id}>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.itemHead}>
          <span className={styles.itemLine}>
            <span className={styles.itemName}>{localText(item.name, language)}</span>
            <TargetBadge row={row} />
          </span>
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.shipped} style={{ flexGrow: shippedShare(row) }} />
            <span className={styles.missing} style={{ flexGrow: 1 - shippedShare(row) }} />
          </span>
        </th>
      </tr>
      <tr className={styles.figures}>
        <td>
          {format.count(need)} <span className={styles.unit}>{unit}</span>
        </td>
        <td>{format.count(stock)}</td>
        <td className={short > 0 ? styles.short : undefined}>{format.count(short)}</td>
        <td>{firstArrivalS === null ? '–' : format.clock(firstArrivalS)}</td>
      </tr>
      {details.length === 0 ? null : (
        <tr>
          <td colSpan={4} className={styles.details}>
            {details.join(' · ')}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The first delivery target of an item: its hours, whether it is kept, and the share that is there in time. */
function useTarget(row: NeedsRow) {
  const targets = useAppState(datasets)?.standards.deliveryTargets ?? [];
  const outcome = row.targets[0];
  const target = targets.find(({ id }) => id === outcome?.targetId);
  return outcome === undefined || target === undefined || row.need === 0
    ? null
    : { hours: target.seconds / 3600, isMet: outcome.isMet, share: outcome.onTime / row.need };
}

function TargetBadge({ row }: { row: NeedsRow }) {
  const { t, format } = useI18n();
  const target = useTarget(row);
  if (target === null) return null;
  const hours = format.count(target.hours);
  if (target.isMet === null) return <Badge tone="dashed">{t('panel.needs.metUnknown', { hours })}</Badge>;
  return target.isMet ? (
    <Badge tone="good" icon="check">
      {t('panel.needs.met', { hours })}
    </Badge>
  ) : (
    <Badge tone="bad" icon="warning">
      {t('panel.needs.notMet', { hours })}
    </Badge>
  );
}
