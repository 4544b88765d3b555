import type { Command } from './command';
import { fileKind } from './file-kind';

/** Files that were dropped on the page or chosen: each goes where its kind is taken in, one after another; one city at a time. */
export const filesOffer: Command<'files.offer'> = {
  id: 'files.offer',
  shortcut: null,
  async run({ dispatch }, { files, replaces = null }) {
    const kinds = await Promise.all(files.map((file) => fileKind(file.name, file)));
    const city = files.find((_, at) => kinds[at] === 'city');
    if (city !== undefined) dispatch('city.offer', { name: city.name, file: city });
    const tables = files.filter((_, at) => kinds[at] === 'table');
    if (tables.length > 0) {
      dispatch(
        'import.offer',
        tables.map((file) => ({ name: file.name, blob: file, replaces })),
      );
    }
  },
};
