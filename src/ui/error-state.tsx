import type { ReactNode } from 'react';
import type { Problem } from '../domain/errors';
import { classNames } from './class-names';
import { Icon } from './icon';
import styles from './state-message.module.css';
import { useProblemText } from './problem-text';

export interface ErrorStateProps {
  readonly problem: Problem;
  /** What a person can do now, usually a `Button`. */
  readonly action?: ReactNode;
  readonly centred?: boolean | undefined;
}

/** A sentence that says what went wrong, and an action. */
export function ErrorState({ problem, action, centred = false }: ErrorStateProps) {
  const textOf = useProblemText();
  return (
    <div className={classNames(styles.message, styles.error, centred && styles.centred)} role="alert">
      <Icon name="warning" size="1.5em" className={styles.icon} />
      <p>{textOf(problem)}</p>
      {action}
    </div>
  );
}
