import { localText } from '../../domain/language';
import { WALKERS } from '../../domain/travel';
import { useDispatch } from '../../commands/hooks';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { classRuleInUse, coverageMethodInUse, standardInUse } from '../../store/slices/settings/selectors';
import { sheltersInUse } from '../../store/slices/runs/shelters';
import { Badge, Panel, Segmented, Select } from '../../ui';
import styles from './plan-standard.module.css';

const NO_PROFILES = [] as const;

/** The yardstick of the plan: standard profile, shelter class, who walks, by which method. */
export function PlanStandardPanel() {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const profiles = useAppState((state) => state.pack.datasets?.standards.profiles ?? NO_PROFILES);
  const hasRoads = useAppState((state) => state.pack.datasets?.hasRoads ?? true);
  const standard = useAppState(standardInUse);
  const rule = useAppState(classRuleInUse);
  const method = useAppState(coverageMethodInUse);
  const walker = useAppState((state) => state.settings.walker);
  const shelterClass = useAppState((state) => state.settings.shelterClass);
  const inUse = useAppState((state) => sheltersInUse(state).length);
  return (
    <Panel
      title={t('planner.standard.title')}
      actions={standard && !standard.verified ? <Badge tone="dashed">{t('planner.unverified')}</Badge> : null}
    >
      <div className={styles.fields}>
        <Select
          label={t('planner.standard.profile')}
          value={standard?.id ?? null}
          options={profiles.map((profile) => ({
            value: profile.id,
            label: localText(profile.name, language),
          }))}
          onChange={(id) => dispatch('settings.standard', id)}
        />
        <Select
          label={t('planner.standard.class')}
          value={shelterClass}
          options={(standard?.classes ?? []).map((entry) => ({
            value: entry.shelterClass,
            label: `${t(`shelterClass.${entry.shelterClass}`)} · ${format.distance(entry.serviceDistanceM)}`,
          }))}
          onChange={(value) => dispatch('settings.class', value)}
        />
        <Select
          label={t('planner.standard.walker')}
          value={walker}
          options={WALKERS.map((value) => ({ value, label: t(`walker.${value}`) }))}
          onChange={(value) => dispatch('settings.walker', value)}
        />
        {hasRoads ? (
          <Segmented
            label={t('planner.standard.method')}
            value={method}
            wide
            options={[
              { value: 'road', label: t('method.road') },
              { value: 'straight-line', label: t('method.straight-line') },
            ]}
            onChange={(value) => dispatch('settings.method', value)}
          />
        ) : null}
        <p className={styles.note}>
          {rule
            ? t('planner.standard.note', { count: inUse, distance: format.distance(rule.serviceDistanceM) })
            : t('planner.standard.noRule')}
        </p>
        {standard ? (
          <p className={styles.source}>
            {t('planner.standard.source', { source: localText(standard.source, language) })}
          </p>
        ) : null}
      </div>
    </Panel>
  );
}
