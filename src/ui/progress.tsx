import { classNames } from './class-names';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0–1; null while nobody knows how much there is. */
  readonly fraction: number | null;
}

/** Work done so far. Never invents movement: an unknown share is a still pattern. */
export function Progress({ label, fraction }: ProgressProps) {
  const share = fraction === null ? 1 : Math.min(1, Math.max(0, fraction));
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={fraction === null ? undefined : Math.round(share * 100)}
    >
      <div
        className={classNames(styles.bar, fraction === null && styles.unknown)}
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  );
}
