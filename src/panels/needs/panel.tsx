import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { needsVersion } from '../../store/slices/analyses/needs';
import { analysisResult, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { Button, classNames, EmptyState, ErrorState, Panel, Progress, Skeleton } from '../../ui';
import { NeedsAnswer } from './answer';
import { NeedsControls } from './controls';
import { NeedsLead } from './lead';
import styles from './panel.module.css';
import { Rates } from './rates';

/** What the affected need, what the warehouses can bring when, and what is short. */
export function NeedsPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState(({ analyses }) => analyses.runs.needs);
  const result = useAppState((state) => analysisResult(state, 'needs'));
  const stale = useAppState((state) => isAnalysisStale(state, 'needs', needsVersion(state)));
  const waits = useAppState(
    ({ analyses, incident }) => analyses.options.needs.source === 'typed' && incident.current === null,
  );
  const running = run.state === 'running';
  const shown = waits || result === null || result.people === 0 ? null : result;
  return (
    <Panel
      title={t('analysis.needs.title')}
      aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
      busy={running}
      actions={
        running ? (
          <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'needs')}>
            {t('ui.cancel')}
          </Button>
        ) : null
      }
    >
      <div className={styles.progress}>
        {running ? <Progress label={t('analysis.needs.title')} fraction={run.fraction} /> : null}
      </div>
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'needs')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {waits ? (
        <EmptyState icon="target">{t('panel.needs.noIncident')}</EmptyState>
      ) : shown ? (
        <div className={classNames(stale && styles.stale)}>
          <NeedsLead result={shown} />
        </div>
      ) : result === null && run.state !== 'failed' ? (
        <Skeleton rows={3} rowRem={1.75} />
      ) : result ? (
        <EmptyState icon="people">{t('panel.needs.nobody')}</EmptyState>
      ) : null}
      <NeedsControls />
      <Rates />
      {shown ? (
        <div className={classNames(stale && styles.stale)}>
          <NeedsAnswer result={shown} />
        </div>
      ) : result === null && !waits && run.state !== 'failed' ? (
        <Skeleton rows={8} rowRem={1.75} />
      ) : null}
    </Panel>
  );
}
