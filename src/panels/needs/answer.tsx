import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import type { AnalysisResults } from '../../store/state';
import { Badge, GradeMark, GroundLine } from '../../ui';
import { ItemList } from './item-list';
import { LeftOut } from './left-out';
import styles from './panel.module.css';
import { Schedule } from './schedule';
import { needsView } from './view-model';

/** Every item, then what arrives when. */
export function NeedsAnswer({ result }: { result: AnalysisResults['needs'] }) {
  const { t, format, language } = useI18n();
  const data = useAppState(datasets);
  const norm = data?.standards.reliefNorms.find(({ id }) => id === result.normId);
  const target = data?.standards.deliveryTargets[0];
  const stock = data?.manifest.files.find(({ role }) => role === 'warehouses');
  const { leftOut } = needsView(result);
  return (
    <div className={styles.answer}>
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
