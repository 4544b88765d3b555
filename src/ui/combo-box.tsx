import { type ReactNode, useId, useRef } from 'react';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import styles from './combo-box.module.css';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import type { IconName } from './icon-paths';
import { useComboBox } from './use-combo-box';

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
  /** Id for a label, a shortcut or a skip link. */
  readonly inputId?: string | undefined;
}

/**
 * Text with suggestions as one types: arrows move, Enter takes the marked or the first one, Escape closes and then
 * empties. Keys pressed while an input method composes are left to it.
 */
export function ComboBox(props: ComboBoxProps) {
  const { options, note = null } = props;
  const { t } = useI18n();
  const ownId = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useComboBox(props);
  const noted = box.shown && options.length === 0 && note !== null;
  const wrong = noted && props.noteIsError === true;
  return (
    <div className={styles.root}>
      <div className={styles.frame}>
        <Icon name="search" className={styles.lens} />
        <input
          ref={field}
          {...box.input}
          id={props.inputId ?? ownId}
          className={styles.input}
          aria-label={props.label}
          aria-invalid={wrong}
          placeholder={props.placeholder}
          value={props.value}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {props.value === '' ? null : (
          <IconButton
            icon="close"
            size="small"
            label={t('ui.clear')}
            tooltip="none"
            onPress={() => {
              props.onInput('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      <div {...box.list} aria-label={props.label} className={styles.list}>
        {options.map((option, index) => (
          <div
            key={option.id}
            {...box.option(option, index)}
            className={styles.option}
            aria-label={[option.label, option.detail].filter(Boolean).join(', ')}
          >
            <Icon name={option.icon ?? 'pin'} className={styles.optionIcon} />
            <span className={styles.optionLabel}>{option.label}</span>
            {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
          </div>
        ))}
      </div>
      {noted ? (
        <div className={classNames(styles.list, styles.note, wrong && styles.error)}>{note}</div>
      ) : null}
      <output className="visually-hidden">
        {box.shown && options.length > 0 ? t('ui.results', { count: options.length }) : noted ? note : ''}
      </output>
    </div>
  );
}
