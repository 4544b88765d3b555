import { useI18n } from '../i18n/hook';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './map-frame.module.css';

/** Instead of a map that cannot be drawn: why, what to do, and that the rest works. */
export function NoWebgl({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <div className={styles.message} role="alert">
      <Icon name="map" size="2.5em" />
      <h2>{t('map.webgl.title')}</h2>
      <p>{t('map.webgl.body')}</p>
      <Button onPress={onRetry}>{t('map.webgl.retry')}</Button>
    </div>
  );
}
