import { useI18n } from '../../i18n/hook';
import type { Route } from '../../store/state';
import { Disclosure } from '../../ui';
import styles from './finder-answer.module.css';

/** The way in words, street by street. */
export function RouteSteps({ name, route }: { name: string; route: Route }) {
  const { t, format } = useI18n();
  return (
    <Disclosure summary={t('finder.way', { name })}>
      <ol className={styles.steps}>
        {route.steps.map((step, index) => (
          // A route is replaced as a whole, so that the place in it is the identity of a step.
          <li key={`${index}-${step.turn}`}>
            <span>
              {t(`turn.${step.turn}`)} {step.turn === 'depart' ? t(`heading.${step.heading as 0}`) : ''}{' '}
              {step.turn === 'arrive' ? '' : (step.street ?? t('finder.unnamedStreet'))}
            </span>
            <span className={styles.stepDistance}>
              {step.distanceM > 0 ? format.distance(step.distanceM) : ''}
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
