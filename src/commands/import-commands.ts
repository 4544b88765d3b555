import type { CommandInputs } from './catalogue';
import type { Command, CommandContext } from './command';

type ImportId = keyof CommandInputs & (`import.${string}` | 'files.offer');

/** Code of the import comes with the first file, not with the page. */
const loadFile = () => import('./import-file');
const loadConfirm = () => import('./import-confirm');

function fetched<Id extends ImportId>(id: Id, load: () => Promise<Command<Id>>): Command<Id> {
  return {
    id,
    shortcut: null,
    run: async (context: CommandContext, input: CommandInputs[Id]) => (await load()).run(context, input),
  };
}

export const filesOffer = fetched('files.offer', async () => (await import('./files-offer')).filesOffer);
export const importOffer = fetched('import.offer', async () => (await loadFile()).importOffer);
export const importRead = fetched('import.read', async () => (await loadFile()).importRead);
export const importPlan = fetched('import.plan', async () => (await loadFile()).importPlan);
export const importCheckRun = fetched('import.check', async () => (await loadFile()).importCheckRun);
export const importBack = fetched('import.back', async () => (await loadFile()).importBack);
export const importLook = fetched('import.look', async () => (await loadFile()).importLook);
export const importSkip = fetched('import.skip', async () => (await loadFile()).importSkip);
export const importCancel = fetched('import.cancel', async () => (await loadFile()).importCancel);
export const importConfirm = fetched('import.confirm', async () => (await loadConfirm()).importConfirm);
