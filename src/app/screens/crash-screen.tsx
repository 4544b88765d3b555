import { useEffect } from 'react';
import type { Problem } from '../../domain/errors';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { isWall } from '../../store/slices/session/selectors';
import { useProblemText } from '../../ui/problem-text';
import styles from './screens.module.css';

/** A wall display has nobody to press the button. */
const WALL_RELOAD_MS = 30_000;

/** A sentence and a way on; the address, and so the whole screen, is kept by reloading. A wall reloads by itself. */
export function CrashScreen({ problem }: { problem: Problem }) {
  const { t } = useI18n();
  const text = useProblemText();
  const wall = useAppState(isWall);
  useEffect(() => {
    if (!wall) return undefined;
    const timer = setTimeout(() => globalThis.location.reload(), WALL_RELOAD_MS);
    return () => clearTimeout(timer);
  }, [wall]);
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
