import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { ExposureResult } from '../../store/state';
import { Figure, GroundLine } from '../../ui';
import styles from './panel.module.css';
import type { ExposureView } from './view-model';

export interface ExposureAnswerProps {
  readonly result: ExposureResult;
  readonly view: ExposureView;
  readonly chosenMs: number | null;
}

/** People inside zones as the hero, and how many are in several. */
export function ExposureAnswer({ result, view, chosenMs }: ExposureAnswerProps) {
  const { t, format } = useI18n();
  const asOf = useAppState((state) => state.pack.datasets?.manifest.population.asOf ?? null);
  const { total, zoneIds } = view.period;
  const details = [
    view.share === null ? null : t('exposure.share', { share: format.percent(view.share) }),
    total.vulnerable === null
      ? t('exposure.vulnerableUnknown')
      : t('exposure.vulnerable', { people: format.count(total.vulnerable) }),
  ].filter((part) => part !== null);
  return (
    <>
      <Figure
        size="large"
        tone={total.people > 0 ? 'unserved' : 'plain'}
        value={format.count(total.people)}
        unit={t('ui.people')}
        meaning={
          <>
            {t('exposure.people')}
            <br />
            {zoneIds.length === 0 ? t('exposure.noZone') : details.join(' · ')}
          </>
        }
        ground={
          <>
            {chosenMs === null ? t('exposure.at') : t('exposure.later', { time: format.dateTime(chosenMs) })}
            {' · '}
            {t(`exposure.method.${result.cellMethod}`)} · <GroundLine ground={{ grade: 'estimated', asOf }} />
          </>
        }
      />
      {view.overlap ? (
        <p className={styles.note}>
          {t('exposure.overlap', {
            sum: format.count(view.overlap.sum),
            twice: format.count(view.overlap.twice),
          })}
        </p>
      ) : null}
    </>
  );
}
