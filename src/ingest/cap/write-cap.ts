import { AnlanError } from '../../domain/errors';
import type { Hazard, HazardType, WarningLevel } from '../../domain/hazard';
import { type Language, LANGUAGES, type LocalText } from '../../domain/language';
import { escapeXml } from '../xml';
import type { CapReference } from './cap-alert';
import { LEVEL_NAME, TYPE_NAME } from './own-names';

/** What a message needs and a zone does not say. */
export interface WriteCapChoices {
  /** Tells the message from all others of the sender; without spaces, commas, `<` and `&`. */
  readonly identifier: string;
  /** Who sends, as an address or domain; the same characters. */
  readonly sender: string;
  /** Moment of sending, ISO 8601 with offset. */
  readonly sent: string;
  readonly msgType: 'Alert' | 'Update' | 'Cancel';
  /** What an Update or Cancel is about; at least one. */
  readonly references: readonly CapReference[];
  readonly scope: 'Public' | 'Restricted' | 'Private';
  /** To whom; for a private message. */
  readonly addresses?: readonly string[];
  /** For whom, in words; for a restricted message. */
  readonly restriction?: string;
  /** The event in words, such as the name of its type. */
  readonly event: LocalText;
  /** What people should do, e.g. `Shelter`, `Evacuate`. */
  readonly responseTypes?: readonly string[];
}

export interface WrittenCap {
  readonly xml: string;
  /** Holes of the zone that CAP cannot express; the message covers them. */
  readonly holesCovered: number;
}

const CATEGORIES: Readonly<Record<HazardType, string>> = {
  flood: 'Met',
  'storm-surge': 'Met',
  storm: 'Met',
  earthquake: 'Geo',
  landslide: 'Geo',
  'forest-fire': 'Fire',
  'extreme-temperature': 'Met',
  fire: 'Fire',
  hazmat: 'CBRNE',
  'industrial-explosion': 'Safety',
  traffic: 'Transport',
  'building-collapse': 'Infra',
  utility: 'Infra',
  epidemic: 'Health',
  'food-safety': 'Health',
  'mass-casualty': 'Rescue',
  'public-order': 'Security',
  terror: 'Security',
  other: 'Other',
};
const LEVEL_WORDS: Readonly<Record<WarningLevel, string>> = {
  1: 'Ⅰ级(红色)',
  2: 'Ⅱ级(橙色)',
  3: 'Ⅲ级(黄色)',
  4: 'Ⅳ级(蓝色)',
};
const SIDE: Readonly<Record<Language, keyof LocalText>> = { 'zh-CN': 'zh', en: 'en' };

/**
 * A zone as a CAP 1.2 message, with an info block for each language; one where both say the same. Level and type stand as
 * parameter and event code too, so that they are read back. A zone without end is written without one.
 * @throws AnlanError `input-invalid` where identifier, sender or a reference has forbidden characters, `sent` is no moment,
 * or an Update or Cancel refers to nothing
 */
export function writeCap(hazard: Hazard, choices: WriteCapChoices): WrittenCap {
  const { identifier, sender, msgType, scope, references } = choices;
  if (msgType !== 'Alert' && references.length === 0) throw invalid('references', '');
  const polygons =
    hazard.geometry.type === 'Polygon' ? [hazard.geometry.coordinates] : hazard.geometry.coordinates;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    tag('identifier', checked('identifier', identifier)),
    tag('sender', checked('sender', sender)),
    tag('sent', capMoment('sent', choices.sent)),
    tag('status', hazard.status),
    tag('msgType', msgType),
    tag('scope', scope),
    tag('restriction', scope === 'Restricted' ? choices.restriction : undefined),
    tag('addresses', scope === 'Private' ? choices.addresses?.map(quoted).join(' ') : undefined),
    tag('references', references.map(referenceText).join(' ')),
    ...languagesOf(hazard, choices).flatMap((language) => infoLines(hazard, choices, language, polygons)),
    '</alert>',
    '',
  ];
  return {
    xml: lines.filter((line) => line !== null).join('\n'),
    holesCovered: polygons.reduce((sum, rings) => sum + rings.length - 1, 0),
  };
}

