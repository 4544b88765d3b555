import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { importanceVersion } from '../../store/slices/analyses/importance';
import { analysisResult, analysisRun, isAnalysisStale } from '../../store/slices/analyses/selectors';
import { lacksPeople } from '../../store/slices/pack/selectors';
import type { ImportanceResult } from '../../store/state';
import { Button, EmptyState, ErrorState, NoPeople, Panel, Progress, Skeleton, Switch } from '../../ui';
import { ImportanceControls } from './controls';
import styles from './panel.module.css';
import { StreetTable } from './street-table';
import { visibleStreets } from './view-model';

/** The streets that must not be lost, as a table that follows the map; a row flies there. */
export function ImportancePanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const [follow, setFollow] = useState(true);
  const run = useAppState((state) => analysisRun(state, 'importance'));
  const result = useAppState((state) => analysisResult(state, 'importance'));
  const isEmpty = useAppState(lacksPeople);
  const stale = useAppState((state) => isAnalysisStale(state, 'importance', importanceVersion(state)));
  const camera = useAppState((state) => state.camera.now);
  const running = run.state === 'running';
  const streets = result ? (follow ? visibleStreets(result.streets, camera) : result.streets) : [];
  return (
    <Panel
      title={t('analysis.importance.title')}
      aside={
        running
          ? t('ui.updating')
          : result && !isEmpty && t('importance.aside', { shown: streets.length, all: result.streets.length })
      }
      busy={running || stale}
      flush
      actions={
        <>
          {running ? (
            <Button size="small" variant="ghost" onPress={() => dispatch('analysis.cancel', 'importance')}>
              {t('ui.cancel')}
            </Button>
          ) : null}
          <ImportanceControls />
          <Switch label={t('importance.follow')} checked={follow} onChange={setFollow} />
        </>
      }
    >
      {running && !isEmpty ? (
        <Progress label={t('analysis.importance.title')} fraction={run.fraction} />
      ) : null}
      {run.state === 'failed' ? (
        <ErrorState
          problem={run.problem}
          action={<Button onPress={() => dispatch('analysis.run', 'importance')}>{t('ui.retry')}</Button>}
        />
      ) : null}
      {isEmpty ? (
        <div className={styles.message}>
          <NoPeople />
        </div>
      ) : result === null ? (
        run.state === 'failed' ? null : (
          <div className={styles.message}>
            <Skeleton rows={4} rowRem={2} />
          </div>
        )
      ) : (
        <div className={stale ? styles.stale : undefined}>
          <Basis result={result} />
          {streets.length === 0 ? (
            <div className={styles.message}>
              <EmptyState>{t(emptyText(result))}</EmptyState>
            </div>
          ) : (
            <StreetTable streets={streets} />
          )}
        </div>
      )}
    </Panel>
  );
}

function emptyText({ destinationCount, streets }: ImportanceResult) {
  if (destinationCount === null) return 'importance.missing';
  return streets.length === 0 ? 'importance.none' : 'importance.noneHere';
}

function Basis({ result }: { result: ImportanceResult }) {
  const { t, format } = useI18n();
  if (result.meanMin === null) return null;
  return (
    <p className={styles.basis}>
      {t('importance.basis', {
        edges: format.count(result.edgesClosed),
        isolating: format.count(result.isolating),
        lengthening: format.count(result.lengthening),
        people: format.count(result.people),
        mean: format.minutes(60 * result.meanMin),
      })}
    </p>
  );
}
