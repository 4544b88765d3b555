import type { ReferenceFeature } from '../../domain/own-layer';
import { valueText } from '../../ui';
import { type CardView, type CardWriter, EMPTY_CARD } from './card-view';

/** What the file says of a feature that no analysis uses: every column, as it stands there. */
export function referenceCard({ name, geometry, values }: ReferenceFeature, { t }: CardWriter): CardView {
  const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
  return {
    ...EMPTY_CARD,
    title: name ?? t('own.unnamed'),
    kindText: t('layer.reference'),
    icon: 'pin',
    position: lon === undefined || lat === undefined ? null : [lon, lat],
    fields: Object.entries(values).map(([label, value]) => ({ label, value: valueText(value) || null })),
  };
}
