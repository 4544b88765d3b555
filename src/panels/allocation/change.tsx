import { useI18n } from '../../i18n/hook';
import styles from './panel.module.css';

export interface ChangeProps {
  readonly change: number;
  /** 1: more is better; -1: fewer is. */
  readonly good: 1 | -1;
}

/** What a plan changes, with its sign. */
export function Change({ change, good }: ChangeProps) {
  const { format } = useI18n();
  const whole = Math.round(change);
  const tone = whole === 0 ? styles.same : whole * good > 0 ? styles.better : styles.worse;
  return (
    <span className={tone}>
      {whole > 0 ? '+' : whole < 0 ? '−' : '±'}
      {format.count(Math.abs(whole))}
    </span>
  );
}
