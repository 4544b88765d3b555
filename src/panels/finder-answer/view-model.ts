import type { Shelter } from '../../domain/shelter';
import type { NearestItem, NearestResult } from '../../store/state';

/** One answer for the public: a shelter and the way there. */
export interface Answer {
  readonly index: number;
  readonly shelter: Shelter;
  readonly item: NearestItem;
}

/** The shelters of a result in its order; an id that the data no longer holds is left out. */
export function answers(result: NearestResult, shelters: readonly Shelter[]): readonly Answer[] {
  const byId = new Map(shelters.map((shelter) => [shelter.id, shelter]));
  return result.groups.shelter.items.flatMap((item, index) => {
    const shelter = byId.get(item.id);
    return shelter ? [{ index, shelter, item }] : [];
  });
}

/** What the public must be told of a place before trusting it. */
export type Caution = 'candidate' | 'exercise' | 'status-unknown' | 'suitability-unknown';

export function cautions(found: readonly Answer[]): readonly Caution[] {
  const any = (test: (shelter: Shelter) => boolean) => found.some(({ shelter }) => test(shelter));
  return [
    ...(any(({ status }) => status === 'candidate') ? (['candidate'] as const) : []),
    ...(any(({ grade }) => grade === 'exercise') ? (['exercise'] as const) : []),
    ...(any(({ status }) => status === 'unknown') ? (['status-unknown'] as const) : []),
    ...(any(({ suitableFor }) => suitableFor === null) ? (['suitability-unknown'] as const) : []),
  ];
}
