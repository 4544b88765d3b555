import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import styles from './state-message.module.css';

export interface EmptyStateProps {
  readonly icon?: IconName | undefined;
  readonly title?: string | undefined;
  /** What to do so that something shows. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly centred?: boolean | undefined;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div className={classNames(styles.message, props.centred === true && styles.centred)}>
      {props.icon ? <Icon name={props.icon} size="1.75em" className={styles.icon} /> : null}
      {props.title ? <p className={styles.title}>{props.title}</p> : null}
      <p>{props.children}</p>
      {props.action}
    </div>
  );
}
