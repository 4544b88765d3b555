import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  /** 0–1; null while nobody knows how much there is. */
  readonly fraction: number | null;
}

/** Work done so far. Never invents movement: an unknown share is a still pattern. */
export function Progress({ label, fraction }: ProgressProps) {
  return fraction === null ? (
    <progress className={styles.unknown} aria-label={label} />
  ) : (
    <progress className={styles.progress} aria-label={label} value={fraction} max={1} />
  );
}
