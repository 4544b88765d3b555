import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { readCapFile } from '../../cap';
import type { FileFormat, OpenedFile, ReadChoices, SourceRow } from '../../format';
import type { SourceFile } from '../../source-file';
import { encodingGuess } from '../../xml';
import { CAP_COLUMNS, capRows } from './cap-rows';

const ROWS_PER_BATCH = 500;

/**
 * CAP messages and feeds of them: a row for each warning that a message tells, its languages in one. Every message has a
 * row; those that another of the file replaces, and those that lift a warning or are none, say so and stay out. When a
 * warning expires is not looked at: that is for the clock of the map.
 */
export const capFormat: FileFormat = {
  id: 'cap',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    const encoding = await encodingGuess(file, choices);
    const reading = await readCapFile(file, task, { encoding: encoding.value });
    const rows = capRows(reading, choices.districts ?? []);
    if (rows.length === 0) {
      if (reading.links.length > 0)
        throw new AnlanError('file-part-missing', { file: file.name, part: reading.links[0] ?? '' });
      throw new AnlanError('file-empty', { file: file.name });
    }
    return {
      format: 'cap',
      tables: [
        {
          name: file.name,
          columns: CAP_COLUMNS,
          rowCount: rows.length,
          hasGeometry: true,
          crs: { kind: 'geographic' },
          guesses: { encoding },
          async *rows(rowsTask: Task): AsyncGenerator<readonly SourceRow[]> {
            for (let at = 0; at < rows.length; at += ROWS_PER_BATCH) {
              await rowsTask.breathe();
              yield rows.slice(at, at + ROWS_PER_BATCH);
            }
          },
        },
      ],
    };
  },
};
