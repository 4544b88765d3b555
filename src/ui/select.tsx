import { useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { Icon } from './icon';

export interface SelectOption<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectGroup<Value extends string | number> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}

export interface SelectProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | null;
  /** Options, or groups of options: a two-level list. */
  readonly options: readonly (SelectOption<Value> | SelectGroup<Value>)[];
  readonly onChange: (value: Value) => void;
  /** The label is spoken only. */
  readonly hideLabel?: boolean | undefined;
  readonly size?: 'small' | 'medium' | undefined;
  readonly disabled?: boolean | undefined;
}

const isGroup = <Value extends string | number>(
  entry: SelectOption<Value> | SelectGroup<Value>,
): entry is SelectGroup<Value> => 'options' in entry;

/** One of many. The platform's own list, so that it works with any keyboard, pointer and screen reader. */
export function Select<Value extends string | number>(props: SelectProps<Value>) {
  const id = useId();
  const all = props.options.flatMap((entry) => (isGroup(entry) ? entry.options : [entry]));
  const render = (option: SelectOption<Value>) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
  return (
    <div className={classNames(styles.field, props.size === 'small' && styles.small)}>
      <label htmlFor={id} className={props.hideLabel === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <span className={styles.selectFrame}>
        <select
          id={id}
          className={styles.select}
          value={props.value ?? ''}
          disabled={props.disabled ?? false}
          onChange={(event) => {
            const chosen = all.find((option) => String(option.value) === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.value === null ? (
            <option value="" disabled hidden>
              —
            </option>
          ) : null}
          {props.options.map((entry) =>
            isGroup(entry) ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(render)}
              </optgroup>
            ) : (
              render(entry)
            ),
          )}
        </select>
        <Icon name="chevron-down" size="1.1em" className={styles.chevron} />
      </span>
    </div>
  );
}
