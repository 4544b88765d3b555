import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { analysisResult, analysisRun } from '../../store/slices/analyses/selectors';
import { notInPlan, sitedPlaces } from '../../store/slices/analyses/sited-places';
import { sitingVersion } from '../../store/slices/analyses/siting';
import { lacksPeople } from '../../store/slices/pack/selectors';
import { Button, EmptyState, ErrorState, LiveRegion, NoPeople, Panel, Progress } from '../../ui';
import { SitingAnswer } from './answer';
import { SitingOptionsForm } from './options';
import styles from './panel.module.css';
import { SiteList } from './site-list';

/** Where new shelters should be: ask, watch the answer get better, take it into the plan. */
export function SitingPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState((state) => analysisRun(state, 'siting'));
  const result = useAppState((state) => analysisResult(state, 'siting'));
  const sites = useAppState(sitedPlaces);
  const version = useAppState(sitingVersion);
  const proposals = useAppState((state) => state.planner.proposals);
  const isAdopted = sites.length > 0 && notInPlan(sites, proposals).length === 0;
  const isRunning = run.state === 'running';
  const isSolving = isRunning && result?.stage === 'solving';
  const isStale = run.state === 'done' ? run.inputVersion !== version : result !== null && !isSolving;
  const isEmpty = useAppState(lacksPeople);
  const start = () => dispatch('analysis.run', 'siting');
  if (isEmpty) {
    return (
      <Panel title={t('analysis.siting.title')}>
        <NoPeople />
      </Panel>
    );
  }
  return (
    <Panel title={t('analysis.siting.title')} busy={isRunning}>
      <div className={styles.body}>
        <SitingOptionsForm />
        {isRunning ? (
          <div className={styles.running}>
            <p className={styles.note}>{t(isSolving ? 'siting.solving' : 'siting.searching')}</p>
            <Progress
              label={t(isSolving ? 'siting.solving' : 'siting.searching')}
              fraction={isSolving ? null : run.fraction}
            />
            <Button wide onPress={() => dispatch('analysis.cancel', 'siting')}>
              {t('siting.cancel')}
            </Button>
          </div>
        ) : (
          <Button wide variant={result === null || isStale ? 'primary' : 'secondary'} onPress={start}>
            {t(result === null ? 'siting.run' : 'siting.again')}
          </Button>
        )}
        {run.state === 'failed' ? <ErrorState problem={run.problem} /> : null}
        {result === null ? (
          isRunning || run.state === 'failed' ? null : (
            <EmptyState>{t('siting.empty')}</EmptyState>
          )
        ) : (
          <>
            {isStale && !isRunning ? (
              <p className={styles.staleNote}>{t(isAdopted ? 'siting.adopted' : 'siting.stale')}</p>
            ) : null}
            <SitingAnswer result={result} stale={isStale && !isAdopted} />
            {result.answer.value === null ? null : (
              <SiteList sites={sites} objective={result.instance.objective} />
            )}
          </>
        )}
      </div>
      <LiveRegion text={isSolving ? t('siting.solving') : ''} />
    </Panel>
  );
}
