import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { ownPackId } from '../../domain/own-city';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Select } from '../../ui';
import { OwnCitiesButton } from './own-cities-button';
import styles from './panel.module.css';

/** The region on show, of those that this deployment offers and those that lie in the browser. */
export function PackSelect() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const { index, id } = useAppState((state) => state.pack);
  const kept = useAppState((state) => state.cities.list);
  const name = useAppState((state) => state.pack.datasets?.manifest.name ?? null);
  const offered = (index?.packs ?? []).map((pack) => ({
    value: pack.id,
    label: localText(pack.name, language),
  }));
  const own = (kept ?? []).map((city) => ({
    value: ownPackId(city.id),
    label: localText(city.name, language),
  }));
  const isListed = [...offered, ...own].some(({ value }) => value === id);
  const open =
    id !== null && name !== null && !isListed ? [{ value: id, label: localText(name, language) }] : [];
  const groups = [
    { label: t('city.region.server'), options: [...offered, ...open] },
    { label: t('city.region.browser'), options: own },
  ].filter(({ options }) => options.length > 0);
  return (
    <div className={styles.region}>
      <div className={styles.pack}>
        <Select
          hideLabel
          label={t('panel.top.region')}
          value={id}
          options={own.length === 0 ? [...offered, ...open] : groups}
          disabled={groups.length === 0}
          onChange={(value) => dispatch('pack.open', value)}
        />
      </div>
      <OwnCitiesButton />
    </div>
  );
}
