import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { WALKERS } from '../../domain/travel';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { coverageMethodInUse, standardInUse } from '../../store/slices/settings/selectors';
import { Segmented, Select } from '../../ui';
import styles from './panel.module.css';

/** Standard, class, walker and method that the coverage is measured by. */
export function CoverageControls() {
  const { t, format, language } = useI18n();
  const dispatch = useDispatch();
  const data = useAppState(datasets);
  const standard = useAppState(standardInUse);
  const method = useAppState(coverageMethodInUse);
  const { walker, shelterClass } = useAppState((state) => state.settings);
  return (
    <div className={styles.controls}>
      <div className={styles.full}>
        <Select
          label={t('panel.coverage.standard')}
          value={standard?.id ?? null}
          options={(data?.standards.profiles ?? []).map((profile) => ({
            value: profile.id,
            label: localText(profile.name, language),
          }))}
          onChange={(id) => dispatch('settings.standard', id)}
        />
      </div>
      <Select
        label={t('panel.coverage.class')}
        value={shelterClass}
        options={(standard?.classes ?? []).map((rule) => ({
          value: rule.shelterClass,
          label: `${t(`shelterClassShort.${rule.shelterClass}`)} · ${format.distance(rule.serviceDistanceM)}`,
        }))}
        onChange={(value) => dispatch('settings.class', value)}
      />
      <Select
        label={t('panel.coverage.walker')}
        value={walker}
        options={WALKERS.map((value) => ({ value, label: t(`walker.${value}`) }))}
        onChange={(value) => dispatch('settings.walker', value)}
      />
      <div className={styles.full}>
        <Segmented
          wide
          size="small"
          label={t('panel.coverage.method')}
          value={method}
          options={
            data?.hasRoads === false
              ? [{ value: 'straight-line', label: t('panel.coverage.onlyStraight') }]
              : [
                  { value: 'road', label: t('method.road') },
                  { value: 'straight-line', label: t('method.straight-line') },
                ]
          }
          onChange={(value) => dispatch('settings.method', value)}
        />
      </div>
    </div>
  );
}
