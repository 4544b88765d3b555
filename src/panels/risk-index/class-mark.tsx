import type { RiskClass } from '../../domain/risk-index';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { RISK_COLOURS } from '../../ui/risk-colours';
import { inkOn } from '../../ui/symbols/symbol-paint';
import styles from './panel.module.css';

/** Class of a risk as a numeral on the colour of the map, so that the colour never speaks alone. */
export function ClassMark({
  riskClass,
  hasWord = false,
}: {
  readonly riskClass: RiskClass | null;
  /** The word stands beside the numeral. */
  readonly hasWord?: boolean;
}) {
  const { t } = useI18n();
  const { theme } = useAppState(({ session }) => session);
  const background = riskClass === null ? null : RISK_COLOURS[theme][riskClass];
  const word = riskClass === null ? t('ui.unknown') : t(`riskClass.${riskClass}`);
  return (
    <span
      className={hasWord ? styles.markWithWord : styles.mark}
      style={background === null ? undefined : { background, color: inkOn(background) }}
      title={word}
    >
      {riskClass ?? '?'}
      {hasWord ? <span>{word}</span> : null}
    </span>
  );
}
