import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { allocationVersion } from '../../store/slices/analyses/allocation';
import { analysisResult, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { lacksPeople } from '../../store/slices/pack/selectors';
import { standardInUse } from '../../store/slices/settings/selectors';
import type { AllocationResult } from '../../store/state';
import {
  Badge,
  Button,
  classNames,
  Disclosure,
  ErrorState,
  GroundLine,
  NoPeople,
  Panel,
  Progress,
  Skeleton,
} from '../../ui';
import { AccessControls, AllocationControls } from './controls';
import { AllocationGaps } from './gaps';
import styles from './panel.module.css';
import { AllocationShelters } from './shelters';
import { AllocationSteps } from './steps';
import { allocationView } from './view-model';
import { AllocationWalk } from './walk';

/** Who has a place in a usable shelter: three steps, how far people walk, what is full; in the planner before and after. */
export function AllocationPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState((state) => state.analyses.runs.allocation);
  const result = useAppState((state) => analysisResult(state, 'allocation'));
  const stale = useAppState((state) => isAnalysisStale(state, 'allocation', allocationVersion(state)));
  const isEmpty = useAppState(lacksPeople);
  const isDragging = useAppState((state) => state.planner.dragging !== null);
  const running = run.state === 'running' && !isDragging;
  const dim = stale && !isDragging && styles.stale;
  if (isEmpty) {
    return (
      <Panel title={t('analysis.allocation.title')}>
        <NoPeople />
      </Panel>
    );
  }
  return (
    <Panel
      title={t('analysis.allocation.title')}
      aside={running ? t('ui.updating') : stale && !isDragging ? t('ui.outOfDate') : undefined}
      busy={running}
      actions={
        running ? (
          <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'allocation')}>
            {t('ui.cancel')}
          </Button>
        ) : null
      }
    >
      <div className={styles.progress}>
        {running ? <Progress label={t('analysis.allocation.title')} fraction={run.fraction} /> : null}
      </div>
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'allocation')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {result ? (
        <div className={classNames(styles.answer, dim)}>
          <AllocationSteps view={allocationView(result)} stale={false} />
        </div>
      ) : run.state === 'failed' ? null : (
        <Skeleton rows={8} rowRem={1.75} />
      )}
      <AllocationControls />
      {result ? (
        <div className={classNames(styles.answer, dim)}>
          <Walk result={result} />
          <AllocationGaps gaps={result.gaps} />
          <AllocationShelters result={result} />
          <Disclosure summary={t('allocation.method')}>
            <AccessControls />
          </Disclosure>
          <AllocationGround result={result} />
        </div>
      ) : null}
    </Panel>
  );
}

function Walk({ result }: { result: AllocationResult }) {
  const speedMps = useAppState(
    ({ pack, settings }) => pack.datasets?.standards.walkers[settings.walker].value ?? 1,
  );
  return <AllocationWalk result={result} speedMps={speedMps} />;
}

/** How good the assignment is, how it was found, by which standard, and how old the people are. */
function AllocationGround({ result }: { result: AllocationResult }) {
  const { t, format, language } = useI18n();
  const standard = useAppState(standardInUse);
  const asOf = useAppState((state) => state.pack.datasets?.manifest.population.asOf ?? null);
  return (
    <p className={styles.note}>
      {t(result.proof.exact ? 'allocation.proof.exact' : 'allocation.proof.open')}{' '}
      <GroundLine
        ground={{ method: result.method, grade: 'estimated', asOf }}
        standard={
          standard
            ? `${localText(standard.name, language)} · ${
                result.reach.by === 'distance'
                  ? format.distance(result.reach.limit)
                  : format.minutes(result.reach.limit)
              }`
            : undefined
        }
      />{' '}
      {standard && !standard.verified ? <Badge tone="dashed">{t('ui.unverified')}</Badge> : null}
    </p>
  );
}
