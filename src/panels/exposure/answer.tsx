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

/** People inside zones as the hero, then the places inside. */
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
        tone="unserved"
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
      <div>
        <h3 className={styles.heading}>{t('exposure.places')}</h3>
        <dl className={styles.counts}>
          {view.counts.map(({ kind, count }) => (
            <div key={kind}>
              <dt>{t(`exposure.kind.${kind}`)}</dt>
              <dd>{format.count(count)}</dd>
            </div>
          ))}
        </dl>
        {result.hasFacilities ? null : <p className={styles.note}>{t('exposure.noFacilities')}</p>}
      </div>
    </>
  );
}
