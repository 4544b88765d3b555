import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { openZip } from '../../archive';
import type { FileFormat, OpenedFile, ReadChoices, SourceTable } from '../../format';
import type { SourceFile } from '../../source-file';
import { readKmlTable } from './kml-table';

/**
 * KML, and KMZ, which is a ZIP archive of it: a table for each document, a row for each placemark. What a file only points to
 * is not fetched. A file names its columns nowhere, so that opening goes through it once; the rows go through it again.
 */
export const kmlFormat: FileFormat = {
  id: 'kml',
  async open(file: SourceFile, choices: ReadChoices, task: Task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    const [p, k] = await file.slice(0, 2);
    const documents = p === 0x50 && k === 0x4b ? await documentsIn(file, task) : [file];
    const tables: SourceTable[] = [];
    const links: string[] = [];
    for (const document of documents) {
      const read = await readKmlTable(document, choices, task);
      links.push(...read.links);
      if (read.table) tables.push(read.table);
    }
    if (tables.length > 0) return { format: 'kml', tables };
    const [link] = links;
    if (link !== undefined)
      throw new AnlanError('file-part-missing', { file: file.name, part: link.slice(0, 200) });
    throw new AnlanError('file-empty', { file: file.name });
  },
};

/** The documents of an archive, the main one first. */
async function documentsIn(file: SourceFile, task: Task): Promise<readonly SourceFile[]> {
  const archive = await openZip(file, undefined, task);
  const members = archive.members
    .filter(({ name }) => /\.kml$/i.test(name))
    .toSorted((a, b) => Number(b.name === 'doc.kml') - Number(a.name === 'doc.kml'));
  if (members.length === 0) throw new AnlanError('file-part-missing', { file: file.name, part: '*.kml' });
  const files: SourceFile[] = [];
  for (const member of members) {
    const document = await member.file(task);
    files.push({ ...document, name: `${file.name}/${member.name}` });
  }
  return files;
}