/** Both languages; where every text is the same in both, the one it is written in. */
function languagesOf(hazard: Hazard, { event }: WriteCapChoices): readonly Language[] {
  const { headline, description, instruction, areaDesc } = hazard;
  const texts = [event, headline, description, instruction, areaDesc];
  if (texts.some(({ zh, en }) => zh !== en)) return LANGUAGES;
  return texts.some(({ zh }) => /\p{Script=Han}/u.test(zh)) ? ['zh-CN'] : ['en'];
}

function infoLines(
  hazard: Hazard,
  { event, responseTypes = [] }: WriteCapChoices,
  language: Language,
  polygons: readonly GeoJSON.Position[][][],
): readonly (string | null)[] {
  const side = SIDE[language];
  const { level, expires } = hazard;
  return [
    '<info>',
    tag('language', language === 'en' ? 'en-US' : language),
    tag('category', CATEGORIES[hazard.type]),
    tag('event', event[side]),
    ...responseTypes.map((type) => tag('responseType', type)),
    tag('urgency', hazard.urgency),
    tag('severity', hazard.severity),
    tag('certainty', hazard.certainty),
    pair('eventCode', TYPE_NAME, hazard.type),
    tag('effective', capMoment('sent', hazard.sent)),
    tag('onset', capMoment('onset', hazard.onset)),
    tag('expires', expires === null ? undefined : capMoment('expires', expires)),
    tag('senderName', hazard.sender),
    tag('headline', hazard.headline[side]),
    tag('description', hazard.description[side]),
    tag('instruction', hazard.instruction[side]),
    ...(level === null
      ? []
      : [pair('parameter', LEVEL_NAME, String(level)), pair('parameter', '预警级别', LEVEL_WORDS[level])]),
    '<area>',
    tag('areaDesc', hazard.areaDesc[side] || hazard.headline[side]),
    ...polygons.map(([outer = []]) => tag('polygon', outer.map(latLon).join(' '))),
    '</area>',
    '</info>',
  ];
}

function tag(name: string, text: string | undefined): string | null {
  return text === undefined || text === '' ? null : `<${name}>${escapeXml(text)}</${name}>`;
}

function pair(name: string, valueName: string, value: string): string {
  return `<${name}><valueName>${valueName}</valueName><value>${escapeXml(value)}</value></${name}>`;
}

/** Latitude first; longitudes that go on beyond ±180° by the name they have on the globe. */
function latLon([lon = 0, lat = 0]: GeoJSON.Position): string {
  const turned = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return `${lat},${turned}`;
}

function referenceText({ sender, identifier, sent }: CapReference): string {
  const moment = sent === null ? [] : [capMoment('references', sent)];
  return [checked('references', sender), checked('references', identifier), ...moment].join(',');
}

const quoted = (address: string) => (/\s/.test(address) ? `"${address.replaceAll('"', '')}"` : address);

/** Text without what CAP forbids in identifiers. */
function checked(field: string, text: string): string {
  if (text === '' || /[\s,<&]/.test(text)) throw invalid(field, text);
  return text;
}

/** As CAP writes it: seconds, no fraction, `-00:00` in the place of `Z`. */
function capMoment(field: string, iso: string): string {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[-+]\d\d:\d\d)$/.exec(iso);
  if (!parts || Number.isNaN(Date.parse(iso))) throw invalid(field, iso);
  const [, minutes = '', seconds = ':00', offset = ''] = parts;
  return `${minutes}${seconds}${offset === 'Z' ? '-00:00' : offset}`;
}

function invalid(field: string, value: string): AnlanError {
  return new AnlanError('input-invalid', { field, value: value.slice(0, 80) });
}
