import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'caution' | 'bad' | 'good' | 'dashed' | undefined;
  readonly icon?: IconName | undefined;
}

/** A short word in a frame. */
export function Badge({ children, tone = 'plain', icon }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, tone !== 'plain' && styles[tone])}>
      {icon ? <Icon name={icon} size="1.1em" /> : null}
      {children}
    </span>
  );
}
