import type { ExportId } from '../../commands/export/export-id';
import { useI18n } from '../../i18n/hook';
import { Badge } from '../../ui';
import styles from './panel.module.css';
import type { ExportRow } from './view-model';

interface ExportGroupProps {
  readonly title: string;
  readonly rows: readonly ExportRow[];
  readonly chosen: ReadonlySet<ExportId>;
  readonly onChoose: (id: ExportId, isOn: boolean) => void;
}

/** Things of one sort that can be taken away; what has no rows now, or is out of date, cannot be chosen. */
export function ExportGroup({ title, rows, chosen, onChoose }: ExportGroupProps) {
  const { t } = useI18n();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{title}</legend>
      {rows.map(({ id, count, isStale, canTake }) => (
        <label key={id} className={canTake ? styles.row : styles.rowOff}>
          <input
            type="checkbox"
            className={styles.check}
            disabled={!canTake}
            checked={canTake && chosen.has(id)}
            onChange={(event) => onChoose(id, event.currentTarget.checked)}
          />
          <span className={styles.name}>{t(`export.source.${id}`)}</span>
          {isStale ? <Badge tone="caution">{t('export.stale')}</Badge> : null}
          <span className={styles.count}>{count === 0 ? t('export.none') : t('export.rows', { count })}</span>
        </label>
      ))}
    </fieldset>
  );
}
