import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { lacksPeople } from '../../store/slices/pack/selectors';
import { coverageResult, isCoverageStale } from '../../store/slices/runs/selectors';
import { Button, classNames, ErrorState, NoPeople, Panel, Progress, Skeleton } from '../../ui';
import { CoverageAnswer } from './answer';
import { CoverageControls } from './controls';
import { GapList } from './gap-list';
import styles from './panel.module.css';
import { coverageView } from './view-model';

export const COVERAGE_SECTION_ID = 'coverage';

/** Whom no shelter covers: how many, by which standard and method, and where. */
export function CoveragePanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState((state) => state.runs.coverage);
  const result = useAppState(coverageResult);
  const stale = useAppState(isCoverageStale);
  const isEmpty = useAppState(lacksPeople);
  const running = run.state === 'running';
  const view = result ? coverageView(result) : null;
  return (
    <div id={COVERAGE_SECTION_ID} tabIndex={-1}>
      <Panel
        title={t('panel.coverage.title')}
        aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
        busy={running}
        actions={
          running ? (
            <Button size="small" variant="ghost" onPress={() => dispatch('coverage.cancel')}>
              {t('ui.cancel')}
            </Button>
          ) : null
        }
      >
        <CoverageControls />
        <div className={styles.progress}>
          {running ? <Progress label={t('panel.coverage.title')} fraction={run.fraction} /> : null}
        </div>
        {run.state === 'failed' ? (
          <ErrorState
            problem={run.problem}
            action={<Button onPress={() => dispatch('coverage.run')}>{t('ui.retry')}</Button>}
          />
        ) : null}
        {result && view ? (
          <div className={classNames(stale && styles.stale)}>
            <CoverageAnswer result={result} view={view} />
            <GapList gaps={view.gaps} />
          </div>
        ) : isEmpty ? (
          <NoPeople />
        ) : (
          <div className={styles.answer}>
            <Skeleton rows={6} rowRem={1.75} />
          </div>
        )}
      </Panel>
    </div>
  );
}
