import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import styles from './screens.module.css';

/** The bones of the view while its code is fetched: rails and map in their places, so that nothing jumps. */
export function LoadingScreen() {
  const { t } = useI18n();
  const view = useAppState((state) => state.session.view);
  return (
    <main className={styles.skeleton} data-view={view} aria-busy="true" aria-label={t('app.loading')}>
      <div />
      <div />
      <div />
    </main>
  );
}
