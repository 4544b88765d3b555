import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { exposureVersion } from '../../store/slices/analyses/exposure';
import { analysisResult, analysisRun, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { hazardsKnown } from '../../store/slices/clock/selectors';
import { Button, classNames, ErrorState, Panel, Segmented, Skeleton } from '../../ui';
import { ExposureAnswer } from './answer';
import { ExposurePlaces } from './places';
import { ExposureLists } from './lists';
import styles from './panel.module.css';
import { TimeSteps } from './time-steps';
import { exposureView } from './view-model';

const METHODS = ['point', 'area-share'] as const;

/** People and places inside the zones, now and at every change that is known to come. */
export function ExposurePanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [chosenMs, setChosenMs] = useState<number | null>(null);
  const run = useAppState((state) => analysisRun(state, 'exposure'));
  const result = useAppState((state) => analysisResult(state, 'exposure'));
  const stale = useAppState((state) => isAnalysisStale(state, 'exposure', exposureVersion(state)));
  const hazards = useAppState(hazardsKnown);
  const nowMs = useAppState((state) => Math.floor(state.clock.nowMs / 60_000) * 60_000);
  const { cellMethod } = useAppState((state) => state.analyses.options.exposure);
  const running = run.state === 'running';
  const isAhead = chosenMs !== null && chosenMs > nowMs;
  const view = result && exposureView(result, hazards, nowMs, isAhead ? chosenMs : null);
  return (
    <Panel
      title={t('analysis.exposure.title')}
      aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
      busy={running}
    >
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'exposure')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {result && view ? (
        <div className={classNames(styles.answer, stale && styles.stale)}>
          <ExposureAnswer result={result} view={view} chosenMs={isAhead ? chosenMs : null} />
          <TimeSteps steps={view.steps} chosenMs={isAhead ? chosenMs : null} onChoose={setChosenMs} />
          <ExposurePlaces result={result} view={view} />
          <ExposureLists result={result} view={view} />
          <div>
            <h3 className={styles.heading}>{t('exposure.method')}</h3>
            <Segmented
              wide
              size="small"
              label={t('exposure.method')}
              value={cellMethod}
              options={METHODS.map((value) => ({ value, label: t(`exposure.method.${value}`) }))}
              onChange={(value) =>
                dispatch('analysis.options', { id: 'exposure', options: { cellMethod: value } })
              }
            />
          </div>
        </div>
      ) : run.state === 'failed' ? null : (
        <Skeleton rows={8} rowRem={1.75} />
      )}
    </Panel>
  );
}
