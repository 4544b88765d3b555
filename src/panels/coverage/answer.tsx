import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { CoverageResult } from '../../store/state';
import { standardInUse } from '../../store/slices/settings/selectors';
import { Badge, classNames, GroundLine } from '../../ui';
import { CoverageFigure } from './figure';
import styles from './panel.module.css';
import type { CoverageView } from './view-model';

const CLASSES = ['covered', 'beyond', 'cutOff'] as const;

/** People left out as the hero, then the three classes that add up to everybody, then the ground. */
export function CoverageAnswer({ result, view }: { result: CoverageResult; view: CoverageView }) {
  const { t, format, language } = useI18n();
  const standard = useAppState(standardInUse);
  const population = useAppState((state) => state.pack.datasets?.manifest.population.asOf ?? null);
  return (
    <div className={styles.answer}>
      <CoverageFigure size="large" />
      <div className={styles.bar} aria-hidden="true">
        {CLASSES.map((name) => (
          <span key={name} className={styles[name]} style={{ flexGrow: view[name].people }} />
        ))}
      </div>
      <div className={styles.classes}>
        {CLASSES.map((name) => (
          <div key={name} className={styles.class}>
            <span className={classNames(styles.swatch, styles[name])} />
            <span className={styles.className}>{t(`panel.coverage.${name}`)}</span>
            <span className={styles.number}>{format.count(view[name].people)}</span>
            <span className={styles.share}>{format.percent(view[name].share)}</span>
          </div>
        ))}
      </div>
      {result.method === 'road' && result.cutOffPeople > 0 ? (
        <p className={styles.note}>{t('panel.coverage.cutOffNote')}</p>
      ) : null}
      {view.straight ? (
        <p className={styles.note}>
          {t('panel.coverage.straight', {
            claimed: format.percent(view.straight.share),
            overstated: format.count(view.straight.overstatedBy),
          })}
        </p>
      ) : null}
      <p className={styles.note}>
        {t('panel.coverage.basis', {
          shelters: result.shelterCount,
          distance: format.distance(result.serviceDistanceM),
          people: format.count(result.people),
        })}{' '}
        <GroundLine
          ground={{ method: result.method, grade: 'estimated', asOf: population }}
          standard={standard ? localText(standard.name, language) : undefined}
        />{' '}
        {standard && !standard.verified ? <Badge tone="dashed">{t('ui.unverified')}</Badge> : null}
      </p>
    </div>
  );
}
