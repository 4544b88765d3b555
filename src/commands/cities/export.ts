import { AnlanError, problemOf } from '../../domain/errors';
import type { NamedBlob } from '../../domain/own-city';
import { setCityWork } from '../../store/slices/cities/actions';
import { isCityWorkRunning } from '../../store/slices/cities/selectors';
import type { CityTask, CityWork } from '../../store/state';
import type { Command, CommandContext } from '../command';
import type { OutFolder } from '../out-folder';

interface Export {
  readonly files: readonly NamedBlob[];
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number | null) => void;
}

async function toArchive({ engine, save }: CommandContext, id: string, { files, signal, tell }: Export) {
  const { archive } = await engine.run(
    'city/archive',
    { id, files },
    { signal, onProgress: ({ done, total }) => tell(done, total) },
  );
  signal.throwIfAborted();
  save(`${id}.zip`, archive, 'application/zip');
}

async function toFolder(folder: OutFolder, id: string, { files, signal, tell }: Export) {
  for (const [at, { name, blob }] of files.entries()) {
    signal.throwIfAborted();
    tell(at, files.length);
    await folder.write([id, name], blob);
  }
}

/** Writes an own city out: one ZIP file, or a folder that the person picks. */
export const cityExport: Command<'city.export'> = {
  id: 'city.export',
  shortcut: null,
  async run(context, { id, as }) {
    const { store, tasks, cities, pickFolder } = context;
    if (isCityWorkRunning(store.getState())) return;
    // First of all: a browser shows its picker only right after a press.
    const folder = as === 'folder' ? await pickFolder() : null;
    if (as === 'folder' && folder === null) return;
    const signal = tasks.start('city');
    const task: CityTask = as === 'folder' ? 'folder' : 'archive';
    const name = store.getState().cities.list?.find((city) => city.id === id)?.name;
    const about = { task, cityId: id, cityName: name ?? { zh: id, en: id } };
    const show = (work: CityWork) => {
      if (!signal.aborted) store.setState(setCityWork(work));
    };
    const tell = (done: number, total: number | null) =>
      show({ state: 'running', ...about, step: 'write', done, total });
    tell(0, null);
    try {
      const files = await cities.files(id);
      if (files === null) throw new AnlanError('city-missing', { id });
      const out = { files, signal, tell };
      await (folder === null ? toArchive(context, id, out) : toFolder(folder, id, out));
      show({ state: 'done', ...about, problem: null });
    } catch (thrown) {
      show({ state: 'failed', task, cityName: about.cityName, problem: problemOf(thrown) });
    }
  },
};
