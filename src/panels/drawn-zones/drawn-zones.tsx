import { Suspense } from 'react';
import { lazyPart, Skeleton } from '../../ui';

const Panel = lazyPart(async () => (await import('./panel')).DrawnZonesPanel);

/** The panel of zones by hand, fetched once the rest of the view is there. */
export function DrawnZones() {
  return (
    <Suspense fallback={<Skeleton rows={1} rowRem={2.75} />}>
      <Panel />
    </Suspense>
  );
}
