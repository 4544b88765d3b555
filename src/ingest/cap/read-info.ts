import { type XmlNode, childrenOf, childText } from '../xml';
import { CAP_CERTAINTIES, CAP_SEVERITIES, CAP_URGENCIES, type CapInfo } from './cap-alert';
import type { IssueNotes } from './issue-notes';
import { readCapArea, readPairs } from './read-area';
import { readMoment } from './read-moment';

/** One info block. What it lacks stays unknown; what it must have and lacks is noted. */
export function readCapInfo(info: XmlNode, notes: IssueNotes, strict: boolean): CapInfo {
  const required = (name: string) => {
    const text = childText(info, name);
    if (text === null) notes.add('value-absent', `info.${name}`);
    return text;
  };
  const moment = (name: string) => {
    const text = childText(info, name);
    if (text === null) return null;
    const iso = readMoment(text, strict);
    if (iso === null) notes.add('value-unreadable', `info.${name}`, text);
    return iso;
  };
  const words = (name: string) => childrenOf(info, name).map(({ text }) => text.trim());
  if (childrenOf(info, 'category').length === 0) notes.add('value-absent', 'info.category');
  return {
    language: childText(info, 'language') ?? 'en-US',
    categories: words('category'),
    event: required('event'),
    responseTypes: words('responseType'),
    urgency: notes.oneOf(CAP_URGENCIES, childText(info, 'urgency'), 'info.urgency', 'Unknown'),
    severity: notes.oneOf(CAP_SEVERITIES, childText(info, 'severity'), 'info.severity', 'Unknown'),
    certainty: notes.oneOf(CAP_CERTAINTIES, certaintyOf(info), 'info.certainty', 'Unknown'),
    audience: childText(info, 'audience'),
    eventCodes: childrenOf(info, 'eventCode').flatMap(readPairs),
    effective: moment('effective'),
    onset: moment('onset'),
    expires: moment('expires'),
    senderName: childText(info, 'senderName'),
    headline: childText(info, 'headline'),
    description: childText(info, 'description'),
    instruction: childText(info, 'instruction'),
    web: childText(info, 'web'),
    contact: childText(info, 'contact'),
    parameters: childrenOf(info, 'parameter').flatMap(readPairs),
    areas: childrenOf(info, 'area').map((area) => readCapArea(area, notes)),
  };
}

/** CAP 1.0 wrote `Very Likely`, which the later standards tell to read as `Likely`. */
function certaintyOf(info: XmlNode): string | null {
  const text = childText(info, 'certainty');
  return text === 'Very Likely' ? 'Likely' : text;
}
