import { type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import { Icon } from './icon';
import { nextOrder, type SortOrder, type SortValue, sortRows } from './sort-rows';
import styles from './table.module.css';

export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Given: the column can be sorted. */
  readonly sortValue?: ((row: Row) => SortValue) | undefined;
  /** Numbers stand at the end of their cell. */
  readonly align?: 'start' | 'end' | undefined;
}

export interface TableProps<Row> {
  /** Spoken name of the table. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onRow?: ((row: Row) => void) | undefined;
  readonly chosenKey?: string | null | undefined;
}

/** A dense table; rows are given in their natural order and sorted by a press on a head. */
export function Table<Row>(props: TableProps<Row>) {
  const { language } = useI18n();
  const [order, setOrder] = useState<SortOrder | null>(null);
  const sortValue = props.columns.find((column) => column.key === order?.key)?.sortValue;
  const rows = order && sortValue ? sortRows(props.rows, sortValue, order.direction, language) : props.rows;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{props.label}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(column.align === 'end' && styles.end)}
                aria-sort={order?.key === column.key ? order.direction : undefined}
              >
                {column.sortValue ? (
                  <button
                    type="button"
                    className={classNames(styles.sort, order?.key === column.key && styles.sorted)}
                    onClick={() => setOrder(nextOrder(order, column.key))}
                  >
                    {column.header}
                    <Icon
                      name={
                        order?.key !== column.key
                          ? 'sort'
                          : order.direction === 'ascending'
                            ? 'chevron-up'
                            : 'chevron-down'
                      }
                      size="1em"
                      className={styles.arrow}
                    />
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = props.rowKey(row);
            const { onRow } = props;
            return (
              <tr
                key={key}
                className={classNames(onRow && styles.pressable, props.chosenKey === key && styles.chosen)}
                tabIndex={onRow ? 0 : undefined}
                onClick={onRow ? () => onRow(row) : undefined}
                onKeyDown={
                  onRow
                    ? (event) => {
                        if (event.key === 'Enter') onRow(row);
                      }
                    : undefined
                }
              >
                {props.columns.map((column) => (
                  <td key={column.key} className={classNames(column.align === 'end' && styles.end)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
