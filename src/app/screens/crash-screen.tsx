import type { Problem } from '../../domain/errors';
import { useI18n } from '../../i18n/hook';
import { useProblemText } from '../../ui/problem-text';
import styles from './screens.module.css';

/** A sentence and a way on; the address, and so the whole screen, is kept by reloading. */
export function CrashScreen({ problem }: { problem: Problem }) {
  const { t } = useI18n();
  const text = useProblemText();
  return (
    <main className={styles.screen} role="alert">
      <div className={styles.message}>
        <h1>{t('app.crash.title')}</h1>
        <p>{t('app.crash.text', { message: text(problem) })}</p>
        <button type="button" className={styles.action} onClick={() => globalThis.location.reload()}>
          {t('app.crash.reload')}
        </button>
      </div>
    </main>
  );
}
