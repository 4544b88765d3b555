import { AnlanError } from '../../../domain/errors';
import { MAX_COLUMNS } from '../../limits';
import { MAX_VALUE_LETTERS, MAX_VALUE_NAMES, NAMES_DEPTH } from './measure-json';

const MAX_ROOT_MEMBERS = MAX_COLUMNS;

/** What a JSON text consists of on its outer level. */
export type JsonPart =
  /** An element of `features`, or of the outermost array. */
  | { readonly kind: 'element'; readonly text: string; readonly depth: number }
  /** Any other member of the outermost object. */
  | { readonly kind: 'member'; readonly name: string; readonly text: string; readonly depth: number }
  /** The outermost value ends here; another may follow it. */
  | { readonly kind: 'end'; readonly hadElements: boolean };

type State =
  | 'root'
  | 'name'
  | 'colon'
  | 'value'
  | 'after-value'
  | 'element'
  | 'after-element'
  | 'capture-name'
  | 'capture';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const COLON = 58;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const RECORD_SEPARATOR = 0x1e;

/**
 * Splits a JSON text of any size into its outer parts, without reading them: the elements of `features` one by one. Text
 * goes in piece by piece, cut anywhere.
 */
export class JsonSplitter {
  private state: State = 'root';
  /** The outermost value is an array, and its elements are the features. */
  private rootIsArray = false;
  private hadElements = false;
  private members = 0;
  private elements = 0;
  private letters = 0;
  private name = '';
  private inElement = false;
  private held: string[] = [];
  private heldLetters = 0;
  private depth = 0;
  private deepest = 0;
  private names = 0;
  private inString = false;
  private escaped = false;
  private readonly parts: JsonPart[] = [];

  constructor(private readonly file: string) {}

  /** Parts that are complete now. @throws AnlanError `file-damaged`, `file-too-large`, `file-columns-too-many` */
  push(text: string): JsonPart[] {
    let at = 0;
    while (at < text.length) {
      if (this.state === 'capture' || this.state === 'capture-name') at = this.capture(text, at);
      else at = this.structure(text, at);
    }
    this.letters += text.length;
    return this.parts.splice(0);
  }

  /** @throws AnlanError `file-truncated` where a value is still open */
  end(): void {
    if (this.state !== 'root')
      throw new AnlanError('file-truncated', { file: this.file, where: this.place(this.letters) });
  }

  private structure(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code <= 32 && (code !== RECORD_SEPARATOR || this.state === 'root')) return at + 1;
    switch (this.state) {
      case 'root':
        if (code !== OPEN_OBJECT && code !== OPEN_ARRAY) return this.wrong(text, at);
        this.rootIsArray = code === OPEN_ARRAY;
        this.hadElements = this.rootIsArray;
        this.members = 0;
        this.state = this.rootIsArray ? 'element' : 'name';
        return at + 1;
      case 'name':
        if (code === CLOSE_OBJECT) return this.endRoot(at);
        if (code !== QUOTE) return this.wrong(text, at);
        this.begin('capture-name');
        return at;
      case 'colon':
        if (code !== COLON) return this.wrong(text, at);
        this.state = 'value';
        return at + 1;
      case 'value':
        if (this.name === 'features' && code === OPEN_ARRAY) {
          this.hadElements = true;
          this.state = 'element';
          return at + 1;
        }
        this.begin('capture');
        return at;
      case 'after-value':
        if (code === CLOSE_OBJECT) return this.endRoot(at);
        if (code !== COMMA) return this.wrong(text, at);
        this.state = 'name';
        return at + 1;
      case 'element':
        if (code === CLOSE_ARRAY) return this.endElements(at);
        this.begin('capture');
        return at;
      case 'after-element':
        if (code === CLOSE_ARRAY) return this.endElements(at);
        if (code !== COMMA) return this.wrong(text, at);
        this.state = 'element';
        return at + 1;
      case 'capture':
      case 'capture-name':
        return this.capture(text, at);
    }
  }

  private begin(state: 'capture' | 'capture-name'): void {
    this.inElement = this.state === 'element';
    this.state = state;
    this.depth = 0;
    this.deepest = 0;
    this.names = 0;
    this.inString = false;
    this.escaped = false;
    this.heldLetters = 0;
  }

  /** Goes on in a value up to its end, or to the end of the text. */
  private capture(text: string, start: number): number {
    const { length } = text;
    let at = start;
    let { depth, inString, escaped, names } = this;
    let isDone = false;
    while (at < length && !isDone) {
      const code = text.charCodeAt(at);
      if (inString) {
        at++;
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          isDone = depth === 0;
        }
        continue;
      }
      if (code === QUOTE) inString = true;
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        depth++;
        if (depth > this.deepest) this.deepest = depth;
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        if (depth === 0) break;
        depth--;
        isDone = depth === 0;
      } else if (code === COLON && depth <= NAMES_DEPTH) names++;
      else if (depth === 0 && (code === COMMA || code <= 32)) break;
      at++;
    }
    this.depth = depth;
    this.inString = inString;
    this.escaped = escaped;
    this.names = names;
    this.hold(text, start, at);
    if (isDone || at < length) this.complete();
    return at;
  }

  private hold(text: string, start: number, end: number): void {
    if (end > start) this.held.push(text.slice(start, end));
    this.heldLetters += end - start;
    const file = `${this.file} #${this.elements + 1}`;
    if (this.heldLetters > MAX_VALUE_LETTERS)
      throw new AnlanError('file-too-large', {
        file,
        size: Math.round(this.heldLetters / 1e6),
        limit: MAX_VALUE_LETTERS / 1e6,
      });
    if (this.names > MAX_VALUE_NAMES)
      throw new AnlanError('file-columns-too-many', { file, count: this.names, limit: MAX_COLUMNS });
  }

  private complete(): void {
    const text = this.held.length === 1 ? (this.held[0] ?? '') : this.held.join('');
    this.held = [];
    if (this.state === 'capture-name') {
      this.name = nameOf(text);
      this.state = 'colon';
      if (++this.members > MAX_ROOT_MEMBERS)
        throw new AnlanError('file-columns-too-many', {
          file: this.file,
          count: this.members,
          limit: MAX_ROOT_MEMBERS,
        });
    } else if (this.inElement) {
      this.elements++;
      this.parts.push({ kind: 'element', text, depth: this.deepest });
      this.state = 'after-element';
    } else {
      this.parts.push({ kind: 'member', name: this.name, text, depth: this.deepest });
      this.state = 'after-value';
    }
  }

  private endElements(at: number): number {
    if (this.rootIsArray) return this.endRoot(at);
    this.state = 'after-value';
    return at + 1;
  }

  private endRoot(at: number): number {
    this.parts.push({ kind: 'end', hadElements: this.hadElements });
    this.state = 'root';
    return at + 1;
  }

  private wrong(text: string, at: number): never {
    const reason = `JSON ${JSON.stringify(text.slice(at, at + 12))}`;
    throw new AnlanError('file-damaged', { file: this.file, reason, where: this.place(this.letters + at) });
  }

  /** Feature and letter, both counted from 1, without words. */
  private place(letter: number): string {
    return `#${this.elements + 1} (${letter + 1})`;
  }
}

function nameOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
