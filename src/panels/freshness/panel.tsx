import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { manifest } from '../../store/slices/pack/selectors';
import { Button, classNames } from '../../ui';
import styles from './panel.module.css';
import { freshnessView } from './view-model';

export interface FreshnessPanelProps {
  /** `line`: one sentence; `list`: every source. */
  readonly form?: 'line' | 'list' | undefined;
  /** Opens the full account of the data; left out on the wall. */
  readonly onMore?: (() => void) | undefined;
}

/** How old every source is and how far it can be trusted. */
export function FreshnessPanel({ form = 'line', onMore }: FreshnessPanelProps) {
  const { t, format } = useI18n();
  const pack = useAppState(manifest);
  if (pack === null) return <div className={styles.room} />;
  const view = freshnessView(pack);
  return (
    <section
      className={classNames(styles.bar, form === 'list' && styles.stacked)}
      aria-label={t('panel.freshness.title')}
    >
      {form === 'line' ? (
        <span className={styles.item}>
          {[
            view.oldest === null
              ? t('panel.freshness.sources', { count: view.rows.length })
              : t('panel.freshness.oldest', { count: view.rows.length, date: format.asOf(view.oldest) }),
            view.marked.exercise > 0 ? t('panel.freshness.exercise') : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      ) : (
        <ul className={styles.list}>
          {view.rows.map((row) => (
            <li key={row.role} className={styles.item}>
              <span className={styles.name}>{t(`packRole.${row.role}`)}</span>{' '}
              {[row.asOf === null ? t('ui.unknown') : format.asOf(row.asOf), t(`grade.${row.grade}`)].join(
                ' · ',
              )}
            </li>
          ))}
        </ul>
      )}
      {onMore ? (
        <Button size="small" variant="ghost" icon="database" onPress={onMore}>
          {t('panel.freshness.more')}
        </Button>
      ) : null}
    </section>
  );
}
