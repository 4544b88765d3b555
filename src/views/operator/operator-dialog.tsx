import { useEffect, useMemo, useState } from 'react';
import { useI18n } from '../../i18n/hook';
import { AboutDataDialog } from '../../panels/about-data/panel';
import { HazardPolicyPanel } from '../../panels/hazard-policy/panel';
import { SettingsDialog } from '../../panels/settings/panel';
import { WarningsPanel } from '../../panels/warnings/panel';
import { Dialog } from '../../ui';
import { HelpDialog } from './help-dialog';

export type DialogId = 'settings' | 'help' | 'about' | 'warnings';

export interface DialogControl {
  readonly shown: DialogId | null;
  readonly open: (id: DialogId) => void;
  readonly close: () => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

/** Which dialog of the view is open; `?` opens the help wherever nobody is typing. */
export function useOperatorDialog(): DialogControl {
  const [shown, setShown] = useState<DialogId | null>(null);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) setShown('help');
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return useMemo(() => ({ shown, open: setShown, close: () => setShown(null) }), [shown]);
}

export function OperatorDialog({ dialog }: { dialog: DialogControl }) {
  const { t } = useI18n();
  switch (dialog.shown) {
    case 'settings':
      return (
        <SettingsDialog onClose={dialog.close}>
          <HazardPolicyPanel />
        </SettingsDialog>
      );
    case 'help':
      return <HelpDialog onClose={dialog.close} />;
    case 'about':
      return <AboutDataDialog onClose={dialog.close} />;
    case 'warnings':
      return (
        <Dialog title={t('panel.warnings.title')} onClose={dialog.close}>
          <WarningsPanel form="stacked" />
        </Dialog>
      );
    case null:
      return null;
  }
}
