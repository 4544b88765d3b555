import type { RoadEffect } from '../domain/standards';
import { useI18n } from '../i18n/hook';
import styles from './effect-field.module.css';
import { effectOf } from './effect-of';
import { NumberField } from './number-field';
import { Select } from './select';

const EFFECTS = ['open', 'slow', 'closed'] as const satisfies readonly RoadEffect['effect'][];

export interface EffectFieldProps {
  readonly label: string;
  /** The label is spoken only. */
  readonly hideLabel?: boolean | undefined;
  readonly effect: RoadEffect;
  readonly onChange: (effect: RoadEffect) => void;
}

/** Open, closed, or slowed by a factor of the travel time. */
export function EffectField({ label, hideLabel, effect, onChange }: EffectFieldProps) {
  const { t } = useI18n();
  return (
    <div className={styles.field}>
      <Select
        hideLabel={hideLabel}
        size="small"
        label={label}
        value={effect.effect}
        options={EFFECTS.map((value) => ({ value, label: t(`roadEffect.${value}`) }))}
        onChange={(kind) => onChange(effectOf(kind, effect))}
      />
      {effect.effect === 'slow' ? (
        <NumberField
          hideLabel
          size="small"
          label={t('ui.effect.factor', { label })}
          value={effect.factor}
          min={1}
          max={20}
          step={0.1}
          unit="×"
          onChange={(factor) => onChange({ effect: 'slow', factor })}
        />
      ) : null}
    </div>
  );
}
