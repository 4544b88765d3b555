import type { Task } from '../../domain/task';
import { AnlanError } from '../../domain/errors';
import type { SourceFile } from '../source-file';
import { childText, readXmlRecords, type XmlRecord, xmlRecordsOf } from '../xml';
import type { CapAlert, CapIssue, CapReading } from './cap-alert';
import { readCapAlert } from './read-alert';
import { readFeedEntry } from './read-feed-entry';

export interface ReadCapOptions {
  /** Names the text in messages: a file, a feed. */
  readonly file: string;
  /** Refuse every message that departs from CAP 1.2 in anything; false takes what is certain and notes the rest. */
  readonly strict?: boolean;
}

const ROOTS = new Set(['alert', 'feed', 'rss', 'RDF', 'alerts', 'EDXLDistribution']);
const RECORDS = new Set(['alert', 'entry', 'item', 'author']);

/**
 * A CAP message, several in one document, or an Atom or RSS feed of them.
 * @throws AnlanError `file-format-other` where it is XML of another kind, `file-damaged`, `file-truncated`, `xml-entities-refused`
 */
export function readCap(text: string, { file, strict = false }: ReadCapOptions): CapReading {
  const collector = createCollector(file, strict);
  collector.take(xmlRecordsOf(text, file, collector.isRecord));
  return collector.reading();
}

/** The same for a file of any size, as a stream. */
export async function readCapFile(
  file: SourceFile,
  task: Task,
  { strict = false, encoding = null }: { strict?: boolean; encoding?: string | null } = {},
): Promise<CapReading> {
  const collector = createCollector(file.name, strict);
  for await (const records of readXmlRecords(file, collector.isRecord, task, encoding))
    collector.take(records);
  return collector.reading();
}

function createCollector(file: string, strict: boolean) {
  const alerts: CapAlert[] = [];
  const issues: CapIssue[] = [];
  const links: string[] = [];
  let author: string | null = null;
  let found = 0;
  return {
    isRecord: ({ name }: { name: string }, path: readonly { name: string }[]): boolean => {
      if (path.length === 0 && !ROOTS.has(name))
        throw new AnlanError('file-format-other', { file, named: 'CAP', reason: `<${name.slice(0, 40)}>` });
      return RECORDS.has(name);
    },
    take(records: readonly XmlRecord[]) {
      for (const { node } of records) {
        if (node.name === 'author') {
          author = childText(node, 'name') ?? childText(node, 'email');
          continue;
        }
        found += 1;
        const entry =
          node.name === 'alert'
            ? { readings: [readCapAlert(node, found, strict)], links: [] }
            : readFeedEntry(node, author, found, strict);
        for (const reading of entry.readings) {
          issues.push(...reading.issues);
          if (reading.alert) alerts.push(reading.alert);
        }
        links.push(...entry.links);
      }
    },
    reading: (): CapReading => ({ alerts, issues, found, links: [...new Set(links)] }),
  };
}
