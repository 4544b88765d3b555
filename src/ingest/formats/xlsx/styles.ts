import type { Task } from '../../../domain/task';
import type { ArchiveMember } from '../../archive';
import { type NumberMeaning, numberMeaning } from './number-format';
import { type PackageParts, recordsOf } from './package-parts';

/** What numbers of each style of a workbook mean, in the order in which cells count them. */
export async function readStyles(
  parts: PackageParts,
  member: ArchiveMember | null,
  task: Task,
): Promise<readonly NumberMeaning[]> {
  if (!member) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const records = recordsOf(
    parts,
    member,
    (tag, path) => tag.name === 'numFmt' || (tag.name === 'xf' && path.at(-1)?.name === 'cellXfs'),
    task,
  );
  for await (const { name, attributes } of records) {
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
    else formats.push(id);
  }
  return formats.map((id) => numberMeaning(id, codes.get(id) ?? null));
}
