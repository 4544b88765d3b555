import { Suspense } from 'react';
import { CommandProvider } from '../commands/hooks';
import type { Dispatch } from '../commands/command';
import { I18nProvider } from '../i18n/hook';
import { StoreProvider, useAppState } from '../store/hooks';
import { manifest } from '../store/slices/pack/selectors';
import type { AppStore } from '../store/store';
import { ErrorBoundary } from './error-boundary';
import { VIEWS } from './lazy-views';
import { CitiesDialog } from './cities-dialog';
import { OwnFiles } from './own-files';
import { CrashScreen } from './screens/crash-screen';
import { LoadingScreen } from './screens/loading-screen';

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
        <OwnFiles />
      </ErrorBoundary>
    </I18nProvider>
  );
}
