import { closureShape, type RoadClosure } from '../../domain/closure';
import { TRAVEL_MODES } from '../../domain/travel';
import { type CardView, type CardWriter, EMPTY_CARD, known } from './card-view';

/** What is known of the roads under a closure. */
interface RoadsUnder {
  readonly edgeCount: number;
  readonly lengthM: number;
}

/** @param roads null until they are found */
export function closureCard(
  { name, geometry, roads: effects, since, note }: RoadClosure,
  roads: RoadsUnder | null,
  { t, format }: CardWriter,
): CardView {
  return {
    ...EMPTY_CARD,
    title: name,
    kindText: t(`closures.kind.${closureShape(geometry)}`),
    look: { symbol: 'closure', fill: 'solid', badge: null },
    texts: note === '' ? [] : [{ label: t('closures.item.note'), value: note }],
    fields: [
      {
        label: t('closures.card.by'),
        value:
          since === null
            ? t('closures.item.byHandUndated')
            : t('closures.item.byHand', { time: format.dateTime(since) }),
      },
      {
        label: t('closures.card.roads'),
        value: known(roads, ({ edgeCount, lengthM }) =>
          edgeCount === 0
            ? t('closures.item.none')
            : t('closures.item.roads', { edges: edgeCount, length: format.distance(lengthM) }),
        ),
      },
      ...TRAVEL_MODES.map((mode) => {
        const effect = effects[mode];
        const word = t(`roadEffect.${effect.effect}`);
        return {
          label: t(`mode.${mode}`),
          value: effect.effect === 'slow' ? `${word} × ${effect.factor}` : word,
        };
      }),
    ],
  };
}
