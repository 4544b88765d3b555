import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Button, ComboBox } from '../../ui';
import styles from './finder-place.module.css';
import { placeOptions } from './view-model';

/** Where am I: type an address or place, use the device's position, or tap the map. */
export function FinderPlacePanel() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const search = useAppState((state) => state.search);
  const origin = useAppState((state) => state.finder.origin);
  const options = placeOptions(search.hits, t);
  return (
    <section className={styles.place} aria-label={t('finder.where')}>
      <div className={styles.search}>
        <ComboBox
          label={t('finder.where')}
          placeholder={t('finder.where.placeholder')}
          inputId="finder-where"
          value={search.query}
          onInput={(query) => dispatch('search.query', query)}
          options={options}
          note={search.state === 'done' ? t('finder.where.none') : null}
          onPick={(option) => {
            const hit = options.find(({ id }) => id === option.id)?.hit;
            if (!hit) return;
            dispatch('finder.origin', { position: hit.position, label: hit.label, from: 'search' });
            dispatch('search.clear');
            dispatch('camera.go', { centre: hit.position, zoom: 15 });
          }}
        />
      </div>
      <Button icon="target" size="large" variant="primary" onPress={() => dispatch('finder.locate')}>
        {t('finder.locate')}
      </Button>
      <p className={styles.hint}>
        {origin === null
          ? t('finder.where.hint')
          : t('finder.where.now', { place: origin.label ?? t(`finder.from.${origin.from}`) })}
      </p>
    </section>
  );
}
