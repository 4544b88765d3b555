import { Suspense } from 'react';
import { lazyPart, Skeleton } from '../../ui';

const OwnDataPanel = lazyPart(async () => (await import('./panel')).OwnDataPanel);

/** The panel of own data; fetched beside the map, since nothing on the map waits for it. */
export function OwnData() {
  return (
    <Suspense fallback={<Skeleton rowRem={8} />}>
      <OwnDataPanel />
    </Suspense>
  );
}
