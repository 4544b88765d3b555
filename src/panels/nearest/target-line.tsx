import { useI18n } from '../../i18n/hook';
import { classNames, Icon } from '../../ui';
import styles from './panel.module.css';
import type { TargetRow } from './view-model';

/** A response target, which clock it runs by, and whether the fastest offer meets it. */
export function TargetLine({ target }: { target: TargetRow }) {
  const { t, format } = useI18n();
  const state = target.met === null ? 'unknown' : target.met ? 'met' : 'missed';
  return (
    <div className={styles.target}>
      <Icon
        name={state === 'met' ? 'check' : state === 'missed' ? 'close' : 'help'}
        size="1.1em"
        className={classNames(state !== 'unknown' && styles[state])}
      />
      <span>
        {target.name}
        {target.verified ? '' : ` (${t('ui.unverified')})`}
        {' · '}
        {t(`panel.nearest.target.${state}`, {
          clock: t(`responseClock.${target.clock}`),
          best: target.bestS === null ? '' : format.clock(target.bestS),
          target: format.clock(target.seconds),
        })}
      </span>
    </div>
  );
}
