import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Button, ErrorState, Progress } from '../../ui';
import styles from './panel.module.css';
import { loadFraction } from './view-model';

/** How far the region's data are, or why they did not come; nothing once they are there. */
export function LoadingPanel() {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const { status, id, index } = useAppState((state) => state.pack);
  if (status.state === 'ready') return null;
  if (status.state === 'failed') {
    return (
      <div className={styles.screen}>
        <ErrorState
          centred
          problem={status.problem}
          action={<Button onPress={() => dispatch('pack.retry')}>{t('ui.retry')}</Button>}
        />
      </div>
    );
  }
  const name = index?.packs.find((pack) => pack.id === id)?.name;
  const fraction = status.state === 'loading' ? loadFraction(status.progress) : 0;
  return (
    <div className={styles.screen}>
      <div className={styles.card}>
        <p className={styles.title}>
          {name ? t('panel.loading.named', { name: localText(name, language) }) : t('panel.loading.title')}
        </p>
        <Progress label={t('panel.loading.title')} fraction={fraction} />
        <p className={styles.line}>
          <span>{status.state === 'loading' ? t(`loading.${status.progress.stage}`) : ''}</span>
          <span>{format.percent(Math.round(fraction * 100) / 100)}</span>
        </p>
      </div>
    </div>
  );
}
