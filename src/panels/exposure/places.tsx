import { useI18n } from '../../i18n/hook';
import type { ExposureResult } from '../../store/state';
import styles from './panel.module.css';
import type { ExposureView } from './view-model';

/** How many places of each kind are inside zones. */
export function ExposurePlaces({ result, view }: { result: ExposureResult; view: ExposureView }) {
  const { t, format } = useI18n();
  return (
    <div>
      <h3 className={styles.heading}>{t('exposure.places')}</h3>
      <dl className={styles.counts}>
        {view.counts.map(({ kind, count }) => (
          <div key={kind}>
            <dt>{t(`exposure.kind.${kind}`)}</dt>
            <dd>{format.count(count)}</dd>
          </div>
        ))}
      </dl>
      {result.hasFacilities ? null : <p className={styles.note}>{t('exposure.noFacilities')}</p>}
    </div>
  );
}
