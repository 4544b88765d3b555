import { Suspense } from 'react';
import { useAppState } from '../store/hooks';
import { lazyPart } from '../ui';

const OwnCityDialog = lazyPart(async () => (await import('../panels/own-city/panel')).OwnCityDialog);

/** The dialog of own cities over any view, fetched when it is first asked for. */
export function CitiesDialog() {
  const isShown = useAppState((state) => state.cities.isShown);
  return isShown ? (
    <Suspense fallback={null}>
      <OwnCityDialog />
    </Suspense>
  ) : null;
}
