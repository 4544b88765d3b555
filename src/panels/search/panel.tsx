import { useDispatch } from '../../commands/hooks';
import type { LonLat } from '../../domain/geo';
import { useI18n } from '../../i18n/hook';
import { useAppState } from '../../store/hooks';
import { ComboBox } from '../../ui';
import { searchView } from './view-model';

export const SEARCH_INPUT_ID = 'search';

export interface SearchPanelProps {
  /** What a chosen place is for; default: the incident is placed there. */
  readonly onPlace?: ((position: LonLat, label: string | null) => void) | undefined;
  readonly placeholder?: string | undefined;
}

/** Street addresses, place names and coordinates as one types; the chosen one is flown to. */
export function SearchPanel({ onPlace, placeholder }: SearchPanelProps) {
  const { t, format } = useI18n();
  const dispatch = useDispatch();
  const search = useAppState((state) => state.search);
  const region = useAppState((state) => state.pack.datasets?.manifest.bbox ?? null);
  const view = searchView(search, region, t, format);
  return (
    <ComboBox
      inputId={SEARCH_INPUT_ID}
      label={t('panel.search.label')}
      placeholder={placeholder ?? t('panel.search.placeholder')}
      value={search.query}
      onInput={(text) => (text === '' ? dispatch('search.clear') : dispatch('search.query', text))}
      options={view.options}
      note={view.note}
      noteIsError={view.noteIsError}
      onPick={({ id }) => {
        const option = view.options.find((candidate) => candidate.id === id);
        if (!option) return;
        const { position, place } = option;
        if (onPlace) onPlace(position, place);
        else dispatch('incident.place', { position, label: place });
        dispatch('camera.go', { centre: position, zoom: 15 });
        dispatch('search.clear');
      }}
    />
  );
}
