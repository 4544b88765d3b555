import type { Shelter } from '../../domain/shelter';
import type { CutOffCommunity } from '../../store/state';
import { shelterName } from '../../ui';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

/** People who are cut off together, and the shelters among them. */
export function communityCard(
  community: CutOffCommunity,
  shelters: readonly Shelter[],
  { t, format }: CardWriter,
): CardView {
  const inside = shelters.filter(({ id }) => community.shelterIds.includes(id));
  return {
    ...EMPTY_CARD,
    title: community.near.length === 0 ? t('isolation.unnamed') : community.near.join(' · '),
    kindText: t('isolation.card.kind', { rank: community.rank, kind: t(`isolation.kind.${community.kind}`) }),
    icon: 'people',
    grade: 'estimated',
    position: community.centre,
    fields: [
      { label: t('panel.card.people'), value: format.count(community.people) },
      { label: t('panel.card.vulnerable'), value: known(community.vulnerable, format.count) },
      { label: t('panel.card.area'), value: format.area(community.areaM2) },
      {
        label: t('isolation.room'),
        value: inside.length === 0 ? t('isolation.noShelter') : known(community.shelterRoom, format.count),
      },
    ],
    tables:
      inside.length === 0
        ? []
        : [
            {
              title: t('isolation.sheltersInside'),
              headers: [t('isolation.shelter'), t('panel.card.capacity')],
              rows: inside.map((shelter) => ({
                key: shelter.id,
                cells: [shelterName(shelter, t), known(shelter.capacity.urgent, format.count)],
              })),
            },
          ],
  };
}
