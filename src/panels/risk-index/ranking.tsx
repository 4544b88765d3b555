import { useState } from 'react';
import { useDispatch } from '../../commands/hooks';
import { boundsOf } from '../../domain/bounds';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { Button } from '../../ui';
import { ClassMark } from './class-mark';
import styles from './panel.module.css';
import { DISTRICTS_AT_FIRST, districtCorners, type RankedArea } from './view-model';

/** The districts, the greatest risk first; choosing one explains it and shows it on the map. */
export function Ranking({ ranked, chosen }: { ranked: readonly RankedArea[]; chosen: RankedArea | null }) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const data = useAppState(datasets);
  const [all, setAll] = useState(false);
  const shown = all ? ranked : ranked.slice(0, DISTRICTS_AT_FIRST);
  return (
    <div>
      <h3 className={styles.head}>{t('panel.risk.ranking')}</h3>
      <ol>
        {shown.map((entry) => {
          const { area, rank, name } = entry;
          const { districtId } = area;
          return (
            <li key={districtId ?? ''}>
              <button
                type="button"
                className={styles.district}
                aria-pressed={entry === chosen}
                disabled={districtId === null}
                onClick={() => {
                  if (districtId === null) return;
                  dispatch('selection.select', { kind: 'district', id: districtId });
                  const bounds = boundsOf(districtCorners(data, districtId));
                  if (bounds) dispatch('camera.go', { bounds });
                }}
              >
                <span className={styles.rank}>{rank ?? ''}</span>
                <ClassMark riskClass={area.riskClass} />
                <span className={styles.districtName}>{name ?? t('panel.risk.outside')}</span>
                <span className={styles.people}>
                  {format.count(area.people)} {t('ui.people')}
                </span>
                <span className={styles.index}>{area.index === null ? '–' : format.tenths(area.index)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {ranked.length > shown.length ? (
        <Button size="small" variant="ghost" onPress={() => setAll(true)}>
          {t('panel.risk.all', { count: ranked.length })}
        </Button>
      ) : null}
    </div>
  );
}
