import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Dialog, EmptyState, ErrorState, Skeleton } from '../../ui';
import { ChooseFile } from './choose-file';
import { CityItem } from './city-item';
import styles from './panel.module.css';

/** Every city that lies in this browser, with its size and what can be done with it. */
export function CityList({ title, onClose }: { title: string; onClose: () => void }) {
  const { t, format } = useI18n();
  const { list, listProblem } = useAppState((state) => state.cities);
  const bytes = (list ?? []).reduce((sum, city) => sum + city.bytes, 0);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <div className={styles.choose}>
          <p className={styles.hint}>{t('city.choose.drop')}</p>
          <ChooseFile />
        </div>
      }
    >
      {listProblem ? <ErrorState problem={listProblem} /> : null}
      {list === null ? <Skeleton rows={2} rowRem={3.5} /> : null}
      {list?.length === 0 ? (
        <EmptyState icon="map" title={t('city.list.empty.title')}>
          {t('city.list.empty')}
        </EmptyState>
      ) : null}
      {list !== null && list.length > 0 ? (
        <>
          <ul className={styles.list}>
            {list.map((city) => (
              <CityItem key={city.id} city={city} />
            ))}
          </ul>
          <p className={styles.note}>{t('city.list.note', { size: format.bytes(bytes) })}</p>
        </>
      ) : null}
    </Dialog>
  );
}
