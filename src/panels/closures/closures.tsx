import { Suspense } from 'react';
import { lazyPart, Skeleton } from '../../ui';

const ClosuresPanel = lazyPart(async () => (await import('./panel')).ClosuresPanel);

/** The panel of roads closed by hand; fetched beside the map, since nothing on the map waits for it. */
export function Closures() {
  return (
    <Suspense fallback={<Skeleton rowRem={6} />}>
      <ClosuresPanel />
    </Suspense>
  );
}
