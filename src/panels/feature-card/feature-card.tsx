import { Suspense } from 'react';
import { useAppState } from '../../store/hooks';
import { selectedFeature } from '../../store/slices/selection/selectors';
import { lazyPart, Skeleton } from '../../ui';

const FeatureCardPanel = lazyPart(async () => (await import('./panel')).FeatureCardPanel);

/** The card of the selected feature; fetched with the first selection. */
export function FeatureCard() {
  const isSelected = useAppState((state) => selectedFeature(state) !== null);
  return isSelected ? (
    <Suspense fallback={<Skeleton rows={4} rowRem={2} />}>
      <FeatureCardPanel />
    </Suspense>
  ) : null;
}
