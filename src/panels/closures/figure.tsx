import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { closuresInUse } from '../../store/slices/closures/selectors';
import { Symbol } from '../../ui/symbols/symbol';
import styles from './panel.module.css';

/** How many roads are closed by hand, for a wall; nothing where none is. */
export function ClosuresFigure() {
  const { t } = useI18n();
  const count = useAppState((state) => closuresInUse(state).length);
  return count === 0 ? null : (
    <p className={styles.figure}>
      <Symbol id="closure" size="1.4em" /> {t('closures.wall', { count })}
    </p>
  );
}
