import type { ResourceKind } from '../../domain/resource';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { isNearestStale, nearestResult } from '../../store/slices/runs/selectors';
import { Figure } from '../../ui';
import { heroSeconds, nearestGroupView, noneText } from './view-model';

export interface NearestFigureProps {
  readonly kind: ResourceKind;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** Name the first one under the number. */
  readonly named?: boolean | undefined;
}

/** Minutes and seconds until the first of a kind is there (or until people are at the first shelter); none in words. */
export function NearestFigure({ kind, size, named = false }: NearestFigureProps) {
  const { t, format, language } = useI18n();
  const data = useAppState(datasets);
  const result = useAppState(nearestResult);
  const stale = useAppState(isNearestStale);
  const hasIncident = useAppState((state) => state.incident.current !== null);
  const view =
    hasIncident && result && data ? nearestGroupView(result.groups[kind], data, t, language) : null;
  const first = view?.rows[0];
  return (
    <Figure
      value={first ? format.clock(heroSeconds(first.item)) : view ? t('ui.none') : null}
      unit={
        first
          ? t(heroSeconds(first.item) < 3600 ? 'panel.nearest.unit' : 'panel.nearest.unitHours')
          : undefined
      }
      meaning={t(view && !first ? `panel.nearest.figureNone.${kind}` : `panel.nearest.figure.${kind}`)}
      ground={
        named && view
          ? first
            ? t('panel.nearest.firstOf', { name: first.name, count: view.rows.length })
            : noneText(kind, result !== null && result.insideHazardIds.length > 0, t)
          : undefined
      }
      tone={view && !first ? 'unserved' : kind}
      size={size}
      stale={stale}
    />
  );
}
