import { useI18n } from '../../i18n/hook';
import styles from './panel.module.css';
import type { TimeStep } from './view-model';

export interface TimeStepsProps {
  readonly steps: readonly TimeStep[];
  /** Null = now. */
  readonly chosenMs: number | null;
  readonly onChoose: (fromMs: number | null) => void;
}

/** Times that fit under the bars. */
const TIMES_WRITTEN = 8;

/** People inside zones over the time to come, a bar for each change; a bar can be chosen. */
export function TimeSteps({ steps, chosenMs, onChoose }: TimeStepsProps) {
  const { t, format } = useI18n();
  if (steps.length < 2) return null;
  const every = Math.ceil(steps.length / TIMES_WRITTEN);
  const nameOf = ({ fromMs }: TimeStep) =>
    fromMs === null ? t('exposure.time.now') : t('exposure.time.from', { time: format.dateTime(fromMs) });
  return (
    <div role="group" aria-label={t('exposure.time')}>
      <h3 className={styles.heading}>{t('exposure.time')}</h3>
      <div className={styles.steps}>
        {steps.map((step, index) => {
          const name = t('exposure.time.step', { time: nameOf(step), people: format.count(step.people) });
          return (
            <button
              key={step.fromMs ?? 'now'}
              type="button"
              className={styles.step}
              aria-pressed={step.fromMs === chosenMs}
              aria-label={name}
              title={name}
              onClick={() => onChoose(step.fromMs)}
            >
              <span className={styles.column}>
                <span className={styles.fill} style={{ height: `${100 * step.share}%` }} />
              </span>
              <span className={styles.moment}>
                {index % every !== 0
                  ? '\u00a0'
                  : step.fromMs === null
                    ? t('exposure.time.now')
                    : format.time(step.fromMs)}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
