import { type ReactNode, useId, useRef, useState } from 'react';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import styles from './combo-box.module.css';
import { moveActive } from './combo-box-keys';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { IconButton } from './icon-button';

export interface ComboBoxOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | null | undefined;
  readonly icon?: IconName | undefined;
}

export interface ComboBoxProps {
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: readonly ComboBoxOption[];
  readonly onPick: (option: ComboBoxOption) => void;
  /** Said in place of a list while there are no options; null = no list. */
  readonly note?: ReactNode;
  /** The note is a mistake to be mended. */
  readonly noteIsError?: boolean | undefined;
  /** Id for a shortcut or a skip link. */
  readonly inputId?: string | undefined;
}

/**
 * Text with suggestions as one types (ARIA combobox with a listbox): arrows move, Enter takes the marked or the
 * first one, Escape closes and then empties. Keys pressed while an input method composes are left to it.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, note = null } = props;
  const { t } = useI18n();
  const ownId = useId();
  const listId = `${ownId}-list`;
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const marked = active < options.length ? active : -1;
  const hasNote = options.length === 0 && note !== null;
  const shown = open && props.value !== '' && (options.length > 0 || hasNote);

  const pick = (option: ComboBoxOption) => {
    setOpen(false);
    setActive(-1);
    props.onPick(option);
  };
  const clear = () => {
    props.onInput('');
    setActive(-1);
    input.current?.focus();
  };

  return (
    <div className={styles.root}>
      <div className={styles.frame}>
        <Icon name="search" className={styles.lens} />
        <input
          ref={input}
          id={props.inputId ?? ownId}
          className={styles.input}
          role="combobox"
          aria-label={props.label}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && marked >= 0 ? `${listId}-${marked}` : undefined}
          aria-invalid={props.noteIsError === true && hasNote}
          placeholder={props.placeholder}
          value={props.value}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            props.onInput(event.currentTarget.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const move = moveActive(event.key, marked, options.length);
            if (move !== null && props.value !== '') {
              event.preventDefault();
              setOpen(true);
              setActive(move);
            } else if (event.key === 'Enter') {
              const option = options[Math.max(0, marked)];
              if (option && shown) pick(option);
            } else if (event.key === 'Escape' && props.value !== '') {
              event.stopPropagation();
              if (shown) setOpen(false);
              else clear();
            }
          }}
        />
        {props.value === '' ? null : (
          <IconButton icon="close" size="small" label={t('ui.clear')} onPress={clear} tooltip="none" />
        )}
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={props.label}
        className={styles.list}
        hidden={!shown || options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => pick(option)}
            onKeyDown={() => undefined}
          >
            <Icon name={option.icon ?? 'pin'} className={styles.optionIcon} />
            <span className={styles.optionLabel}>{option.label}</span>
            {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
          </div>
        ))}
      </div>
      {shown && hasNote ? (
        <div className={classNames(styles.list, styles.note, props.noteIsError === true && styles.error)}>
          {note}
        </div>
      ) : null}
      <div className="visually-hidden" role="status">
        {shown ? (options.length > 0 ? t('ui.results', { count: options.length }) : note) : ''}
      </div>
    </div>
  );
}
