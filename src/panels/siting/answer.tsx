import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { standardInUse } from '../../store/slices/settings/selectors';
import { classNames, Figure, GroundLine } from '../../ui';
import styles from './panel.module.css';
import { type SitingResult, sitingView, type SitingView } from './view-model';

/** Reasons for which a candidate is not considered, in the order in which they are told. */
const LEFT_OUT = ['insideHazard', 'tooSmall', 'areaUnknown', 'cutOff'] as const;

export interface SitingAnswerProps {
  readonly result: SitingResult;
  readonly stale: boolean;
}

/** The answer in a figure and a sentence that says what is proven, then what it leaves out. */
export function SitingAnswer({ result, stale }: SitingAnswerProps) {
  const { t, format, language } = useI18n();
  const manifest = useAppState((state) => state.pack.datasets?.manifest ?? null);
  const standard = useAppState(standardInUse);
  const view = sitingView(result);
  const { leftOut } = result;
  const write = useUnit(view);
  const candidates = t('siting.candidates', { count: view.candidates - leftOut.cutOff });
  const reasons = LEFT_OUT.filter((reason) => leftOut[reason] > 0).map((reason) =>
    t(`siting.leftOut.${reason}`, { count: leftOut[reason] }),
  );
  if (view.trouble !== null) return <p className={styles.trouble}>{t(view.trouble)}</p>;
  const change = view.before === null || view.value === null ? null : view.value - view.before;
  return (
    <div className={classNames(styles.answer, stale && styles.stale)}>
      <div className={styles.hero}>
        <Figure
          value={view.value === null ? null : write(view.value)}
          meaning={t(`siting.figure.${view.objective}`)}
          size="large"
          tone={view.objective === 'mclp' ? 'shelter' : 'plain'}
          stale={stale}
        />
        {change === null || view.before === null ? null : (
          <p className={styles.change}>
            <span className={styles.was}>{t('planner.was', { value: write(view.before) })}</span>
            <span>
              {change > 0 ? '+' : change < 0 ? '−' : '±'}
              {write(Math.abs(change))}
            </span>
          </p>
        )}
      </div>
      <p className={styles.sentence} data-testid="siting-sentence">
        <Said view={view} write={write} />
        {language === 'zh-CN' ? '；' : '; '}
        <strong>
          {view.isOptimal
            ? t('siting.proof.optimal')
            : view.gap === null
              ? t('siting.proof.none')
              : t('siting.proof.gap', { gap: format.percent(view.gap) })}
        </strong>
      </p>
      {view.outOfReach === null ? null : (
        <p className={styles.note}>
          {t(view.outOfReach.text, { people: format.count(view.outOfReach.people) })}
        </p>
      )}
      <p className={styles.note}>
        {reasons.length === 0
          ? t('siting.allCandidates', { candidates })
          : t('siting.leftOut', { candidates, reasons: reasons.join(t('ui.listSeparator')) })}
      </p>
      <p className={styles.ground}>
        <GroundLine
          ground={{ method: result.method, grade: 'estimated', asOf: manifest?.population.asOf ?? null }}
          standard={standard ? localText(standard.name, language) : undefined}
        />
      </p>
      {result.solverProblem === null ? null : <p className={styles.note}>{t('siting.solverFailed')}</p>}
    </div>
  );
}

function useUnit({ unit }: SitingView): (value: number) => string {
  const { format } = useI18n();
  return unit === 'metres' ? format.distance : format.count;
}

function Said({ view, write }: { readonly view: SitingView; readonly write: (value: number) => string }) {
  const { t, format } = useI18n();
  const people = format.count(view.people);
  const value = view.value ?? 0;
  switch (view.objective) {
    case 'mclp':
      return t('siting.said.mclp', { share: format.percent(view.share ?? 0), people });
    case 'lscp':
      return t('siting.said.lscp', { count: value, people });
    case 'pmedian':
      return t('siting.said.pmedian', { people, distance: write(value) });
    case 'pcenter':
      return t('siting.said.pcenter', { people, distance: write(value) });
  }
}
