import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import type { AnalysisResults } from '../../store/state';
import { Disclosure } from '../../ui';
import styles from './panel.module.css';

/** Warehouses that send nothing and stock that was not counted, each with the reason. */
export function LeftOut({ result, count }: { result: AnalysisResults['needs']; count: number }) {
  const { t, format, language } = useI18n();
  const warehouses = useAppState(datasets)?.warehouses ?? [];
  const nameOf = (id: string) => {
    const found = warehouses.find((warehouse) => warehouse.id === id);
    return found ? localText(found.name, language) : id;
  };
  return (
    <Disclosure summary={t('panel.needs.leftOut', { count })}>
      <ul className={styles.leftOut}>
        {result.warehousesLeftOut.map(({ warehouseId, reason }) => (
          <li key={warehouseId}>
            {nameOf(warehouseId)}
            <span className={styles.small}>{t(`panel.needs.${reason}`)}</span>
          </li>
        ))}
        {result.stockLeftOut.map((row, index) => {
          const values = {
            item: localText(row.name, language),
            quantity: format.count(row.quantity),
            unit: localText(row.unit, language),
          };
          return (
            <li key={`${row.warehouseId} ${row.itemId} ${row.code} ${index}`}>
              {nameOf(row.warehouseId)}
              <span className={styles.small}>
                {row.reason === 'expired' && row.expires !== null
                  ? t('panel.needs.expired', { ...values, date: format.asOf(row.expires) })
                  : t('panel.needs.otherUnit', values)}
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
