import { ROMAN, shownLevel, type WarningLevel } from '../domain/hazard';
import { useI18n } from '../i18n/hook';
import { classNames } from './class-names';
import styles from './warning-mark.module.css';

export interface WarningMarkProps {
  /** Null: not stated; a question mark in a neutral colour. */
  readonly level: WarningLevel | null;
  /** The colour's word beside the numeral. */
  readonly word?: boolean | undefined;
  /** Not in force yet: outline only. */
  readonly upcoming?: boolean | undefined;
}

/** Warning level as colour, Roman numeral and word at once. */
export function WarningMark({ level, word = false, upcoming = false }: WarningMarkProps) {
  const { t } = useI18n();
  const shown = shownLevel(level);
  return (
    <span
      className={classNames(styles.mark, styles[`level${shown}`], upcoming && styles.upcoming)}
      title={t(`warningLevel.${shown}`)}
    >
      {level === null ? '?' : ROMAN[level]}
      {word ? (
        <span className={styles.word}>{t(`warningLevel.${shown}.word`)}</span>
      ) : (
        <span className="visually-hidden">{t(`warningLevel.${shown}`)}</span>
      )}
    </span>
  );
}
