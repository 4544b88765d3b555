import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { feedRows } from '../../store/slices/live/selectors';
import { Dialog } from '../../ui';
import { AddFeed } from './add-feed';
import { FeedItem } from './feed-item';
import { Unmapped } from './unmapped';
import styles from './panel.module.css';

/** Every feed with its state, and the way to add one. */
export function FeedsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('live.title')} onClose={onClose} wide>
      <FeedList />
      <Unmapped />
      <AddFeed />
    </Dialog>
  );
}

function FeedList() {
  const { t } = useI18n();
  const rows = useAppState(feedRows);
  const nowMs = useAppState(({ live }) => Math.floor(live.nowMs / 1000) * 1000);
  return rows.length === 0 ? (
    <p className={styles.facts}>{t('live.empty')}</p>
  ) : (
    <ul className={styles.list} aria-label={t('live.title')}>
      {rows.map((row) => (
        <FeedItem key={row.feed.id} row={row} nowMs={nowMs} />
      ))}
    </ul>
  );
}
