import { OWN_KINDS } from '../../domain/own-layer';
import { useI18n } from '../../i18n/hook';
import { Disclosure } from '../../ui';
import styles from './panel.module.css';

/** Tables to fill in, one a kind, as files to download (`npm run templates`). */
export function Templates() {
  const { t } = useI18n();
  return (
    <Disclosure summary={t('own.templates')}>
      <p className={styles.facts}>{t('own.templates.hint')}</p>
      <ul className={styles.templates}>
        {OWN_KINDS.map((kind) => (
          <li key={kind}>
            <a href={`templates/${kind}.csv`} download>
              {t(`ownKind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
