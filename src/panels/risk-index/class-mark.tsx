import type { RiskClass } from '../../domain/risk-index';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { RISK_COLOURS } from '../../ui/risk-colours';
import { inkOn } from '../../ui/symbols/symbol-paint';
import styles from './panel.module.css';

/** Class of a risk as a numeral on the colour of the map, so that the colour never speaks alone. */
export function ClassMark({ riskClass }: { riskClass: RiskClass | null }) {
  const { t } = useI18n();
  const { theme } = useAppState(({ session }) => session);
  const background = riskClass === null ? null : RISK_COLOURS[theme][riskClass];
  return (
    <span
      className={styles.mark}
      style={background === null ? undefined : { background, color: inkOn(background) }}
      title={riskClass === null ? t('ui.unknown') : t(`riskClass.${riskClass}`)}
    >
      {riskClass ?? '?'}
    </span>
  );
}
