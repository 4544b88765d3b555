import { useDispatch } from '../../commands/hooks';
import { DESTINATIONS, HELP_MODES } from '../../domain/destination';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Select } from '../../ui';

/** What must stay within reach, and whose roads count. */
export function ImportanceControls() {
  const { t } = useI18n();
  const dispatch = useDispatch();
  const { destination, mode } = useAppState((state) => state.analyses.options.importance);
  return (
    <>
      <Select
        size="small"
        hideLabel
        label={t('importance.destination')}
        value={destination}
        options={DESTINATIONS.map((value) => ({ value, label: t(`importance.destination.${value}`) }))}
        onChange={(value) =>
          dispatch('analysis.options', { id: 'importance', options: { destination: value } })
        }
      />
      <Select
        size="small"
        hideLabel
        label={t('importance.mode')}
        value={mode}
        options={HELP_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={(value) => dispatch('analysis.options', { id: 'importance', options: { mode: value } })}
      />
    </>
  );
}
