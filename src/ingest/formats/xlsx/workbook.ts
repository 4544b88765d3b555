import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import { type PackageParts, partPath, recordsOf } from './package-parts';

export interface WorkbookSheet {
  readonly name: string;
  readonly member: ArchiveMember;
}

export interface Workbook {
  /** Those that are shown, in the order of their tabs; the hidden ones where none is. */
  readonly sheets: readonly WorkbookSheet[];
  /** Days are counted from 1904 rather than 1900. */
  readonly is1904: boolean;
  readonly styles: ArchiveMember | null;
  readonly sharedStrings: ArchiveMember | null;
}

const MOST_SHEETS = 1000;

/**
 * What a workbook consists of (ECMA-376 part 1, 18.2).
 * @throws AnlanError `file-format-other` where it is an archive of something else
 */
export async function readWorkbook(parts: PackageParts, task: Task): Promise<Workbook> {
  const path = await workbookPath(parts, task);
  const member = parts.part(path);
  if (!member) throw new AnlanError('file-format-other', { file: parts.file, named: 'XLSX', reason: path });

  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  for await (const { name, attributes } of recordsOf(
    parts,
    member,
    (tag) => tag.name === 'sheet' || tag.name === 'workbookPr',
    task,
  )) {
    if (name === 'workbookPr') is1904 = /^(1|true|on)$/i.test(attributes.get('date1904') ?? '');
    else if (listed.length < MOST_SHEETS) {
      listed.push({
        name: attributes.get('name') ?? `${listed.length + 1}`,
        id: attributes.get('id') ?? '',
        isHidden: /hidden/i.test(attributes.get('state') ?? ''),
      });
    }
  }
  const related = await readRelations(parts, path, task);
  const byType = (type: string) => {
    for (const relation of related.values()) {
      if (relation.type.toLowerCase().endsWith(`/${type}`)) return parts.part(relation.path);
    }
    return null;
  };
  const sheets = listed.flatMap(({ name, id, isHidden }) => {
    const found = parts.part(related.get(id)?.path ?? '');
    return found ? [{ name, member: found, isHidden }] : [];
  });
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return {
    sheets: shown.length > 0 ? shown : sheets,
    is1904,
    styles: byType('styles'),
    sharedStrings: byType('sharedstrings'),
  };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

async function workbookPath(parts: PackageParts, task: Task): Promise<string> {
  for (const { type, path } of (await readRelations(parts, '', task)).values()) {
    if (/\/officeDocument$/i.test(type)) return path;
  }
  return 'xl/workbook.xml';
}

async function readRelations(
  parts: PackageParts,
  of: string,
  task: Task,
): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1;
  const member = parts.part(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (!member) return relations;
  for await (const { attributes } of recordsOf(parts, member, (tag) => tag.name === 'Relationship', task)) {
    if (attributes.get('TargetMode') === 'External') continue;
    relations.set(attributes.get('Id') ?? '', {
      type: attributes.get('Type') ?? '',
      path: partPath(of, attributes.get('Target') ?? ''),
    });
  }
  return relations;
}
