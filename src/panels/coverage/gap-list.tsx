import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { selectedId } from '../../store/slices/selection/selectors';
import type { GapArea } from '../../store/state';
import { Button, EmptyState } from '../../ui';
import styles from './panel.module.css';
import { GAPS_AT_FIRST } from './view-model';

/** The areas left out, most people first; choosing one flies there. */
export function GapList({ gaps }: { gaps: readonly GapArea[] }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const chosen = useAppState(selectedId('gap'));
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return <EmptyState>{t('panel.coverage.noGap')}</EmptyState>;
  const shown = all ? gaps : gaps.slice(0, GAPS_AT_FIRST);
  return (
    <div className={styles.gaps}>
      <h3 className={styles.gapHead}>{t('panel.coverage.gaps', { count: gaps.length })}</h3>
      <ol>
        {shown.map((gap) => (
          <li key={gap.id}>
            <button
              type="button"
              className={styles.gap}
              aria-pressed={gap.id === chosen}
              onClick={() => {
                dispatch('selection.select', { kind: 'gap', id: gap.id });
                dispatch('camera.go', { centre: gap.centre, zoom: 14 });
              }}
            >
              <span className={styles.rank}>{gap.rank}</span>
              <span>
                {gap.near === null
                  ? t('panel.coverage.unnamed')
                  : t('panel.coverage.near', { near: gap.near })}
                <br />
                <span className={styles.gapDetail}>
                  {[
                    format.area(gap.areaM2),
                    gap.vulnerable === null
                      ? null
                      : t('panel.coverage.vulnerable', { people: format.count(gap.vulnerable) }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.gapPeople}>{format.count(gap.people)}</span>
            </button>
          </li>
        ))}
      </ol>
      {gaps.length > shown.length ? (
        <Button size="small" variant="ghost" onPress={() => setAll(true)}>
          {t('panel.coverage.all', { count: gaps.length })}
        </Button>
      ) : null}
    </div>
  );
}
