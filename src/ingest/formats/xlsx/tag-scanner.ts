import { AnlanError } from '../../../domain/errors';

/** Characters between two tags, or of one tag. */
const LONGEST = 64_000_000;
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a scanner tells of. Names are local ones, without prefix; text is decoded. */
export interface TagHandler {
  /** `attributes` as they stand in the tag; {@link attributeOf} reads one. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Goes through the tags of the sheets of a workbook, which are many times as long as what they say: an XML reader for all
 * documents takes ten times as long. What it reads was held to its checksum before; so it looks for tags and their ends, not
 * for faults of form. Declared entities are refused, every other part of XML is passed over rightly.
 */
export class TagScanner {
  readonly #file: string;
  readonly #handler: TagHandler;
  #rest = '';
  #depth = 0;
  #hasRoot = false;

  constructor(file: string, handler: TagHandler) {
    this.#file = file;
    this.#handler = handler;
  }

  /** @throws AnlanError `file-too-large`, `xml-entities-refused` */
  feed(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.#handler.text(decode(text.slice(at, tag)));
      const next = this.#tag(text, tag);
      if (next < 0) {
        at = tag;
        break;
      }
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST) {
      const limit = LONGEST / 1e6;
      throw new AnlanError('file-too-large', { file: this.#file, size: `> ${limit}`, limit });
    }
  }

  /** @throws AnlanError `file-truncated` where an element is still open, or there was none */
  end(): void {
    if (this.#depth > 0 || !this.#hasRoot || this.#rest.trim() !== '') {
      throw new AnlanError('file-truncated', { file: this.#file, where: this.#rest.slice(0, 20) });
    }
  }

  /** Handles what begins at `start`, and gives where it ends; −1 where its end has not come yet. */
  #tag(text: string, start: number): number {
    const kind = text.charCodeAt(start + 1);
    if (kind === 0x21) return this.#declaration(text, start);
    if (kind === 0x3f) return after(text, '?>', start);
    const end = tagEnd(text, start);
    if (end < 0) return -1;
    if (kind === 0x2f) {
      this.#depth--;
      this.#handler.close(localName(text.slice(start + 2, end).trim()));
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === 0x2f;
    const inner = text.slice(start + 1, isEmpty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    this.#hasRoot = true;
    this.#handler.open(name, space < 0 ? '' : inner.slice(space));
    if (isEmpty) this.#handler.close(name);
    else this.#depth++;
    return end + 1;
  }

  #declaration(text: string, start: number): number {
    if (text.startsWith('<!--', start)) return after(text, '-->', start);
    if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      if (end < 0) return -1;
      this.#handler.text(text.slice(start + 9, end));
      return end + 3;
    }
    if (text.length < start + 9) return -1;
    const end = tagEnd(text, start);
    const inner = text.indexOf('[', start);
    const isLong = inner >= 0 && (end < 0 || inner < end);
    const last = isLong ? after(text, ']>', inner) : end + 1;
    if (last <= 0) return -1;
    if (/<!ENTITY/i.test(text.slice(start, last))) {
      throw new AnlanError('xml-entities-refused', { file: this.#file });
    }
    return last;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Where the tag at `start` closes, `>` within quotes left out; −1 where it does not yet. */
function tagEnd(text: string, start: number): number {
  const first = text.indexOf('>', start);
  if (first < 0) return -1;
  const quote = text.slice(start, first).search(/["']/);
  if (quote < 0) return first;
  let open = '';
  for (let at = start + quote; at < text.length; at++) {
    const character = text[at] ?? '';
    if (open !== '') {
      if (character === open) open = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") open = character;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The value of an attribute by its name without prefix; undefined where the tag has none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    let equals = at + name.length;
    if (before !== 0x20 && before !== 0x0a && before !== 0x0d && before !== 0x09) continue;
    while (attributes[equals] === ' ') equals++;
    if (attributes[equals] !== '=') continue;
    let quote = equals + 1;
    while (attributes[quote] === ' ') quote++;
    const mark = attributes[quote] ?? '';
    if (mark !== '"' && mark !== "'") continue;
    const end = attributes.indexOf(mark, quote + 1);
    if (end >= 0) return decode(attributes.slice(quote + 1, end));
  }
  return undefined;
}
