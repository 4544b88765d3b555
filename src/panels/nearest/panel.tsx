import { useDispatch } from '../../commands/hooks';
import { RESOURCE_KINDS, type ResourceKind } from '../../domain/resource';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { isNearestStale, nearestResult } from '../../store/slices/runs/selectors';
import { Button, ErrorState, LiveRegion, Skeleton } from '../../ui';
import { announcement } from './announcement';
import { NearestGroupSection } from './group-section';
import { InsideZoneNote } from './inside-zone-note';
import styles from './panel.module.css';
import { nearestGroupView } from './view-model';

/** Teams first: who comes, with what, and where people go. */
export const NEAREST_ORDER: readonly ResourceKind[] = ['team', 'warehouse', 'shelter'];

/** Id of the section of a kind, to jump to. */
export const nearestSectionId = (kind: ResourceKind): string => `nearest-${kind}`;

/** The nearest usable teams, warehouses and shelters for the incident, by road. Nothing without an incident. */
export function NearestPanel() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const hasIncident = useAppState((state) => state.incident.current !== null);
  const run = useAppState((state) => state.runs.nearest);
  const result = useAppState(nearestResult);
  const stale = useAppState(isNearestStale);
  const data = useAppState(datasets);
  const k = useAppState((state) => state.settings.k);
  if (!hasIncident || data === null) return null;
  const views =
    result === null
      ? null
      : NEAREST_ORDER.map((kind) => nearestGroupView(result.groups[kind], data, t, language));
  const insideZone =
    result !== null && result.insideHazardIds.length + (result.insideClosureIds?.length ?? 0) > 0;
  return (
    <div aria-busy={run.state === 'running'}>
      {run.state === 'failed' ? (
        <div className={styles.state}>
          <ErrorState
            problem={run.problem}
            action={<Button onPress={() => dispatch('nearest.run')}>{t('ui.retry')}</Button>}
          />
        </div>
      ) : null}
      {result !== null && insideZone ? <InsideZoneNote result={result} /> : null}
      {views === null
        ? run.state === 'failed'
          ? null
          : RESOURCE_KINDS.map((kind) => (
              <div key={kind} className={styles.state}>
                <Skeleton rows={k + 2} rowRem={2.375} />
              </div>
            ))
        : views.map((view) => (
            <NearestGroupSection key={view.kind} view={view} insideZone={insideZone} stale={stale} />
          ))}
      <LiveRegion text={run.state === 'done' && views ? announcement(views, t) : ''} />
    </div>
  );
}
