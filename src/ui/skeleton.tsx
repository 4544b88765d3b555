import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** Rows that the content will have. */
  readonly rows?: number | undefined;
  /** Height of a row in rem at scale 1: the same as the content's, so that nothing moves when it arrives. */
  readonly rowRem: number;
}

/** Room kept for rows that are on their way. Says nothing to screen readers; the region around it is `aria-busy`. */
export function Skeleton({ rows = 1, rowRem }: SkeletonProps) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.block} style={{ height: `calc(${rowRem}rem * var(--scale))` }} />
      ))}
    </div>
  );
}
