import { useI18n } from '../../i18n/hook';
import { classNames, Figure } from '../../ui';
import { Change } from './change';
import styles from './panel.module.css';
import type { AllocationView, StepView } from './view-model';

/** People left without as the hero, then the three steps, each narrower than the one above. */
export function AllocationSteps({ view, stale }: { view: AllocationView; stale: boolean }) {
  const { t, format } = useI18n();
  const { unserved } = view;
  return (
    <>
      <div className={styles.hero}>
        <Figure
          value={format.count(unserved.people)}
          unit={t('ui.people')}
          meaning={t('allocation.unserved', { share: format.percent(unserved.share) })}
          tone={unserved.people > 0 ? 'unserved' : 'plain'}
          size="large"
          stale={stale}
        />
        {unserved.before === null ? null : (
          <p className={styles.change}>
            <span className={styles.was}>{t('planner.was', { value: format.count(unserved.before) })}</span>
            <Change change={unserved.people - unserved.before} good={-1} />
          </p>
        )}
      </div>
      <ol className={styles.steps} aria-label={t('allocation.steps')}>
        {view.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { step: StepView }) {
  const { t, format } = useI18n();
  return (
    <li className={styles.step}>
      <span className={styles.stepName}>{t(`allocation.step.${step.id}`)}</span>
      <span className={styles.number}>{format.count(step.people)}</span>
      <span className={styles.share}>
        {step.change === null ? format.percent(step.share) : <Change change={step.change} good={1} />}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={classNames(styles.filled, styles[step.id])}
          style={{ width: `${100 * step.share}%` }}
        />
      </span>
      {step.lostPeople > 0 ? (
        <span className={styles.lost}>
          {t(`allocation.lost.${step.lost}`, { people: format.count(step.lostPeople) })}
        </span>
      ) : null}
    </li>
  );
}
