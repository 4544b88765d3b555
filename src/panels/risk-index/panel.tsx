import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { riskIndexVersion } from '../../store/slices/analyses/risk-index';
import { analysisResult, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { datasets } from '../../store/slices/pack/selectors';
import { selectedId } from '../../store/slices/selection/selectors';
import { Badge, Button, classNames, ErrorState, Panel, Progress, Segmented, Skeleton } from '../../ui';
import { Decomposition } from './decomposition';
import styles from './panel.module.css';
import { Ranking } from './ranking';
import { cellArea, chosenArea, rankedAreas, type RiskResult } from './view-model';
import { Weights } from './weights';

/** The safety-risk index: the chosen district down to its figures, all districts in order, and what counts how much. */
export function RiskIndexPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState(({ analyses }) => analyses.runs['risk-index']);
  const result = useAppState((state) => analysisResult(state, 'risk-index'));
  const stale = useAppState((state) => isAnalysisStale(state, 'risk-index', riskIndexVersion(state)));
  const { zones } = useAppState(({ analyses }) => analyses.options['risk-index']);
  const running = run.state === 'running';
  return (
    <Panel
      title={t('analysis.risk-index.title')}
      aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
      busy={running}
      actions={
        running ? (
          <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'risk-index')}>
            {t('ui.cancel')}
          </Button>
        ) : null
      }
    >
      <Segmented
        wide
        size="small"
        label={t('panel.risk.zones')}
        value={zones}
        options={(['in-force', 'any'] as const).map((value) => ({
          value,
          label: t(`panel.risk.zones.${value}`),
        }))}
        onChange={(value) => dispatch('analysis.options', { id: 'risk-index', options: { zones: value } })}
      />
      <div className={styles.progress}>
        {running ? <Progress label={t('analysis.risk-index.title')} fraction={run.fraction} /> : null}
      </div>
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'risk-index')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {result === null ? (
        <Skeleton rows={10} rowRem={1.75} />
      ) : (
        <div className={classNames(styles.answer, stale && styles.stale)}>
          <Answer result={result} />
        </div>
      )}
    </Panel>
  );
}

function Answer({ result }: { result: RiskResult }) {
  const { t, format } = useI18n();
  const data = useAppState(datasets);
  const selected = useAppState(selectedId('district'));
  const cell = cellArea(result, data, useAppState(selectedId('cell')));
  const ranked = rankedAreas(result, data);
  const chosen = chosenArea(ranked, selected);
  return (
    <>
      {cell ? (
        <Decomposition ranked={cell} result={result} unnamed={t('panel.risk.cell')} />
      ) : chosen ? (
        <Decomposition ranked={chosen} result={result} unnamed={t('panel.risk.outside')} />
      ) : null}
      <Weights />
      <Ranking ranked={ranked} chosen={cell ? null : chosen} />
      <p className={styles.ground}>
        {t('panel.risk.form')}{' '}
        {t('panel.risk.thresholds', { list: result.thresholds.map(format.tenths).join(' · ') })}{' '}
        <Badge tone="dashed">{t('ui.unverified')}</Badge>
      </p>
    </>
  );
}
