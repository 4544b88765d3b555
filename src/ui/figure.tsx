import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './figure.module.css';

export type FigureTone = 'plain' | 'unserved' | 'shelter' | 'warehouse' | 'team';

export interface FigureProps {
  /** Already written for the language; null = not known yet, keeps its place. */
  readonly value: string | null;
  readonly unit?: string | undefined;
  /** What the number says, in words. */
  readonly meaning: ReactNode;
  /** How it was found and how old it is, usually a `GroundLine`. */
  readonly ground?: ReactNode;
  readonly tone?: FigureTone | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** The inputs have changed since. */
  readonly stale?: boolean | undefined;
}

/** A number as the hero: big, its unit dim, its meaning under it, its ground in the smallest type. */
export function Figure(props: FigureProps) {
  const { tone = 'plain', size = 'medium' } = props;
  return (
    <div
      className={classNames(
        styles.figure,
        tone !== 'plain' && styles[tone],
        size !== 'medium' && styles[size],
        props.stale === true && styles.stale,
      )}
    >
      <div className={styles.value}>
        <span className={classNames(props.value === null && styles.none)}>{props.value ?? '–'}</span>
        {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
      </div>
      <div className={styles.meaning}>{props.meaning}</div>
      {props.ground ? <div className={styles.ground}>{props.ground}</div> : null}
    </div>
  );
}
