import { useDispatch } from '../../commands/hooks';
import { HELP_MODES } from '../../domain/destination';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { isolationVersion } from '../../store/slices/analyses/isolation';
import { analysisResult, analysisRun, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { Button, classNames, ErrorState, Panel, Progress, Segmented, Skeleton } from '../../ui';
import { IsolationAnswer } from './answer';
import { CommunityTable } from './community-table';
import styles from './panel.module.css';
import { isolationView } from './view-model';

/** Who has lost every road under the zones and closures in force, and who is cut off together. */
export function IsolationPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState((state) => analysisRun(state, 'isolation'));
  const result = useAppState((state) => analysisResult(state, 'isolation'));
  const stale = useAppState((state) => isAnalysisStale(state, 'isolation', isolationVersion(state)));
  const { mode } = useAppState((state) => state.analyses.options.isolation);
  const running = run.state === 'running';
  const view = result && isolationView(result);
  return (
    <Panel
      title={t('analysis.isolation.title')}
      aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
      busy={running}
      actions={
        running ? (
          <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'isolation')}>
            {t('ui.cancel')}
          </Button>
        ) : null
      }
    >
      <Segmented
        wide
        size="small"
        label={t('isolation.mode')}
        value={mode}
        options={HELP_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={(value) => dispatch('analysis.options', { id: 'isolation', options: { mode: value } })}
      />
      <div className={styles.progress}>
        {running ? <Progress label={t('analysis.isolation.title')} fraction={run.fraction} /> : null}
      </div>
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'isolation')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {result && view ? (
        <div className={classNames(styles.answer, stale && styles.stale)}>
          <IsolationAnswer result={result} view={view} />
          <CommunityTable communities={view.communities} />
          <p className={styles.note}>
            {t('isolation.basis')} {result.trunkIsLargestPart ? t('isolation.basis.largest') : null}
          </p>
        </div>
      ) : run.state === 'failed' ? null : (
        <Skeleton rows={8} rowRem={1.75} />
      )}
    </Panel>
  );
}
