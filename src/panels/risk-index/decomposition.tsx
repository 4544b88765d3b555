import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { Figure, GroundLine } from '../../ui';
import { ClassMark } from './class-mark';
import styles from './panel.module.css';
import {
  type RankedArea,
  rawText,
  type RiskDimensionRow,
  type RiskIndicatorRow,
  type RiskResult,
} from './view-model';

/** One district: its index, the three dimensions, and every figure they are made of. */
export function Decomposition({
  ranked,
  result,
  unnamed,
}: {
  ranked: RankedArea;
  result: RiskResult;
  /** What an area without a name is called. */
  unnamed: string;
}) {
  const { t, format } = useI18n();
  const { area, name, rank } = ranked;
  const shown = name ?? unnamed;
  const districts = result.districts.filter(({ districtId }) => districtId !== null).length;
  return (
    <section className={styles.decomposition} aria-label={t('panel.risk.made')}>
      <div className={styles.hero}>
        <Figure
          value={area.index === null ? null : format.tenths(area.index)}
          unit={t('panel.risk.outOf')}
          meaning={area.riskClass === null ? `${shown} · ${t('panel.risk.unknown')}` : shown}
          ground={
            rank === null
              ? `${format.count(area.people)} ${t('ui.people')}`
              : t('panel.risk.people', { people: area.people, rank, count: districts })
          }
          size="large"
        />
        <ClassMark riskClass={area.riskClass} hasWord />
      </div>
      {area.dimensions.map((dimension) => (
        <Dimension key={dimension.id} dimension={dimension} result={result} />
      ))}
    </section>
  );
}

function Dimension({ dimension, result }: { dimension: RiskDimensionRow; result: RiskResult }) {
  const { t } = useI18n();
  return (
    <div className={styles.dimension} data-dimension={dimension.id}>
      <div className={styles.line}>
        <h3 className={styles.dimensionName}>{t(`riskDimension.${dimension.id}`)}</h3>
        <Score score={dimension.score} isBold />
      </div>
      <Bar score={dimension.score} isBold />
      <ul className={styles.indicators}>
        {dimension.indicators.map((indicator) => (
          <li key={indicator.id}>
            <Indicator indicator={indicator} result={result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Indicator({ indicator, result }: { indicator: RiskIndicatorRow; result: RiskResult }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const hasPack = useAppState(datasets) !== null;
  const { id, raw, score, share, unknownPeople, unreachedPeople } = indicator;
  const ground = result.indicators.find((one) => one.id === id);
  if (ground === undefined || !hasPack) return null;
  const { unit, scoresZero, scoresTen, grade, asOf, method } = ground;
  const notes = [
    score === null ? t('panel.risk.unknownFigure') : null,
    score !== null && share === 0 ? t('panel.risk.noShare') : null,
    share > 0 ? t('panel.risk.share', { share: format.percent(share) }) : null,
    t('panel.risk.bounds', { zero: rawText(scoresZero, unit, i18n), ten: rawText(scoresTen, unit, i18n) }),
    raw !== null && unknownPeople > 0
      ? t('panel.risk.partly', { people: format.count(unknownPeople) })
      : null,
    unreachedPeople > 0 ? t('panel.risk.unreached', { people: format.count(unreachedPeople) }) : null,
  ].filter((note) => note !== null);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.indicatorName}>{t(`riskIndicator.${id}`)}</span>
        <span className={styles.raw}>
          {raw === null ? (score === null ? t('ui.unknown') : '–') : rawText(raw, unit, i18n)}
        </span>
        <Score score={score} />
      </div>
      <Bar score={score} />
      <p className={styles.ground}>
        {notes.join(' · ')}
        {' · '}
        <GroundLine
          ground={{
            asOf,
            ...(method === 'unknown' ? {} : { method }),
            ...(grade === null ? {} : { grade }),
          }}
        />
      </p>
    </>
  );
}

function Score({ score, isBold = false }: { score: number | null; isBold?: boolean }) {
  const { format } = useI18n();
  return (
    <span className={isBold ? styles.scoreBold : styles.score}>
      {score === null ? '–' : format.tenths(score)}
    </span>
  );
}

function Bar({ score, isBold = false }: { score: number | null; isBold?: boolean }) {
  return (
    <span className={isBold ? styles.barBold : styles.bar} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${(score ?? 0) * 10}%` }} />
    </span>
  );
}
