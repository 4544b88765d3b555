import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { CityWork } from '../../store/state';
import { IconButton } from '../../ui';
import styles from './panel.module.css';

function labelOf(work: CityWork, name: string, t: ReturnType<typeof useI18n>['t']): string {
  switch (work.state) {
    case 'idle':
      return t('city.title');
    case 'running':
      return t('city.busy', {
        task: t(`city.work.${work.task}`, { name }),
        step: t(`city.step.${work.step}`),
      });
    case 'failed':
      return t(`city.work.failed.${work.task}`, { name });
    case 'done':
      return t(`city.work.done.${work.task}`, { name });
  }
}

/** Opens the cities of the browser; marked while one is made behind the page, and until its end has been seen. */
export function OwnCitiesButton() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const work = useAppState((state) => state.cities.work);
  const isMarked = work.state !== 'idle';
  const name = isMarked ? localText(work.cityName, language) : '';
  const label = labelOf(work, name, t);
  return (
    <span className={styles.cities}>
      <IconButton icon="database" label={label} onPress={() => dispatch('city.show', true)} />
      {isMarked ? <span className={styles.busy} aria-hidden="true" /> : null}
    </span>
  );
}
