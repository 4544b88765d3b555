import { useDispatch } from '../../commands/hooks';
import { AFFECTED_SOURCES } from '../../domain/affected';
import { ROMAN } from '../../domain/hazard';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import type { AnalysisOptions } from '../../store/state';
import { NumberField, Select } from '../../ui';
import styles from './panel.module.css';
import { MILDEST_LEVELS } from './view-model';

const MAX_DAYS = 60;
const MAX_PEOPLE = 10_000_000;

/** Whom relief is for, and for how long. */
export function NeedsControls() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { source, mildestLevel, people, days } = useAppState(({ analyses }) => analyses.options.needs);
  const change = (options: Partial<AnalysisOptions['needs']>) =>
    dispatch('analysis.options', { id: 'needs', options });
  return (
    <div className={styles.controls}>
      <div className={styles.full}>
        <Select
          label={t('panel.needs.for')}
          value={source}
          options={AFFECTED_SOURCES.map((value) => ({ value, label: t(`affected.${value}`) }))}
          onChange={(value) => change({ source: value })}
        />
      </div>
      {source === 'typed' ? (
        <NumberField
          label={t('panel.needs.people')}
          value={people}
          min={0}
          max={MAX_PEOPLE}
          step={100}
          onChange={(value) => change({ people: Math.round(value) })}
        />
      ) : null}
      {source === 'zones' ? (
        <Select
          label={t('panel.needs.level')}
          value={mildestLevel}
          options={MILDEST_LEVELS.map((level) => ({
            value: level,
            label:
              level === 1
                ? t('panel.needs.levelOnly', { level: ROMAN[level] })
                : level === 4
                  ? t('panel.needs.levelAll')
                  : t('panel.needs.levelAnd', { level: ROMAN[level] }),
          }))}
          onChange={(value) => change({ mildestLevel: value })}
        />
      ) : null}
      <NumberField
        label={t('panel.needs.days')}
        value={days}
        min={1}
        max={MAX_DAYS}
        step={1}
        unit={t('panel.needs.daysUnit')}
        onChange={(value) => change({ days: Math.round(value) })}
      />
    </div>
  );
}
