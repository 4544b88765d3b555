import { useI18n } from '../i18n/hook';
import { useAppState } from '../store/hooks';
import { manifest } from '../store/slices/pack/selectors';
import styles from './map-frame.module.css';

const isWebAddress = (href: string) => /^https?:\/\//.test(href);

/** Credit that the pack asks for, as text and links; never as markup. */
export function Attribution() {
  const { t } = useI18n();
  const pack = useAppState(manifest);
  if (!pack || pack.attribution.length === 0) return null;
  return (
    <ul className={styles.credit} aria-label={t('map.credit')}>
      {pack.attribution.map(({ text, href }) => (
        <li key={`${text} ${href}`}>
          {isWebAddress(href) ? (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}
