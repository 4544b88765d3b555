import type { Task } from '../../../domain/task';
import { type Archive, type ArchiveMember, openZip } from '../../archive';
import type { SourceFile } from '../../source-file';
import { decodeXml, readXmlRecords, type RecordTest, type XmlNode } from '../../xml';

/** The parts of a workbook by their paths, letters of either case. */
export interface PackageParts {
  readonly file: string;
  part(path: string): ArchiveMember | null;
}

export async function openParts(file: SourceFile, task: Task): Promise<PackageParts> {
  const archive: Archive = await openZip(file, undefined, task);
  const parts = new Map(archive.members.map((member) => [member.name.toLowerCase(), member]));
  return { file: file.name, part: (path) => parts.get(path.toLowerCase()) ?? null };
}

/** The elements of a part that are asked for. */
export async function* recordsOf(
  { file }: PackageParts,
  member: ArchiveMember,
  isRecord: RecordTest,
  task: Task,
): AsyncGenerator<XmlNode> {
  for await (const records of readXmlRecords(
    asFile(member, `${file}/${member.name}`, task),
    isRecord,
    task,
  )) {
    for (const { node } of records) yield node;
  }
}

/** The text of a part, piece by piece. */
export function textOf(file: string, member: ArchiveMember, task: Task): AsyncGenerator<string> {
  return decodeXml(asFile(member, `${file}/${member.name}`, task), null, task);
}

/**
 * A part as a file that is read once from its beginning, so that it never lies in memory as a whole; what was looked at of
 * its head is not unpacked again.
 */
function asFile(member: ArchiveMember, name: string, task: Task): SourceFile {
  const pieces = member.pieces(task);
  let head: IteratorResult<Uint8Array<ArrayBuffer>, unknown> | null = null;
  return {
    name,
    size: member.size,
    async slice(start, end) {
      head ??= await pieces.next();
      return head.done ? new Uint8Array() : head.value.slice(start, end);
    },
    stream() {
      return new ReadableStream({
        async pull(controller) {
          const { done, value } = head ?? (await pieces.next());
          head = null;
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel() {
          await pieces.return(undefined);
        },
      });
    },
  };
}

/** Path of a part that another one names, `/xl/x.xml` or relative to the folder of that. */
export function partPath(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const path: string[] = folder;
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
