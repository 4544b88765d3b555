import { useMemo } from 'react';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { lacksPeople } from '../../store/slices/pack/selectors';
import { baselineResult, coverageResult, isCoverageStale } from '../../store/slices/runs/selectors';
import { standardInUse } from '../../store/slices/settings/selectors';
import { EmptyState, ErrorState, Figure, GroundLine, NoPeople, Panel, Skeleton } from '../../ui';
import { Histogram } from './histogram';
import styles from './plan-figures.module.css';
import { distanceBins, type PlanFigure, planFigures } from './view-model';

const NO_CELLS = [] as const;

/** Before → after of the plan, with its ground; the right rail of the planner. */
export function PlanFiguresPanel() {
  const { t, format, language } = useI18n();
  const baseline = useAppState(baselineResult);
  const current = useAppState(coverageResult);
  const isDragging = useAppState(({ planner }) => planner.dragging !== null);
  const stale = useAppState(isCoverageStale) && !isDragging;
  const run = useAppState((state) => state.runs.coverage);
  const isEmpty = useAppState(lacksPeople);
  const hasPlan = useAppState((state) => state.planner.proposals.length > 0);
  const cells = useAppState((state) => state.pack.datasets?.population ?? NO_CELLS);
  const manifest = useAppState((state) => state.pack.datasets?.manifest ?? null);
  const standard = useAppState(standardInUse);
  const before = baseline ?? (hasPlan ? null : current);
  const after = hasPlan ? current : null;
  const figures = useMemo(() => (before ? planFigures(before, after) : null), [before, after]);
  const bins = useMemo(() => (before ? distanceBins(cells, before, after) : null), [cells, before, after]);
  const busy = (run.state === 'running' && !isDragging) || stale;

  if (isEmpty) {
    return (
      <Panel title={t('planner.figures.title')}>
        <NoPeople />
      </Panel>
    );
  }
  if (run.state === 'failed' && !before) {
    return (
      <Panel title={t('planner.figures.title')}>
        <ErrorState problem={run.problem} />
      </Panel>
    );
  }
  return (
    <Panel title={t('planner.figures.title')} busy={busy}>
      {figures && before ? (
        <div className={styles.figures}>
          {figures.map((figure) => (
            <BeforeAfter key={figure.id} figure={figure} people={before.people} stale={stale} />
          ))}
          <p className={styles.ground}>
            <GroundLine
              ground={{ method: before.method, grade: 'estimated', asOf: manifest?.population.asOf ?? null }}
              standard={
                standard
                  ? `${language === 'zh-CN' ? standard.name.zh : standard.name.en}${standard.verified ? '' : ` (${t('planner.unverified')})`} · ${format.distance(before.serviceDistanceM)}`
                  : undefined
              }
            />
          </p>
          {bins ? <Histogram bins={bins} isCompared={hasPlan} /> : null}
          {hasPlan ? null : <EmptyState>{t('planner.figures.empty')}</EmptyState>}
        </div>
      ) : (
        <Skeleton rows={6} rowRem={3} />
      )}
    </Panel>
  );
}

function BeforeAfter({ figure, people, stale }: { figure: PlanFigure; people: number; stale: boolean }) {
  const { t, format } = useI18n();
  const share = (value: number) => (people > 0 ? format.percent(value / people) : '–');
  const good = figure.id === 'covered' ? 1 : -1;
  const tone =
    figure.change === null || figure.change === 0
      ? styles.same
      : figure.change * good > 0
        ? styles.better
        : styles.worse;
  return (
    <div className={figure.id === 'unserved' ? styles.hero : styles.row}>
      <Figure
        value={format.count(figure.after ?? figure.before)}
        size={figure.id === 'unserved' ? 'large' : 'small'}
        tone={figure.id === 'unserved' ? 'unserved' : 'plain'}
        stale={stale}
        meaning={`${t(`planner.figure.${figure.id}`)} · ${share(figure.after ?? figure.before)}`}
      />
      {figure.change === null ? null : (
        <p className={styles.change}>
          <span className={styles.was}>{t('planner.was', { value: format.count(figure.before) })}</span>
          <span className={tone}>
            {figure.change > 0 ? '+' : figure.change < 0 ? '−' : '±'}
            {format.count(Math.abs(figure.change))}
          </span>
        </p>
      )}
    </div>
  );
}
