import { MAX_COLUMNS } from '../../limits';

/** One line of a table as text, or several where a quoted cell holds line ends. */
export interface CsvRecord {
  /** Line it begins in, counted from 1. */
  readonly line: number;
  readonly lines: number;
  /** Null: nothing between two delimiters. Empty text: a pair of quotes with nothing within. */
  readonly cells: readonly (string | null)[];
  /** Cells in all; more than `cells` has where `damage` is `too-wide`. */
  readonly width: number;
  /**
   * `unclosed`: a quote that nothing closes; `cells` is the line alone. `too-wide`, `too-long`: more than is taken at all,
   * the rest passed over.
   */
  readonly damage: 'unclosed' | 'too-wide' | 'too-long' | null;
}

/** Characters of one record. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** Characters without a line end after which a record is looked into before it is whole. */
const LONG_LINE = 64 * 1024;
/** So many quotes may stay unclosed before a quoted cell is held to its line. */
const MOST_UNCLOSED = 16;
const QUOTE = '"';

interface Passing {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly damage: 'too-wide' | 'too-long';
  width: number;
}

type Parsed =
  | { readonly end: number; readonly cells: (string | null)[] }
  | 'incomplete'
  | 'unclosed'
  | { readonly tooWideAt: number; readonly cells: (string | null)[] };

/**
 * Takes delimited text apart (RFC 4180, forgiving): text is added as it comes, records are taken out until null asks for more.
 * Line ends are CR LF, LF, or CR alone where the text has no other. A quote within a cell that does not begin with one is a
 * character; so is one within a quoted cell that no delimiter follows, if another closes the cell on the same line. A quoted
 * cell that is left in a later line in no other way was never closed.
 */
export class RecordReader {
  readonly #delimiter: string;
  readonly #lineEnd: '\n' | '\r';
  #text = '';
  #at = 0;
  #line = 1;
  #ended = false;
  /** What was found ahead and from where, so that nothing is looked for twice. */
  #ahead = nothingAhead();
  /** Characters that must wait before an incomplete record is tried again. */
  #wanted = 0;
  #unclosed = 0;
  #passing: Passing | null = null;

  constructor(delimiter: string, lineEnd: '\n' | '\r' = '\n') {
    this.#delimiter = delimiter;
    this.#lineEnd = lineEnd;
  }

  add(text: string): void {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    this.#ahead = nothingAhead();
  }

  /** No more text will come. */
  end(): void {
    this.#ended = true;
    this.#wanted = 0;
  }

