import { useDispatch } from '../../commands/hooks';
import { STAGES, type Stage } from '../../domain/shelter';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { classRuleInUse } from '../../store/slices/settings/selectors';
import type { AnalysisOptions } from '../../store/state';
import { NumberField, Segmented, Select } from '../../ui';
import styles from './panel.module.css';
import type { Objective } from './view-model';

const OBJECTIVES: readonly Objective[] = ['mclp', 'lscp', 'pmedian', 'pcenter'];
const MOST_SITES = 200;
const NO_LIMIT = 'none';

/** What to ask for: goal, number, capacity, and what stays. A change ends a run that is under way. */
export function SitingOptionsForm() {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const options = useAppState((state) => state.analyses.options.siting);
  const isRunning = useAppState((state) => state.analyses.runs.siting.state === 'running');
  const rule = useAppState(classRuleInUse);
  const change = (changed: Partial<AnalysisOptions['siting']>) => {
    if (isRunning) dispatch('analysis.cancel', 'siting');
    dispatch('analysis.options', { id: 'siting', options: changed });
  };
  const { objective, newSites, stage, keepInUse } = options;
  const isCovering = objective === 'mclp' || objective === 'lscp';
  return (
    <div className={styles.options}>
      <Select<Objective>
        label={t('siting.objective')}
        value={objective}
        options={OBJECTIVES.map((value) => ({ value, label: t(`siting.objective.${value}`) }))}
        onChange={(value) => change({ objective: value })}
      />
      <div className={styles.pair}>
        <NumberField
          label={t('siting.newSites')}
          min={1}
          max={MOST_SITES}
          step={1}
          value={newSites}
          disabled={objective === 'lscp'}
          onChange={(value) => change({ newSites: Math.round(value) })}
        />
        <Select<Stage | typeof NO_LIMIT>
          label={t('siting.limit')}
          value={stage ?? NO_LIMIT}
          options={[
            { value: NO_LIMIT, label: t('siting.limit.none') },
            ...STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
          ]}
          onChange={(value) => change({ stage: value === NO_LIMIT ? null : value })}
        />
      </div>
      <Segmented
        label={t('siting.base')}
        wide
        value={keepInUse ? 'keep' : 'new'}
        options={(['new', 'keep'] as const).map((value) => ({ value, label: t(`siting.base.${value}`) }))}
        onChange={(value) => change({ keepInUse: value === 'keep' })}
      />
      <p className={styles.note}>
        {t(keepInUse ? 'siting.base.keepNote' : 'siting.base.newNote')}
        {language === 'zh-CN' ? '' : ' '}
        {isCovering && rule !== null
          ? t('siting.radius', { distance: format.distance(rule.serviceDistanceM) })
          : t('siting.noRadius')}
      </p>
    </div>
  );
}
