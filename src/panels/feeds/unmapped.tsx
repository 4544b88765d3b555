import { shownLevel } from '../../domain/hazard';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import styles from './panel.module.css';

/** What feeds say and the map cannot show: warnings without a place, and notices that one was lifted. */
export function Unmapped() {
  const { t, format, language } = useI18n();
  const unplaced = useAppState(({ live }) => live.unplaced);
  const lifted = useAppState(({ live }) => live.lifted);
  if (unplaced.length + lifted.length === 0) return null;
  const notes = [
    ...unplaced.map((one) => ({
      id: one.id,
      title: localText(one.headline, language),
      facts: [
        t(`warningLevel.${shownLevel(one.level)}`),
        t('live.unmapped.noPlace'),
        localText(one.areaDesc, language),
        one.expires === null ? null : t('map.hover.until', { time: format.dateTime(one.expires) }),
        one.status === 'Actual' ? null : t(`capStatus.${one.status}`),
      ],
    })),
    ...lifted.map((one) => ({
      id: one.id,
      title: localText(one.headline, language),
      facts: [
        t('live.unmapped.lifted', { time: format.dateTime(one.sent) }),
        t('live.unmapped.until', { time: format.dateTime(one.until) }),
        one.status === 'Actual' ? null : t(`capStatus.${one.status}`),
      ],
    })),
  ];
  return (
    <section className={styles.add} aria-labelledby="unmapped">
      <h3 id="unmapped" className={styles.name}>
        {t('live.unmapped.title')}
      </h3>
      <ul className={styles.list}>
        {notes.map(({ id, title, facts }) => (
          <li key={id}>
            {title}
            <p className={styles.facts}>{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