  /** The next record; null where there is none before more text is added, or none at all. */
  next(): CsvRecord | null {
    if (this.#passing) return this.#pass(this.#passing);
    const pending = this.#text.length - this.#at;
    if (pending === 0 || pending < this.#wanted) return null;
    const stop = this.#next('lineEnd', this.#at);
    const isWhole = stop < this.#text.length || this.#ended;
    if (!isWhole && pending < LONG_LINE) return null;
    if (isWhole && this.#next('quote', this.#at) >= stop) {
      const cells = this.#text
        .slice(this.#at, this.#beforeReturn(stop))
        .split(this.#delimiter, MAX_COLUMNS + 1);
      if (cells.length > MAX_COLUMNS) return this.#beginPassing('too-wide', cells, this.#at, 0);
      return this.#take(stop + 1, cells.map(emptyIsNull), null);
    }
    return this.#settle(this.#parse(), pending);
  }

  #settle(parsed: Parsed, pending: number): CsvRecord | null {
    if (parsed === 'incomplete' || parsed === 'unclosed') {
      if (parsed === 'incomplete' && pending <= LONGEST_RECORD) {
        this.#wanted = pending * 2;
        return null;
      }
      const stop = this.#next('lineEnd', this.#at);
      if (stop >= this.#text.length && !this.#ended) return this.#beginPassing('too-long', [], this.#at, 0);
      this.#unclosed++;
      return this.#take(stop + 1, [this.#text.slice(this.#at, this.#beforeReturn(stop))], 'unclosed');
    }
    if ('tooWideAt' in parsed) {
      return this.#beginPassing('too-wide', parsed.cells, parsed.tooWideAt, parsed.cells.length);
    }
    return this.#take(parsed.end, parsed.cells, null);
  }

  /** Cell by cell from `#at`, quotes and all. */
  #parse(): Parsed {
    const cells: (string | null)[] = [];
    for (let at = this.#at; ; ) {
      if (cells.length > MAX_COLUMNS) return { tooWideAt: at, cells };
      const cell = this.#text[at] === QUOTE ? this.#quoted(at) : this.#plain(at);
      if (cell === 'incomplete' || cell === 'unclosed') return cell;
      cells.push(cell.value);
      if (cell.end >= this.#text.length) {
        return this.#ended ? { end: cell.end, cells } : 'incomplete';
      }
      at = cell.end + 1;
      if (this.#text[cell.end] !== this.#delimiter) return { end: at, cells };
    }
  }

  /** A cell without quotes; `end` is where the delimiter or the line end stands. */
  #plain(at: number): { value: string | null; end: number } {
    const end = this.#cellEnd(at);
    const isLast = this.#text[end] !== this.#delimiter;
    const value = this.#text.slice(at, isLast ? this.#beforeReturn(end) : end);
    return { value: emptyIsNull(value), end };
  }

  #quoted(at: number): { value: string; end: number } | 'incomplete' | 'unclosed' {
    const text = this.#text;
    let value = '';
    for (let from = at + 1; ; ) {
      const quote = text.indexOf(QUOTE, from);
      if (quote < 0) return this.#ended ? 'unclosed' : 'incomplete';
      if (this.#unclosed > MOST_UNCLOSED && this.#next('lineEnd', at) < quote) return 'unclosed';
      if (quote + 1 >= text.length && !this.#ended) return 'incomplete';
      value += text.slice(from, quote);
      if (text[quote + 1] === QUOTE) {
        value += QUOTE;
        from = quote + 2;
        continue;
      }
      const end = this.#endAfter(quote + 1);
      if (end !== null) return { value, end };
      if (this.#next('lineEnd', quote + 1) >= text.length && !this.#ended) return 'incomplete';
      if (this.#closesOnLine(quote + 1)) {
        value += QUOTE;
        from = quote + 1;
        continue;
      }
      if (this.#next('lineEnd', at) < quote) return 'unclosed';
      const stop = this.#cellEnd(quote + 1);
      return { value: value + text.slice(quote + 1, this.#beforeReturn(stop)), end: stop };
    }
  }

  /** Where the cell ends if a delimiter, a line end or the end of the text comes at once; else null. */
  #endAfter(at: number): number | null {
    const next = this.#text[at];
    if (next === undefined || next === this.#delimiter || next === this.#lineEnd) return at;
    return next === '\r' && this.#text[at + 1] === '\n' && this.#lineEnd === '\n' ? at + 1 : null;
  }

  /** Whether a later quote of the line closes the cell that began before `at`. */
  #closesOnLine(at: number): boolean {
    const stop = this.#next('lineEnd', at);
    const { closer } = this.#ahead;
    if (closer.from <= at && at <= closer.found) return closer.found < stop;
    let quote = this.#text.indexOf(QUOTE, at);
    while (quote >= 0 && quote < stop && this.#endAfter(quote + 1) === null) {
      quote = this.#text.indexOf(QUOTE, quote + 1);
    }
    this.#ahead.closer = { from: at, found: quote < 0 ? stop : Math.min(quote, stop) };
    return this.#ahead.closer.found < stop;
  }

  #cellEnd(at: number): number {
    return Math.min(this.#next('delimiter', at), this.#next('lineEnd', at));
  }

  /** Where the character comes next, at or after `at`; the length of the text where it does not. */
  #next(kind: 'quote' | 'delimiter' | 'lineEnd', at: number): number {
    const known = this.#ahead[kind];
    if (known.from <= at && at <= known.found) return known.found;
    const character = kind === 'quote' ? QUOTE : kind === 'delimiter' ? this.#delimiter : this.#lineEnd;
    const place = this.#text.indexOf(character, at);
    const found = place < 0 ? this.#text.length : place;
    this.#ahead[kind] = { from: at, found };
    return found;
  }

  /** `stop`, or the place before it where a carriage return belongs to the line end. */
  #beforeReturn(stop: number): number {
    return this.#lineEnd === '\n' && stop > this.#at && this.#text[stop - 1] === '\r' ? stop - 1 : stop;
  }

  #take(end: number, cells: readonly (string | null)[], damage: CsvRecord['damage']): CsvRecord {
    const lines = damage === null ? this.#countLines(this.#at, end) : 1;
    const record = { line: this.#line, lines, cells, width: cells.length, damage };
    this.#line += lines;
    this.#at = Math.min(end, this.#text.length);
    this.#wanted = 0;
    return record;
  }

  #countLines(from: number, to: number): number {
    let lines = 1;
    for (let at = this.#text.indexOf(this.#lineEnd, from); at >= 0 && at < to - 1; lines++) {
      at = this.#text.indexOf(this.#lineEnd, at + 1);
    }
    return lines;
  }

  #beginPassing(
    damage: Passing['damage'],
    cells: readonly (string | null)[],
    from: number,
    width: number,
  ): CsvRecord | null {
    this.#at = from;
    this.#wanted = 0;
    this.#passing = { line: this.#line, cells: cells.slice(0, MAX_COLUMNS), damage, width };
    return this.#pass(this.#passing);
  }

  /** Passes over the rest of a line, counting its cells. */
  #pass(passing: Passing): CsvRecord | null {
    const stop = this.#next('lineEnd', this.#at);
    for (let at = this.#next('delimiter', this.#at); at < stop; passing.width++) {
      at = this.#next('delimiter', at + 1);
    }
    this.#at = stop;
    if (stop >= this.#text.length && !this.#ended) return null;
    this.#at = Math.min(stop + 1, this.#text.length);
    this.#passing = null;
    this.#line++;
    const { line, cells, width, damage } = passing;
    return { line, lines: 1, cells, width: width + 1, damage };
  }
}

const nothingAhead = () => ({
  quote: { from: 0, found: -1 },
  delimiter: { from: 0, found: -1 },
  lineEnd: { from: 0, found: -1 },
  /** A quote within a line that closes its cell, or the end of the line. */
  closer: { from: 0, found: -1 },
});

const emptyIsNull = (cell: string): string | null => (cell === '' ? null : cell);
