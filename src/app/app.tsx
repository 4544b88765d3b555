import { Suspense } from 'react';
import { CommandProvider } from '../commands/hooks';
import type { Dispatch } from '../commands/command';
import { I18nProvider } from '../i18n/hook';
import { StoreProvider, useAppState } from '../store/hooks';
import { manifest } from '../store/slices/pack/selectors';
import type { AppStore } from '../store/store';
import { lazyPart } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { VIEWS } from './lazy-views';
import { CitiesDialog } from './cities-dialog';
import { CrashScreen } from './screens/crash-screen';
import { LoadingScreen } from './screens/loading-screen';

/** Files from outside; fetched beside the view, since nothing of it waits for them. */
const OwnFiles = lazyPart(async () => (await import('./own-files')).OwnFiles);

/** The page: store and commands for everything below, and the view that the session names. */
export function App({ store, dispatch }: { store: AppStore; dispatch: Dispatch }) {
  return (
    <StoreProvider store={store}>
      <CommandProvider dispatch={dispatch}>
        <LocalisedView />
      </CommandProvider>
    </StoreProvider>
  );
}

function LocalisedView() {
  const language = useAppState((state) => state.session.language);
  const view = useAppState((state) => state.session.view);
  const timeZone = useAppState(manifest)?.timeZone;
  const View = VIEWS[view];
  return (
    <I18nProvider language={language} timeZone={timeZone}>
      <ErrorBoundary key={view} fallback={(problem) => <CrashScreen problem={problem} />}>
        <Suspense fallback={<LoadingScreen />}>
          <View />
        </Suspense>
        <CitiesDialog />
        <Suspense fallback={null}>
          <OwnFiles />
        </Suspense>
      </ErrorBoundary>
    </I18nProvider>
  );
}
