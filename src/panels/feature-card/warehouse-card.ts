import { localText } from '../../domain/language';
import type { StockRow, Warehouse } from '../../domain/warehouse';
import type { Translate } from '../../i18n/translate';
import { warehouseLook } from '../../ui/symbols/resource-look';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

/** First layer of a GB/T 38565 code. */
function family(code: string, t: Translate): string {
  const first = code[0];
  return first === '1' || first === '2' || first === '3' ? t(`stockFamily.${first}`) : t('stockFamily.other');
}

const byCode = (a: StockRow, b: StockRow) => a.code.localeCompare(b.code);

export function warehouseCard(depot: Warehouse, { t, format, language }: CardWriter): CardView {
  return {
    ...EMPTY_CARD,
    title: localText(depot.name, language),
    kindText: t('panel.card.warehouseOf', { level: t(`warehouseLevel.${depot.level}`) }),
    look: warehouseLook(depot),
    grade: depot.grade,
    source: depot.source,
    asOf: depot.asOf,
    position: depot.position,
    fields: [
      { label: t('panel.card.status'), value: t(`warehouseStatus.${depot.status}`) },
      {
        label: t('panel.card.reserveMode'),
        value: known(depot.reserveMode, (mode) => t(`reserveMode.${mode}`)),
      },
      { label: t('panel.card.floorArea'), value: known(depot.floorAreaM2, format.area) },
      { label: t('panel.card.peopleServed'), value: known(depot.peopleServed, format.count) },
      {
        label: t('panel.card.loading'),
        value: known(depot.loadingMin, (minutes) => format.minutes(minutes * 60)),
      },
      { label: t('panel.card.address'), value: depot.address },
    ],
    tables: [
      {
        title: t('panel.card.stock'),
        headers: [t('panel.card.item'), t('panel.card.expires'), t('panel.card.quantity')],
        rows: depot.stock.toSorted(byCode).map((row) => ({
          key: row.code,
          note: `${family(row.code, t)} · ${row.code}`,
          cells: [
            localText(row.name, language),
            known(row.expires, format.asOf),
            `${format.count(row.quantity)} ${localText(row.unit, language)}`,
          ],
        })),
      },
    ],
  };
}
