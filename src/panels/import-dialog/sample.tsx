import { useI18n } from '../../i18n/hook';
import type { ImportPreview } from '../../store/state';
import { classNames } from '../../ui';
import styles from './panel.module.css';
import { fieldLabel } from './value-label';
import { columnUses } from './view-model';

/** What scrolls is reached by Tab, so that the arrow keys move it. */
function focusable(frame: HTMLElement | null): void {
  if (frame) frame.tabIndex = 0;
}

/** Rows of the sample in sight; the rest is scrolled to. */
export function Sample({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useI18n();
  const { columns, sample, plan } = preview;
  const useOf = (column: string) => {
    const { fields, isPosition } = columnUses(preview, column);
    const names = fields.map((name) => fieldLabel(plan.kind, name, t));
    return (isPosition ? [...names, t('import.place')] : names).join(t('ui.listSeparator'));
  };
  return (
    <section ref={focusable} className={styles.sample} aria-label={t('import.sample')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles.rowNumber}>
              {t('import.sample.row')}
            </th>
            {columns.map((column, at) => {
              const becomes = useOf(column);
              return (
                <th key={`${at} ${column}`} scope="col">
                  <span className={styles.column}>{column}</span>
                  <span className={classNames(styles.becomes, becomes === '' && styles.unused)}>
                    {becomes === '' ? '–' : becomes}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className={styles.rowNumber}>
                {row}
              </th>
              {columns.map((column, at) => (
                <td key={`${at} ${column}`} title={cells[at]}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
