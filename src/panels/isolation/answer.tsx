import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { IsolationResult } from '../../store/state';
import { Figure, GroundLine } from '../../ui';
import styles from './panel.module.css';
import type { IsolationView } from './view-model';

/** People cut off as the hero, the criteria to choose from, and the places that are cut off with them. */
export function IsolationAnswer({ result, view }: { result: IsolationResult; view: IsolationView }) {
  const { t, format } = useI18n();
  const asOf = useAppState((state) => state.pack.datasets?.manifest.population.asOf ?? null);
  const { criterion, lost, vulnerable, never } = view;
  const details = [
    lost === 0
      ? null
      : vulnerable === null
        ? t('isolation.vulnerableUnknown')
        : t('isolation.vulnerable', { people: format.count(vulnerable) }),
    never === 0 ? null : t('isolation.never', { people: format.count(never) }),
  ].filter((part) => part !== null);
  return (
    <>
      <Figure
        size="large"
        tone={lost > 0 ? 'unserved' : 'plain'}
        value={format.count(lost)}
        unit={t('ui.people')}
        meaning={
          <>
            {criterion === 'all'
              ? t('isolation.people')
              : t('isolation.people.one', { what: t(`isolation.criterion.${criterion}`) })}
            {details.length === 0 ? null : (
              <>
                <br />
                {details.join(' · ')}
              </>
            )}
          </>
        }
        ground={
          <>
            <GroundLine ground={{ method: result.method, grade: 'estimated', asOf }} /> ·{' '}
            {t(`mode.${result.mode}`)}
          </>
        }
      />
      <CriterionList view={view} />
      <div>
        <h3 className={styles.heading}>{t('isolation.places')}</h3>
        <dl className={styles.places}>
          {view.places.map(({ kind, count }) => (
            <div key={kind}>
              <dt>{t(`isolation.places.${kind}`)}</dt>
              <dd>{format.count(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

function CriterionList({ view }: { view: IsolationView }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  return (
    <div role="group" aria-label={t('isolation.criterion')}>
      <h3 className={styles.heading}>{t('isolation.criterion')}</h3>
      {view.rows.map(({ criterion, lost }) => (
        <button
          key={criterion}
          type="button"
          className={styles.criterion}
          aria-pressed={criterion === view.criterion}
          disabled={lost === null}
          onClick={() => dispatch('analysis.options', { id: 'isolation', options: { criterion } })}
        >
          <span>{t(`isolation.criterion.${criterion}`)}</span>
          <span className={styles.lost}>{lost === null ? t('isolation.missing') : format.count(lost)}</span>
        </button>
      ))}
    </div>
  );
}
