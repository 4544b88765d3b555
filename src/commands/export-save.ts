import { setExporting } from '../store/slices/exporting/actions';
import type { Command } from './command';

/** Takes layers and results away as files; the code that writes tables is fetched when somebody does. */
export const exportSave: Command<'export.save'> = {
  id: 'export.save',
  shortcut: null,
  async run(context, input) {
    const { saveExport } = await import('./export/save');
    await saveExport(context, input);
  },
};

export const exportCancel: Command<'export.cancel'> = {
  id: 'export.cancel',
  shortcut: null,
  run({ store, tasks }) {
    tasks.cancel('export');
    store.setState(setExporting({ state: 'idle' }));
  },
};
