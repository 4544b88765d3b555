import { SaxesParser, type SaxesTagNS } from 'saxes';
import { AnlanError } from '../../domain/errors';
import type { XmlAncestor, XmlNode, XmlRecord } from './xml-node';

/** Elements within elements; a deeper document is refused. */
export const MAX_DEPTH = 256;
/** Characters between two tags, and in one record. */
export const MAX_RECORD_CHARS = 64_000_000;
/** Elements in one record. */
export const MAX_RECORD_NODES = 1_000_000;

const ENTITIES: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
});

type RecordTest = (tag: XmlAncestor, path: readonly XmlAncestor[]) => boolean;

interface GrowingNode extends XmlNode {
  text: string;
  children: XmlNode[];
}

/**
 * Reads a document piece by piece and gives the elements that were asked for, each whole. Elements outside of them are
 * passed over; nothing of them is kept.
 *
 * A prefix that nothing declares stands for itself. A document type that declares entities is refused, an outside one is never fetched. Depth and size of a record are bounded.
 */
export interface XmlReader {
  /**
   * The records that end in this piece.
   * @throws AnlanError `file-damaged`, `file-too-large`, `xml-entities-refused`, each naming the file
   */
  feed(text: string): readonly XmlRecord[];
  /** @throws AnlanError `file-truncated` where an element is still open, or there was none */
  end(): void;
}

/** A reader that gives the elements for which `isRecord` is true and around which no other record lies. */
export function createXmlReader(file: string, isRecord: RecordTest): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true, resolvePrefix: (prefix: string) => prefix });
  parser.ENTITIES = ENTITIES;
  const path: XmlAncestor[] = [];
  const open: GrowingNode[] = [];
  let ready: XmlRecord[] = [];
  let recordNodes = 0;
  let recordChars = 0;
  let sinceTag = 0;
  let hasEnded = false;
  let hasRoot = false;

  const damaged = (reason: string) =>
    new AnlanError('file-damaged', { file, reason, where: `${parser.line}:${parser.column}` });
  const tooLarge = () => {
    const megabytes = MAX_RECORD_CHARS / 1e6;
    return new AnlanError('file-too-large', { file, size: `> ${megabytes}`, limit: megabytes });
  };

  parser.on('error', () => {
    throw hasEnded
      ? new AnlanError('file-truncated', { file, where: `${parser.line}:${parser.column}` })
      : damaged('XML');
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new AnlanError('xml-entities-refused', { file });
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    sinceTag = 0;
    hasRoot = true;
    const node: GrowingNode = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      line: parser.line,
    };
    if (path.length >= MAX_DEPTH) throw damaged(`<${shortName(tag.local)}> × ${path.length} > ${MAX_DEPTH}`);
    const around = open.length === 0 ? undefined : open[open.length - 1];
    if (around !== undefined || isRecord(node, path)) {
      if (++recordNodes > MAX_RECORD_NODES) throw tooLarge();
      around?.children.push(node);
      open.push(node);
    }
    path.push(node);
  });
  parser.on('closetag', () => {
    sinceTag = 0;
    path.pop();
    const node = open.pop();
    if (node === undefined || open.length > 0) return;
    ready.push({ node, path: path.slice() });
    recordNodes = 0;
    recordChars = 0;
  });
  const addText = (text: string) => {
    const node = open[open.length - 1];
    if (node === undefined) return;
    recordChars += text.length;
    if (recordChars > MAX_RECORD_CHARS) throw tooLarge();
    node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  return {
    feed(text) {
      sinceTag += text.length;
      if (sinceTag > MAX_RECORD_CHARS) throw tooLarge();
      parser.write(text);
      const records = ready;
      ready = [];
      return records;
    },
    end() {
      hasEnded = true;
      parser.close();
      if (!hasRoot)
        throw new AnlanError('file-truncated', { file, where: `${parser.line}:${parser.column}` });
    },
  };
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  for (const qualified in tag.attributes) {
    const attribute = tag.attributes[qualified];
    if (attribute === undefined) continue;
    attributes ??= new Map();
    if (attribute.uri === '' || !attributes.has(attribute.local))
      attributes.set(attribute.local, attribute.value);
  }
  return attributes ?? NO_ATTRIBUTES;
}

const shortName = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);
