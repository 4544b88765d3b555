import { useDispatch } from '../../commands/hooks';
import { localText } from '../../domain/language';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { Select } from '../../ui';

/** The region on show, of those that this deployment offers. */
export function PackSelect() {
  const { t, language } = useI18n();
  const dispatch = useDispatch();
  const { index, id } = useAppState((state) => state.pack);
  const name = useAppState((state) => state.pack.datasets?.manifest.name ?? null);
  const offered = (index?.packs ?? []).map((pack) => ({
    value: pack.id,
    label: localText(pack.name, language),
  }));
  const own = id !== null && name !== null ? [{ value: id, label: localText(name, language) }] : [];
  return (
    <Select
      hideLabel
      label={t('panel.top.region')}
      value={id}
      options={offered.length > 0 ? offered : own}
      disabled={offered.length + own.length === 0}
      onChange={(value) => dispatch('pack.open', value)}
    />
  );
}
