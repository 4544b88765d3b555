import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import type { AnalysisResults } from '../../store/state';
import { Badge, Figure, GradeMark, GroundLine } from '../../ui';
import { ItemList } from './item-list';
import { LeftOut } from './left-out';
import styles from './panel.module.css';
import { Schedule } from './schedule';
import { needsView } from './view-model';

/** The greatest shortage and the first truck as heroes, then every item, then what arrives when. */
export function NeedsAnswer({ result }: { result: AnalysisResults['needs'] }) {
  const { t, format, language } = useI18n();
  const data = useAppState(datasets);
  const norm = data?.standards.reliefNorms.find(({ id }) => id === result.normId);
  const target = data?.standards.deliveryTargets[0];
  const stock = data?.manifest.files.find(({ role }) => role === 'warehouses');
  const { worst, unreachable, leftOut } = needsView(result);
  return (
    <div className={styles.answer}>
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
      <ItemList result={result} />
      <p className={styles.note}>
        {result.source === 'typed'
          ? t('panel.needs.ruleTyped')
          : t('panel.needs.rule', { people: format.count(result.peopleStaying) })}{' '}
        {t('panel.needs.limits')}
      </p>
      <p className={styles.note}>
        <GroundLine
          ground={{ method: result.method, asOf: stock?.asOf ?? null }}
          standard={norm ? localText(norm.name, language) : undefined}
        />{' '}
        {stock ? <GradeMark grade={stock.grade} /> : null}{' '}
        {norm && norm.items.some(({ verified }) => !verified) ? (
          <Badge tone="dashed">{t('ui.unverified')}</Badge>
        ) : null}
      </p>
      {target ? (
        <p className={styles.source}>
          {localText(target.name, language)}: {localText(target.source, language)}
        </p>
      ) : null}
      <Schedule result={result} />
      {leftOut > 0 ? <LeftOut result={result} count={leftOut} /> : null}
    </div>
  );
}
