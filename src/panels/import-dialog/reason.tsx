import { useI18n } from '../../i18n/hook';
import type { Guess } from '../../store/state';
import styles from './panel.module.css';
import { reasonText } from './view-model';

/** Why something is read as it is. */
export function Reason({ guess }: { readonly guess: Guess<unknown> | null | undefined }) {
  const { t, format } = useI18n();
  return guess ? <p className={styles.reason}>{reasonText(guess, t, format)}</p> : null;
}
