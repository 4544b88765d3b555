import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { Kbd } from './kbd';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly variant?: 'secondary' | 'primary' | 'ghost' | 'danger' | undefined;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
  /** Given: the button is a toggle and says its state. */
  readonly pressed?: boolean | undefined;
  /** Fills the width of its parent. */
  readonly wide?: boolean | undefined;
  /** Key combination shown inside; the caller listens for it. */
  readonly shortcut?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', pressed } = props;
  return (
    <button
      type="button"
      className={classNames(
        styles.button,
        variant !== 'secondary' && styles[variant],
        size !== 'medium' && styles[size],
        pressed === true && styles.pressed,
        props.wide === true && styles.wide,
      )}
      onClick={props.onPress}
      disabled={props.disabled ?? false}
      aria-pressed={pressed}
      aria-describedby={props.describedBy}
    >
      {props.icon ? <Icon name={props.icon} size="1.2em" /> : null}
      <span>{props.children}</span>
      {props.shortcut ? <Kbd keys={props.shortcut} className={styles.key} /> : null}
    </button>
  );
}
