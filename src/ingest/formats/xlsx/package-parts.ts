import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import { type Archive, type ArchiveMember, openZip } from '../../archive';
import type { SourceFile } from '../../source-file';
import { readXmlRecords, type RecordTest, type XmlNode } from '../../xml';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds a workbook under a password ([MS-OFFCRYPTO] 2.3.4.1), as the directory writes it. */
const ENCRYPTED_STREAM = 'EncryptedPackage';
const SEARCHED_BYTES = 16 * 1024 * 1024;

/**
 * Refuses what looks like a workbook and is none that can be read: one under a password, one of Excel before 2007.
 * @throws AnlanError `file-empty`, `file-encrypted`, `file-excel-old`
 */
export async function refuseOldContainer(file: SourceFile): Promise<void> {
  if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
  const head = await file.slice(0, OLE.length);
  if (!OLE.every((byte, index) => head[index] === byte)) return;
  const wanted = Array.from(ENCRYPTED_STREAM).join('\0');
  const overlap = wanted.length;
  for (let start = 0; start < Math.min(file.size, SEARCHED_BYTES); start += 1024 * 1024) {
    const bytes = await file.slice(start, Math.min(file.size, start + 1024 * 1024 + overlap));
    if (new TextDecoder('latin1').decode(bytes).includes(wanted)) {
      throw new AnlanError('file-encrypted', { file: file.name });
    }
  }
  throw new AnlanError('file-excel-old', { file: file.name });
}

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

/** A part as a file that is read from its beginning, so that it never lies in memory as a whole. */
function asFile(member: ArchiveMember, name: string, task: Task): SourceFile {
  return {
    name,
    size: member.size,
    async slice(start, end) {
      const pieces = member.pieces(task);
      const { value } = await pieces.next();
      await pieces.return(undefined);
      return value ? value.slice(start, end) : new Uint8Array();
    },
    stream() {
      const pieces = member.pieces(task);
      return new ReadableStream({
        async pull(controller) {
          const { done, value } = await pieces.next();
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
