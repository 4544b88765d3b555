import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { analysisResult, analysisRun, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { serviceAreaVersion } from '../../store/slices/analyses/service-area';
import {
  Button,
  classNames,
  EmptyState,
  ErrorState,
  Figure,
  GroundLine,
  Panel,
  Progress,
  Segmented,
  Skeleton,
  Table,
} from '../../ui';
import styles from './panel.module.css';
import { type ArrivalView, arrivalView } from './view-model';

const CLOCKS = ['call', 'departure'] as const;
const TEAMS = ['fire', 'medical', 'all'] as const;

/** Where teams arrive within some minutes, and how many people live there. */
export function ServiceAreaPanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const run = useAppState((state) => analysisRun(state, 'service-area'));
  const result = useAppState((state) => analysisResult(state, 'service-area'));
  const stale = useAppState((state) => isAnalysisStale(state, 'service-area', serviceAreaVersion(state)));
  const { clock, teams } = useAppState((state) => state.analyses.options['service-area']);
  const running = run.state === 'running';
  return (
    <Panel
      title={t('analysis.service-area.title')}
      aside={running ? t('ui.updating') : stale ? t('ui.outOfDate') : undefined}
      busy={running}
      actions={
        running ? (
          <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'service-area')}>
            {t('ui.cancel')}
          </Button>
        ) : null
      }
    >
      <div className={styles.controls}>
        <Segmented
          wide
          size="small"
          label={t('serviceArea.clock')}
          value={clock}
          options={CLOCKS.map((value) => ({ value, label: t(`serviceArea.clock.${value}`) }))}
          onChange={(value) =>
            dispatch('analysis.options', { id: 'service-area', options: { clock: value } })
          }
        />
        <Segmented
          wide
          size="small"
          label={t('serviceArea.teams')}
          value={TEAMS.find((one) => one === teams) ?? 'all'}
          options={TEAMS.map((value) => ({ value, label: t(`serviceArea.teams.${value}`) }))}
          onChange={(value) =>
            dispatch('analysis.options', { id: 'service-area', options: { teams: value } })
          }
        />
      </div>
      <div className={styles.progress}>
        {running ? <Progress label={t('analysis.service-area.title')} fraction={run.fraction} /> : null}
      </div>
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'service-area')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {result ? (
        <div className={classNames(styles.answer, stale && styles.stale)}>
          <Arrival view={arrivalView(result)} clock={clock} />
        </div>
      ) : run.state === 'failed' ? null : (
        <Skeleton rows={5} rowRem={1.75} />
      )}
    </Panel>
  );
}

function Arrival({ view, clock }: { view: ArrivalView; clock: (typeof CLOCKS)[number] }) {
  const { t, format } = useI18n();
  const asOf = useAppState((state) => state.pack.datasets?.manifest.population.asOf ?? null);
  const { rows, widest, beyond, teams, unknownReady, offRoad } = view;
  const left = [
    unknownReady > 0 ? t('serviceArea.unknownReady', { count: format.count(unknownReady) }) : null,
    offRoad > 0 ? t('serviceArea.offRoad', { count: format.count(offRoad) }) : null,
  ].filter((part) => part !== null);
  if (widest === null) return <EmptyState>{[t('serviceArea.none'), ...left].join(' ')}</EmptyState>;
  return (
    <>
      <Figure
        size="large"
        tone="team"
        value={widest.share === null ? null : format.percent(widest.share)}
        meaning={
          <>
            {t(`serviceArea.within.${clock}`, { minutes: format.count(widest.minutes) })}
            <br />
            {t('serviceArea.beyond', { people: format.count(beyond) })}
          </>
        }
        ground={
          <>
            <GroundLine ground={{ method: 'road', grade: 'estimated', asOf }} /> ·{' '}
            {t('serviceArea.from', { count: format.count(teams) })}
          </>
        }
      />
      <Table
        label={t('analysis.service-area.title')}
        rows={rows}
        rowKey={({ minutes }) => String(minutes)}
        columns={[
          {
            key: 'minutes',
            header: t('serviceArea.minutes'),
            cell: ({ minutes }) => format.count(minutes),
          },
          {
            key: 'people',
            header: t('serviceArea.people'),
            cell: ({ people }) => format.count(people),
            align: 'end',
          },
          {
            key: 'share',
            header: t('serviceArea.share'),
            cell: ({ share }) => (share === null ? t('ui.unknown') : format.percent(share)),
            align: 'end',
          },
          {
            key: 'road',
            header: t('serviceArea.roadKm'),
            cell: ({ roadKm }) => format.count(Math.round(roadKm)),
            align: 'end',
          },
        ]}
      />
      {left.length > 0 ? <p className={styles.note}>{left.join(' ')}</p> : null}
      <p className={styles.note}>{t(`serviceArea.basis.${clock}`)}</p>
    </>
  );
}
