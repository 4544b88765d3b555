import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { type OwnCity, ownPackId } from '../../domain/own-city';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { isOwnCityOpen } from '../../store/slices/cities/selectors';
import { Badge, Button, IconButton } from '../../ui';
import { canPickFolder } from './can-pick-folder';
import styles from './panel.module.css';

/** One city of the browser. Removing asks once more, in its place. */
export function CityItem({ city }: { city: OwnCity }) {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const isShown = useAppState((state) => isOwnCityOpen(state, city.id));
  const [isAsking, setAsking] = useState(false);
  const name = localText(city.name, language);
  const size = format.bytes(city.bytes);
  const day = format.date(city.savedMs);
  const meta =
    city.asOf === null
      ? t('city.item.undated', { size, day })
      : t('city.item.made', { size, day, date: format.asOf(city.asOf) });
  if (isAsking) {
    return (
      <li className={styles.item}>
        <p className={styles.ask} role="alert">
          {t('city.item.remove.ask', { name, size })}
        </p>
        <div className={styles.actions}>
          <Button onPress={() => setAsking(false)}>{t('city.item.remove.no')}</Button>
          <Button variant="danger" icon="trash" onPress={() => dispatch('city.remove', city.id)}>
            {t('city.item.remove.yes')}
          </Button>
        </div>
      </li>
    );
  }
  const open = () => {
    dispatch('pack.open', ownPackId(city.id));
    dispatch('city.show', false);
  };
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <p className={styles.name}>
          {name}
          {isShown ? <Badge tone="accent">{t('city.item.shown')}</Badge> : null}
          {city.isKept ? null : <Badge tone="caution">{t('city.item.unkept')}</Badge>}
        </p>
        <p className={styles.meta}>{meta}</p>
      </div>
      <div className={styles.actions}>
        {isShown ? null : (
          <Button onPress={open}>
            <span aria-hidden="true">{t('city.item.open')}</span>
            <span className="visually-hidden">{t('city.item.openNamed', { name })}</span>
          </Button>
        )}
        <IconButton
          icon="download"
          label={t('city.item.archive', { name })}
          onPress={() => dispatch('city.export', { id: city.id, as: 'archive' })}
          tooltipAlign="end"
        />
        {canPickFolder() ? (
          <IconButton
            icon="folder"
            label={t('city.item.folder', { name })}
            onPress={() => dispatch('city.export', { id: city.id, as: 'folder' })}
            tooltipAlign="end"
          />
        ) : null}
        <IconButton
          icon="trash"
          label={t('city.item.remove', { name })}
          onPress={() => setAsking(true)}
          tooltipAlign="end"
        />
      </div>
    </li>
  );
}
