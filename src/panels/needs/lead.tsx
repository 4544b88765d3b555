import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import type { AnalysisResults } from '../../store/state';
import { Figure } from '../../ui';
import styles from './panel.module.css';
import { needsView } from './view-model';

/** The greatest shortage and the first truck as heroes, and whom they are for. */
export function NeedsLead({ result }: { result: AnalysisResults['needs'] }) {
  const { t, format, language } = useI18n();
  const { worst, unreachable } = needsView(result);
  return (
    <div className={styles.lead}>
      <div className={styles.heroes}>
        <Figure
          value={format.count(worst?.row.short ?? 0)}
          unit={worst ? localText(worst.row.item.unit, language) : undefined}
          meaning={
            worst
              ? t('panel.needs.biggestShort', {
                  item: localText(worst.row.item.name, language),
                  share: format.percent(worst.share),
                })
              : t('panel.needs.nothingShort')
          }
          tone={worst ? 'unserved' : 'plain'}
        />
        <Figure
          value={result.firstArrivalS === null ? null : format.clock(result.firstArrivalS)}
          meaning={result.firstArrivalS === null ? t('panel.needs.noTruck') : t('panel.needs.firstTruck')}
          tone="warehouse"
        />
      </div>
      <p className={styles.who}>
        {t('panel.needs.who', {
          people: result.people,
          days: result.days,
          places: result.destinations.length,
        })}
      </p>
      {unreachable.places > 0 ? (
        <p className={styles.caution}>{t('panel.needs.unreachable', unreachable)}</p>
      ) : null}
    </div>
  );
}
