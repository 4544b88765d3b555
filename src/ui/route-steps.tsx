import { useI18n } from '../i18n/hook';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { routeStepText, type StepLike } from '../i18n/route-step-text';
import styles from './route-steps.module.css';

const TURN_ICONS: Readonly<Record<StepLike['turn'], IconName>> = {
  depart: 'dot',
  straight: 'arrow-straight',
  'slight-left': 'arrow-slight-left',
  left: 'arrow-left',
  'sharp-left': 'arrow-sharp-left',
  'slight-right': 'arrow-slight-right',
  right: 'arrow-right',
  'sharp-right': 'arrow-sharp-right',
  'u-turn': 'arrow-u-turn',
  roundabout: 'roundabout',
  arrive: 'flag',
};

/** A route street by street, in words. */
export function RouteSteps({ label, steps }: { label: string; steps: readonly StepLike[] }) {
  const { t, format } = useI18n();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} className={styles.step}>
          <Icon name={TURN_ICONS[step.turn]} className={styles.icon} />
          <span>{routeStepText(step, t)}</span>
          <span className={styles.distance}>
            {step.turn === 'arrive' ? '' : format.distance(step.distanceM)}
          </span>
        </li>
      ))}
    </ol>
  );
}
