import { useDispatch } from '../../commands/hooks';
import { ACCESS_METHODS, CATCHMENT_ZONES } from '../../domain/access';
import { STAGES } from '../../domain/shelter';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { classRuleInUse } from '../../store/slices/settings/selectors';
import type { AllocationOptions } from '../../store/state';
import { Badge, NumberField, Segmented, Select } from '../../ui';
import styles from './panel.module.css';

const MINUTES = [5, 10, 15, 20, 30, 45, 60] as const;

function useOptions() {
  const dispatch = useDispatch();
  const options = useAppState((state) => state.analyses.options.allocation);
  const set = (part: Partial<AllocationOptions>) =>
    dispatch('analysis.options', { id: 'allocation', options: part });
  return { options, set };
}

/** Stage, walking limit, and what the map shows of it. */
export function AllocationControls() {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const { options, set } = useOptions();
  const rule = useAppState(classRuleInUse);
  const isShown = useAppState((state) => state.layers.allocation);
  const isGapShown = useAppState((state) => state.layers.gap);
  return (
    <div className={styles.controls}>
      <Select
        size="small"
        label={t('allocation.stage')}
        value={options.stage}
        options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        onChange={(stage) => set({ stage })}
      />
      <Select
        size="small"
        label={t('allocation.reach')}
        value={options.reach.by === 'class' ? 0 : options.reach.minutes}
        options={[
          {
            value: 0,
            label: t('allocation.reach.class', {
              distance: rule === null ? '–' : format.distance(rule.serviceDistanceM),
            }),
          },
          ...MINUTES.map((minutes) => ({ value: minutes as number, label: format.minutes(minutes * 60) })),
        ]}
        onChange={(minutes) => set({ reach: minutes === 0 ? { by: 'class' } : { by: 'time', minutes } })}
      />
      <div className={styles.full}>
        <Segmented
          wide
          size="small"
          label={t('allocation.show')}
          value={isShown ? options.show : 'off'}
          options={[
            { value: 'off', label: t('allocation.show.off') },
            { value: 'unserved', label: t('allocation.show.unserved') },
            { value: 'access', label: t('allocation.show.access') },
          ]}
          onChange={(show) => {
            dispatch('layer.toggle', { id: 'allocation', visible: show !== 'off' });
            if (show === 'off') return;
            if (isGapShown) dispatch('layer.toggle', { id: 'gap', visible: false });
            set({ show });
          }}
        />
      </div>
    </div>
  );
}

/** How access is scored: the method, and the weights by distance of those that have some. */
export function AccessControls() {
  const { t } = useI18n();
  const { options, set } = useOptions();
  const { accessMethod, zones } = options;
  const decay = (['slow', 'fast'] as const).find((id) => CATCHMENT_ZONES[id] === zones) ?? 'own';
  return (
    <div className={styles.controls}>
      <div className={styles.full}>
        <Select
          label={t('allocation.method')}
          value={accessMethod}
          options={ACCESS_METHODS.map((value) => ({ value, label: t(`allocation.access.${value}`) }))}
          onChange={(method) => set({ accessMethod: method })}
        />
      </div>
      {accessMethod === '2sfca' ? null : (
        <>
          <div className={styles.full}>
            <Select
              label={t('allocation.decay')}
              value={decay}
              options={(['slow', 'fast', 'own'] as const).map((value) => ({
                value,
                label: t(`allocation.decay.${value}`),
              }))}
              onChange={(id) => set({ zones: id === 'own' ? [...zones] : CATCHMENT_ZONES[id] })}
            />
          </div>
          {decay === 'own' ? (
            <div className={styles.zones}>
              {zones.map((zone, index) => (
                <NumberField
                  key={zone.upTo}
                  label={t('allocation.zone', { number: index + 1 })}
                  value={zone.weight}
                  min={0}
                  max={1}
                  step={0.01}
                  size="small"
                  onChange={(weight) =>
                    set({ zones: zones.map((one, at) => (at === index ? { ...one, weight } : one)) })
                  }
                />
              ))}
            </div>
          ) : null}
          <div className={styles.full}>
            <Badge tone="dashed">{t('ui.unverified')}</Badge>
          </div>
        </>
      )}
    </div>
  );
}
