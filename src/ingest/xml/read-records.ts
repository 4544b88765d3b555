import type { Task } from '../../domain/task';
import type { SourceFile } from '../source-file';
import { decodeXml } from './decode-xml';
import type { XmlAncestor, XmlRecord } from './xml-node';
import { createXmlReader } from './xml-reader';

export type RecordTest = (tag: XmlAncestor, path: readonly XmlAncestor[]) => boolean;

/**
 * The elements of a file that are asked for, in batches, read as a stream; at least one batch, which may be empty, comes
 * before any error about the end of the file.
 * @throws AnlanError of the codes `file-*` and `xml-*`
 */
export async function* readXmlRecords(
  file: SourceFile,
  isRecord: RecordTest,
  task: Task,
  encoding: string | null = null,
): AsyncGenerator<readonly XmlRecord[]> {
  const reader = createXmlReader(file.name, isRecord);
  for await (const piece of decodeXml(file, encoding, task)) {
    const records = reader.feed(piece);
    if (records.length > 0) yield records;
  }
  reader.end();
}

/** The same for a text that is in memory already. `file` names it in messages. */
export function xmlRecordsOf(text: string, file: string, isRecord: RecordTest): readonly XmlRecord[] {
  const reader = createXmlReader(file, isRecord);
  const records = reader.feed(text.startsWith('\uFEFF') ? text.slice(1) : text);
  reader.end();
  return records;
}

/** The first element of a file, with its namespace, once it has begun; what follows is not read. */
export async function rootOf(
  file: SourceFile,
  task: Task,
  encoding: string | null = null,
): Promise<XmlAncestor | null> {
  let root: XmlAncestor | null = null;
  const reader = createXmlReader(file.name, (tag) => {
    root ??= tag;
    return false;
  });
  for await (const piece of decodeXml(file, encoding, task)) {
    reader.feed(piece);
    if (root !== null) return root;
  }
  reader.end();
  return root;
}
