import { type XmlNode, childOf, childrenOf, childText } from '../xml';
import { type AlertReading, readCapAlert } from './read-alert';

/** An entry of an Atom or RSS feed: messages it holds, or where they are. */
export interface FeedEntryReading {
  readonly readings: readonly AlertReading[];
  readonly links: readonly string[];
}

/** Elements of CAP that some feeds put straight into an entry, outside of any message. */
const MESSAGE_PARTS = [
  'status',
  'msgType',
  'scope',
  'references',
  'note',
  'source',
  'identifier',
  'sender',
  'sent',
];
const AREA_PARTS = ['areaDesc', 'polygon', 'circle', 'geocode', 'altitude', 'ceiling'];

/**
 * An entry holds a whole message, or the main elements of one, as the index of the US National Weather Service does, or
 * only a link. Elements alone are read as a message whose identifier is that of the entry, sent when the entry was updated, of no stated
 * scope.
 */
export function readFeedEntry(
  entry: XmlNode,
  feedAuthor: string | null,
  message: number,
  strict: boolean,
): FeedEntryReading {
  const whole = findAlerts(entry);
  if (whole.length > 0)
    return { readings: whole.map((node) => readCapAlert(node, message, strict)), links: [] };
  if (!entry.children.some(({ name }) => name === 'msgType' || name === 'event' || name === 'severity'))
    return { readings: [], links: linksOf(entry) };
  const { alert, issues } = readCapAlert(messageOf(entry, feedAuthor), message, strict);
  const own = issues.filter(({ code, column }) => code !== 'value-absent' || column !== 'scope');
  return { readings: [{ alert, issues: own }], links: [] };
}

/** Messages anywhere in an element. */
function findAlerts(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child) => (child.name === 'alert' ? [child] : findAlerts(child)));
}

function linksOf(entry: XmlNode): readonly string[] {
  const isMessage = (link: XmlNode) => {
    const rel = link.attributes.get('rel') ?? 'alternate';
    const type = link.attributes.get('type') ?? '';
    return (rel === 'alternate' || rel === 'enclosure' || rel === 'self') && !type.includes('html');
  };
  const links = childrenOf(entry, 'link').filter(isMessage);
  const typed = links.filter((link) => (link.attributes.get('type') ?? '').includes('cap'));
  return (typed.length > 0 ? typed : links)
    .map((link) => (link.attributes.get('href') ?? link.text).trim())
    .filter((address) => address !== '');
}

function messageOf(entry: XmlNode, feedAuthor: string | null): XmlNode {
  const of = (names: readonly string[]) => entry.children.filter(({ name }) => names.includes(name));
  const infoParts = entry.children.filter(
    ({ name }) => !MESSAGE_PARTS.includes(name) && !AREA_PARTS.includes(name),
  );
  const area = element(entry, 'area', of(AREA_PARTS));
  const info = element(entry, 'info', [
    ...infoParts,
    ...renamed(entry, ['title'], 'headline'),
    ...renamed(entry, ['summary', 'description'], 'description'),
    ...(area.children.length > 0 ? [area] : []),
  ]);
  const author = childOf(entry, 'author');
  const sender =
    (author === null ? null : (childText(author, 'name') ?? author.text.trim())) ?? feedAuthor ?? '';
  return element(entry, 'alert', [
    ...of(MESSAGE_PARTS),
    ...renamed(entry, ['id', 'guid'], 'identifier'),
    ...renamed(entry, ['updated', 'published', 'pubDate', 'date'], 'sent'),
    { ...element(entry, 'sender', []), text: sender },
    info,
  ]);
}

function element(at: XmlNode, name: string, children: readonly XmlNode[]): XmlNode {
  return { name, namespace: '', attributes: new Map(), children, text: '', line: at.line };
}

/** The first of some elements under another name, unless the entry has that already. */
function renamed(entry: XmlNode, names: readonly string[], name: string): readonly XmlNode[] {
  const found = names.map((from) => childOf(entry, from)).find((node) => node !== null);
  return found === undefined || childOf(entry, name) !== null ? [] : [{ ...found, name }];
}
