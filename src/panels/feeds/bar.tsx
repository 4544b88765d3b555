import { Suspense, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { feedRows, unitCounts } from '../../store/slices/live/selectors';
import { Button, classNames, lazyPart } from '../../ui';
import styles from './bar.module.css';
import { feedsSummary } from './view-model';

const FeedsDialog = lazyPart(async () => (await import('./panel')).FeedsDialog);

/** One line of the status bar: whether every feed is heard, how many units there are; opens the list of feeds. */
export function FeedsBar({ readOnly = false }: { readonly readOnly?: boolean | undefined }) {
  const { t, format } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const rows = useAppState(feedRows);
  const counts = useAppState(unitCounts);
  const { count, down } = feedsSummary(rows);
  const unitCount = counts.fresh + counts.ageing + counts.unknown;
  const old = counts.ageing + counts.unknown;
  if (readOnly && rows.length === 0) return null;
  const words = [
    count === 0
      ? t('live.bar.none')
      : down > 0
        ? t('live.bar.down', { down, count })
        : t('live.bar.allWell', { count }),
    unitCount > 0 ? t('live.bar.units', { count: unitCount }) : null,
    old > 0 ? t('live.bar.old', { count: format.count(old) }) : null,
  ].filter((part) => part !== null);
  const line = (
    <span className={classNames(styles.line, down > 0 && styles.down)}>
      <span className={classNames(styles.mark, count > 0 && down === 0 && styles.well)} aria-hidden="true" />
      <span>
        {words[0]}
        <span className={styles.more}>{words.slice(1).map((word) => ` · ${word}`)}</span>
      </span>
    </span>
  );
  return (
    <div className={styles.bar}>
      <span role="status" className="visually-hidden">
        {down > 0 ? t('live.bar.down', { down, count }) : ''}
      </span>
      {readOnly ? (
        line
      ) : (
        <Button size="small" variant="ghost" onPress={() => setOpen(true)}>
          {line}
        </Button>
      )}
      {isOpen ? (
        <Suspense fallback={null}>
          <FeedsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
