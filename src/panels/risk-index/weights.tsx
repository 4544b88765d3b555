import { useDispatch } from '../../commands/hooks';
import {
  EQUAL_WEIGHTS,
  RISK_DIMENSIONS,
  RISK_INDICATOR_RULES,
  RISK_INDICATORS,
  type RiskWeights,
} from '../../domain/risk-index';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Badge, Button, Disclosure, NumberField } from '../../ui';
import styles from './panel.module.css';
import { isWeighted } from './view-model';

const MOST = 10;
const STEP = 0.5;

/** What counts how much: weights of dimensions and, within each, of its indicators. */
export function Weights() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { weights } = useAppState(({ analyses }) => analyses.options['risk-index']);
  const change = (next: RiskWeights) =>
    dispatch('analysis.options', { id: 'risk-index', options: { weights: next } });
  const edited = isWeighted(weights);
  return (
    <Disclosure
      summary={
        <>
          {t('panel.risk.weights')}{' '}
          {edited ? <Badge tone="accent">{t('panel.risk.weightsEdited')}</Badge> : null}
        </>
      }
    >
      {RISK_DIMENSIONS.map((dimension) => (
        <div key={dimension} className={styles.weightGroup}>
          <div className={styles.weightHead}>
            <NumberField
              label={t(`riskDimension.${dimension}`)}
              value={weights.dimensions[dimension]}
              min={0}
              max={MOST}
              step={STEP}
              size="small"
              onChange={(weight) =>
                change({ ...weights, dimensions: { ...weights.dimensions, [dimension]: weight } })
              }
            />
          </div>
          {RISK_INDICATORS.filter((id) => RISK_INDICATOR_RULES[id].dimension === dimension).map((id) => (
            <NumberField
              key={id}
              label={t(`riskIndicator.${id}`)}
              value={weights.indicators[id]}
              min={0}
              max={MOST}
              step={STEP}
              size="small"
              onChange={(weight) =>
                change({ ...weights, indicators: { ...weights.indicators, [id]: weight } })
              }
            />
          ))}
        </div>
      ))}
      <Button size="small" disabled={!edited} onPress={() => change(EQUAL_WEIGHTS)}>
        {t('panel.risk.reset')}
      </Button>
    </Disclosure>
  );
}
