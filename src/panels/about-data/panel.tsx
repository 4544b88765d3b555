import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { manifest } from '../../store/slices/pack/selectors';
import { Dialog } from '../../ui';
import { FileAccount } from './file-account';
import styles from './panel.module.css';

/** Where everything comes from, how it was made, how old it is and what it leaves out. */
export function AboutDataDialog({ onClose }: { onClose: () => void }) {
  const { t, format, language } = useI18n();
  const pack = useAppState(manifest);
  if (pack === null) return null;
  const { population } = pack;
  return (
    <Dialog title={t('panel.about.title', { name: localText(pack.name, language) })} onClose={onClose} wide>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('panel.about.limits')}</h3>
        <ul className={styles.limits}>
          {pack.limits.map((limit) => (
            <li key={limit.en}>{localText(limit, language)}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('panel.about.population')}</h3>
        <p className={styles.text}>
          {t('panel.about.populationText', {
            people: population.people === null ? t('ui.unknown') : format.count(population.people),
            date: population.asOf === null ? t('ui.unknown') : format.asOf(population.asOf),
            source: localText(population.source, language),
          })}{' '}
          {localText(population.method, language)}
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('panel.about.files')}</h3>
        {pack.files.map((file) => (
          <FileAccount key={file.name} file={file} />
        ))}
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('panel.about.credits')}</h3>
        <ul className={styles.limits}>
          {pack.attribution.map(({ text, href }) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noreferrer">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  );
}
