import type { FeatureRef, NearestResult } from '../../store/state';

export type PhonePage = 'answer' | 'gap' | 'analyses' | 'warnings' | 'layers' | 'feature';

/**
 * The page that shows what was just chosen: where it is listed the list stays, with the chosen row open;
 * anything else gets the page of details.
 */
export function pageFor(
  selected: FeatureRef | null,
  page: PhonePage,
  nearest: NearestResult | null,
): PhonePage {
  if (selected === null) return page === 'feature' ? 'answer' : page;
  if (page === 'gap' && selected.kind === 'gap') return page;
  const { kind } = selected;
  const isOffered =
    (kind === 'shelter' || kind === 'warehouse' || kind === 'team') &&
    nearest?.groups[kind].items.some(({ id }) => id === selected.id) === true;
  return page === 'answer' && isOffered ? page : 'feature';
}
