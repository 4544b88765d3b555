import { Suspense } from 'react';
import { useAppState } from '../store/hooks';
import { presentFile } from '../store/slices/importing/selectors';
import { isWall } from '../store/slices/session/selectors';
import { lazyPart } from '../ui';
import { DropVeil } from './drop-veil';

const ImportDialog = lazyPart(async () => (await import('../panels/import-dialog/panel')).ImportDialog);

/** Files that come from outside, in every view that takes them: neither the public's nor the wall, where nobody works. */
export function OwnFiles() {
  const view = useAppState((state) => state.session.view);
  const wall = useAppState(isWall);
  const isImporting = useAppState((state) => presentFile(state) !== null);
  const takes = view !== 'finder' && !wall;
  return (
    <>
      <DropVeil takes={takes} />
      {takes && isImporting ? (
        <Suspense fallback={null}>
          <ImportDialog />
        </Suspense>
      ) : null}
    </>
  );
}
