import { useI18n } from '../../i18n/hook';
import { Table } from '../../ui';
import type { CardTable } from './card-view';
import styles from './panel.module.css';

/** Tables of a card: stock, capacity by stage. */
export function CardTables({ tables }: { tables: readonly CardTable[] }) {
  const { t } = useI18n();
  return tables.map((table) => (
    <div key={table.title}>
      <h3 className={styles.tableTitle}>{table.title}</h3>
      <Table
        label={table.title}
        rows={table.rows}
        rowKey={(row) => row.key}
        columns={table.headers.map((header, index) => ({
          key: header,
          header,
          cell: (row: CardTable['rows'][number]) =>
            row.cells[index] ?? <span className={styles.unknown}>{t('ui.unknown')}</span>,
          align: index === table.headers.length - 1 ? ('end' as const) : undefined,
        }))}
      />
    </div>
  ));
}
