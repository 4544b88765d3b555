import { AnlanError, problemOf } from '../../domain/errors';
import { loadCatalogue } from '../../i18n/catalogues';
import { setExporting } from '../../store/slices/exporting/actions';
import type { CommandInputs } from '../catalogue';
import type { CommandContext } from '../command';
import type { ExportId } from './export-id';
import { exportFileName } from './file-name';
import { notesOf } from './notes';
import { EXPORT_SOURCES } from './registry';

/**
 * Writes what is chosen into one file, or several into an archive, and hands it to the person. What is out of date is
 * left out: a wrong number is worse than none.
 * Throws `export-nothing` where nothing of it can be written now.
 */
export async function saveExport(
  { store, engine, tasks, now, save }: CommandContext,
  { ids, format }: CommandInputs['export.save'],
): Promise<void> {
  await Promise.all([loadCatalogue('zh-CN'), loadCatalogue('en')]);
  const state = store.getState();
  const packId = state.pack.datasets?.manifest.id;
  const wanted: ReadonlySet<ExportId> = new Set(ids);
  const tables = EXPORT_SOURCES.filter(
    (source) => wanted.has(source.id) && source.count(state) > 0 && !source.ground(state).isStale,
  ).map((source) => ({ ...source.table(state), notes: notesOf(source, state) }));
  const [first] = tables;
  if (packId === undefined || first === undefined) throw new AnlanError('export-nothing');
  const signal = tasks.start('export');
  store.setState(setExporting({ state: 'writing', fraction: null }));
  try {
    const { bytes, extension, mediaType } = await engine.run(
      'export/write',
      { tables, format },
      {
        signal,
        onProgress({ done, total }) {
          const fraction = total === null || total === 0 ? null : done / total;
          if (!signal.aborted) store.setState(setExporting({ state: 'writing', fraction }));
        },
      },
    );
    if (signal.aborted) return;
    const name = exportFileName(packId, tables.length === 1 ? first.name : 'export', now(), extension);
    save(name, bytes, mediaType);
    store.setState(setExporting({ state: 'saved', name, bytes: bytes.length }));
  } catch (thrown) {
    if (!signal.aborted) store.setState(setExporting({ state: 'failed', problem: problemOf(thrown) }));
  }
}
