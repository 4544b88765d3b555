import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import type { GapArea } from '../../store/state';
import styles from './panel.module.css';

const SHOWN = 5;

/** The areas where most people are left without a place; one of them flies there. */
export function AllocationGaps({ gaps }: { gaps: readonly GapArea[] }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  if (gaps.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.head}>{t('allocation.gaps')}</h3>
      <ul>
        {gaps.slice(0, SHOWN).map((gap) => (
          <li key={gap.id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => dispatch('camera.go', { centre: gap.centre, zoom: 14 })}
            >
              <span>
                {gap.near === null
                  ? t('panel.coverage.unnamed')
                  : t('panel.coverage.near', { near: gap.near })}
              </span>
              <span className={styles.rowUnserved}>{format.count(gap.people)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
