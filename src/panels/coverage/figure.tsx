import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { coverageResult, isCoverageStale } from '../../store/slices/runs/selectors';
import { Figure } from '../../ui';
import { coverageView } from './view-model';

export interface CoverageFigureProps {
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  /** Under the number: share of the population and service distance. */
  readonly detailed?: boolean | undefined;
}

/** People whom no shelter covers. */
export function CoverageFigure({ size, detailed = false }: CoverageFigureProps) {
  const { t, format } = useI18n();
  const result = useAppState(coverageResult);
  const stale = useAppState(isCoverageStale);
  const view = result ? coverageView(result) : null;
  return (
    <Figure
      value={view ? format.count(view.uncovered.people) : null}
      unit={view && size !== 'small' ? t('ui.people') : undefined}
      meaning={
        view && size !== 'small'
          ? t('panel.coverage.figureShare', { share: format.percent(view.uncovered.share) })
          : t('panel.coverage.figure')
      }
      ground={
        detailed && result
          ? t('panel.coverage.figureGround', {
              distance: format.distance(result.serviceDistanceM),
              method: t(`method.${result.method}`),
            })
          : undefined
      }
      tone={view && view.uncovered.people > 0 ? 'unserved' : 'plain'}
      size={size}
      stale={stale}
    />
  );
}
