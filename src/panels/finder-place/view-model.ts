import type { Translate } from '../../i18n/translate';
import type { PlaceHit } from '../../store/state';
import { type IconName, placeDetail } from '../../ui';

export interface PlaceOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  readonly icon: IconName;
  readonly hit: PlaceHit;
}

const ICONS = { address: 'home', street: 'route', place: 'pin' } as const satisfies Record<
  PlaceHit['kind'],
  IconName
>;

/** Hits as options of the search box; ids stay the same while the hit does. */
export function placeOptions(hits: readonly PlaceHit[], t: Translate): readonly PlaceOption[] {
  return hits.map((hit) => ({
    id: `${hit.kind}:${hit.label}:${hit.position.join()}`,
    label: hit.label,
    detail: placeDetail(hit, t),
    icon: ICONS[hit.kind],
    hit,
  }));
}
