import { useEffect, useState } from 'react';
import { useDispatch } from '../commands/hooks';
import { useI18n } from '../i18n/hook';
import { Icon } from '../ui';
import styles from './drop-veil.module.css';
import { listenToDrops } from './dropped-files';

/** Takes files that are dropped anywhere on the page, and says so while they are held over it. */
export function DropVeil({ takes }: { readonly takes: boolean }) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [isOver, setOver] = useState(false);
  useEffect(
    () =>
      listenToDrops(window, {
        over: (held) => setOver(held && takes),
        drop: (files) => {
          if (takes) dispatch('files.offer', { files });
        },
      }),
    [dispatch, takes],
  );
  if (!isOver) return null;
  return (
    <div className={styles.veil} role="status">
      <div className={styles.words}>
        <Icon name="download" size="2.5em" />
        <p className={styles.title}>{t('own.drop.title')}</p>
        <p>{t('own.drop.text')}</p>
        <p className={styles.note}>{t('own.drop.note')}</p>
      </div>
    </div>
  );
}
