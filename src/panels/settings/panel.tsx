import type { ReactNode } from 'react';
import { useDispatch } from '../../commands/hooks';
import { WALKERS } from '../../domain/travel';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { datasets } from '../../store/slices/pack/selectors';
import { Dialog, NumberField, Select } from '../../ui';
import styles from './panel.module.css';

export interface SettingsDialogProps {
  readonly onClose: () => void;
  /** Further sections: the policy table. */
  readonly children?: ReactNode;
}

/** How answers are computed: who walks, how many are listed, and what hazards do to roads. */
export function SettingsDialog({ onClose, children }: SettingsDialogProps) {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { walker, k } = useAppState((state) => state.settings);
  const standards = useAppState(datasets)?.standards;
  const speed = standards?.walkers[walker];
  return (
    <Dialog title={t('panel.settings.title')} onClose={onClose} wide>
      <div className={styles.fields}>
        <div>
          <Select
            label={t('panel.settings.walker')}
            value={walker}
            options={WALKERS.map((value) => ({ value, label: t(`walker.${value}`) }))}
            onChange={(value) => dispatch('settings.walker', value)}
          />
          {speed ? (
            <p className={styles.note}>
              {t('panel.settings.speed', { speed: speed.value })}
              {speed.verified ? '' : ` (${t('ui.unverified')})`}
            </p>
          ) : null}
        </div>
        <NumberField
          label={t('panel.settings.count')}
          value={k}
          min={1}
          max={20}
          step={1}
          onChange={(value) => dispatch('settings.count', Math.round(value))}
        />
      </div>
      {children}
    </Dialog>
  );
}
