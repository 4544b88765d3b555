import { type XmlNode, childrenOf, childText } from '../xml';
import {
  CAP_MESSAGE_TYPES,
  CAP_SCOPES,
  CAP_STATUSES,
  type CapAlert,
  type CapIssue,
  type CapReference,
} from './cap-alert';
import { createIssueNotes, type IssueNotes } from './issue-notes';
import { readCapInfo } from './read-info';
import { readMoment } from './read-moment';

export interface AlertReading {
  /** Null where the message cannot be used. */
  readonly alert: CapAlert | null;
  readonly issues: readonly CapIssue[];
}

/**
 * One `alert` element. Without identifier, sender, moment of sending, status or kind of message it is refused: it could not
 * be told from others, or an exercise be taken for the real thing.
 */
export function readCapAlert(node: XmlNode, message: number, strict: boolean): AlertReading {
  const notes = createIssueNotes(message, childText(node, 'identifier'), strict);
  const alert = { message, ...alertOf(node, notes, strict) };
  return { alert: notes.isRefused ? null : alert, issues: notes.issues };
}

function alertOf(node: XmlNode, notes: IssueNotes, strict: boolean): Omit<CapAlert, 'message'> {
  const required = (name: string) => {
    const text = childText(node, name);
    if (text === null) notes.add('value-missing', name);
    return text ?? '';
  };
  const sentText = required('sent');
  const sent = readMoment(sentText, strict);
  if (sent === null && sentText !== '') notes.add('value-missing', 'sent', sentText);
  const sender = required('sender');
  const scope = childText(node, 'scope');
  return {
    identifier: required('identifier'),
    sender,
    sent: sent ?? '',
    status: notes.oneOf(CAP_STATUSES, childText(node, 'status'), 'status', 'Draft'),
    msgType: notes.oneOf(CAP_MESSAGE_TYPES, childText(node, 'msgType'), 'msgType', 'Error'),
    scope: notes.oneOf(CAP_SCOPES, scope, 'scope', null),
    source: childText(node, 'source'),
    note: childText(node, 'note'),
    codes: childrenOf(node, 'code').map(({ text }) => text.trim()),
    incidents: (childText(node, 'incidents') ?? '').split(/\s+/).filter((incident) => incident !== ''),
    references: readReferences(childText(node, 'references'), sender, notes),
    infos: childrenOf(node, 'info').map((info) => readCapInfo(info, notes, strict)),
  };
}

/**
 * `sender,identifier,sent` apart by spaces. Of a word without commas the identifier is known, and the sender taken to be the
 * same as of the message.
 */
export function readReferences(
  text: string | null,
  sender: string,
  notes: IssueNotes,
): readonly CapReference[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => {
    const parts = word.split(',');
    if (parts.length < 3) notes.add('value-unreadable', 'references', word);
    if (parts.length === 1) return { sender, identifier: word, sent: null };
    const [first = '', ...rest] = parts;
    const sent = rest.length > 1 ? (rest.at(-1) ?? null) : null;
    return { sender: first, identifier: (sent === null ? rest : rest.slice(0, -1)).join(','), sent };
  });
}
