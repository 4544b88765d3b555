import type { PlaceHit } from '../domain/place';
import type { Translate } from '../i18n/translate';

/** The second line of a hit: where an unknown house number was guessed from, what the place is, where it lies. */
export function placeDetail(hit: PlaceHit, t: Translate): string | null {
  const parts = [
    hit.askedNumber === undefined ? null : t('place.nearestTo', { number: hit.askedNumber }),
    hit.placeKind === undefined || hit.placeKind === 'other' ? null : t(`placeKind.${hit.placeKind}`),
    hit.detail,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}
