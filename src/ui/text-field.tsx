import { useId } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter pressed. */
  readonly onSubmit?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  /** A sentence that says what is wrong and what to do. */
  readonly error?: string | null | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | undefined;
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const wrong = props.error !== null && props.error !== undefined;
  const note = props.error ?? props.hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={props.hideLabel === true ? 'visually-hidden' : styles.label}>
        {props.label}
      </label>
      <span className={classNames(styles.frame, wrong && styles.invalid)}>
        <input
          id={id}
          className={styles.input}
          value={props.value}
          placeholder={props.placeholder}
          inputMode={props.inputMode}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onSubmit?.();
          }}
        />
      </span>
      {note ? (
        <span
          id={`${id}-note`}
          className={wrong ? styles.error : styles.hint}
          role={wrong ? 'alert' : undefined}
        >
          {note}
        </span>
      ) : null}
    </div>
  );
}
