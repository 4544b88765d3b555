import type { ImportantStreet } from '../../store/state';
import { wayRound } from '../../domain/way-round';
import { type CardView, type CardWriter, EMPTY_CARD } from './card-view';

/** What closing a street would do. */
export function streetCard(street: ImportantStreet, { t, format }: CardWriter): CardView {
  const [from, to] = street.between;
  return {
    ...EMPTY_CARD,
    title: street.name ?? t('importance.unnamed'),
    kindText: t('importance.card.kind', { rank: street.rank }),
    icon: 'route',
    grade: 'estimated',
    position: street.centre,
    fields: [
      {
        label: t('importance.between'),
        value: [from ?? t('importance.unnamed'), to ?? t('importance.unnamed')].join(' – '),
      },
      { label: t('importance.length'), value: format.distance(street.lengthM) },
      { label: t('importance.isolated'), value: format.count(street.isolatedPeople) },
      {
        label: t('importance.round'),
        value: t(`importance.round.${wayRound(street)}`),
      },
      { label: t('importance.delayed'), value: format.count(street.delayedPeople) },
      { label: t('importance.extra'), value: format.count(street.extraPersonMin) },
      ...(street.structure === null
        ? []
        : [{ label: t('importance.structure'), value: t(`importance.structure.${street.structure}`) }]),
    ],
  };
}
