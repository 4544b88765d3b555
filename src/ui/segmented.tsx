import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import styles from './segmented.module.css';

export interface SegmentedOption<Value extends string | number> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Longer name for screen readers and the tooltip. */
  readonly title?: string | undefined;
}

export interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SegmentedOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'small' | 'medium' | undefined;
  readonly wide?: boolean | undefined;
}

/** One of a few, all in sight. A radio group: arrow keys move. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={classNames(
        styles.group,
        props.size === 'small' && styles.small,
        props.wide === true && styles.wide,
      )}
    >
      {props.options.map((option) => (
        <label key={option.value} className={styles.option} title={option.title}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            aria-label={option.title}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span className={styles.label}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
