import { useId, useState } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Short unit shown behind the number. */
  readonly unit?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly size?: 'small' | 'medium' | undefined;
  readonly disabled?: boolean | undefined;
}

/** A number within limits. Gives a value only when it is one; on leaving, what is out of range moves to the limit. */
export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = props;
  const settle = () => {
    if (draft === null) return;
    const number = Number(draft);
    setDraft(null);
    if (draft.trim() !== '' && Number.isFinite(number)) {
      const within = Math.min(max, Math.max(min, number));
      if (within !== props.value) props.onChange(within);
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.hideLabel === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <span className={classNames(styles.frame, props.size === 'small' && styles.small)}>
        <input
          id={id}
          type="number"
          className={classNames(styles.input, styles.number)}
          value={draft ?? props.value}
          min={props.min}
          max={props.max}
          step={props.step}
          disabled={props.disabled ?? false}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const number = Number(text);
            setDraft(text);
            if (text.trim() !== '' && number >= min && number <= max) props.onChange(number);
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
        {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
      </span>
    </div>
  );
}
