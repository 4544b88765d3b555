import type { Bbox, LonLat } from '../../domain/geo';
import type { Formatters } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import type { PlaceHit, SearchState } from '../../store/state';
import { type IconName, placeDetail } from '../../ui';
import { parseCoordinates } from './coordinates';

export interface SearchOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  readonly icon: IconName;
  readonly position: LonLat;
  /** What the incident is called when placed here; null for bare coordinates. */
  readonly place: string | null;
}

export interface SearchView {
  readonly options: readonly SearchOption[];
  /** Said while there are no options; null = nothing to say. */
  readonly note: string | null;
  readonly noteIsError: boolean;
}

const ICONS = { address: 'home', street: 'route', place: 'pin' } as const satisfies Record<
  PlaceHit['kind'],
  IconName
>;

/** What the search offers for what has been typed: coordinates if the text is some, else the hits. */
export function searchView(
  search: SearchState,
  region: Bbox | null,
  t: Translate,
  format: Formatters,
): SearchView {
  const quiet = { options: [], note: null, noteIsError: false };
  if (search.query.trim() === '' || region === null) return quiet;
  const parsed = parseCoordinates(search.query, region);
  if (parsed.kind === 'invalid') {
    return { options: [], note: t('panel.search.coordinatesInvalid'), noteIsError: true };
  }
  if (parsed.kind === 'position') {
    const label = format.coordinates(parsed.position);
    if (!parsed.inRegion) {
      return { options: [], note: t('panel.search.outside', { coordinates: label }), noteIsError: true };
    }
    const { position } = parsed;
    const detail = t('panel.search.coordinates');
    return {
      ...quiet,
      options: [{ id: 'coordinates', label, detail, icon: 'target', position, place: null }],
    };
  }
  if (search.hits.length === 0) {
    return search.state === 'done'
      ? { ...quiet, note: t('panel.search.nothing', { query: search.query }) }
      : { ...quiet, note: t('panel.search.searching') };
  }
  const options = search.hits.map((hit, index) => ({
    id: `${index}-${hit.label}`,
    label: hit.label,
    detail: placeDetail(hit, t),
    icon: ICONS[hit.kind],
    position: hit.position,
    place: hit.label,
  }));
  return { ...quiet, options };
}
