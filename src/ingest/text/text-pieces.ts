import type { Task } from '../../domain/task';
import type { SourceFile } from '../source-file';
import { byteOrderMark } from './byte-order-mark';
import { isWide } from './encodings';
import { likelihood } from './likelihood';
import { utf8Kind } from './utf8-kind';

/** Decoded text that ends with a line, unless the line is too long to be waited for or the file ends without one. */
export interface TextPiece {
  readonly text: string;
  /** Bytes of the file up to the end of this piece. */
  readonly fileEnd: number;
  /** Lines of `text`, counted from 0, that were written in another encoding, with that encoding. */
  readonly strays: ReadonlyMap<number, string>;
}

/** Encoding given for a line that fits none: what could not be read in it stands as U+FFFD. */
export const UNREADABLE = '?';

const LINE_END = 0x0a;
const LONGEST_WAITED_BYTES = 8 * 1024 * 1024;
const NO_STRAYS: ReadonlyMap<number, string> = new Map();
/** What a line of another encoding is tried in, after UTF-8. */
const STRAY_ENCODINGS = ['gb18030', 'shift_jis', 'big5', 'windows-1252'];

/**
 * The text of a file from the beginning, in pieces of about the size that the file's stream gives. Lines that are not of
 * the file's encoding are found one by one and read in the one that fits; a byte order mark is left out.
 */
export async function* textPieces(file: SourceFile, encoding: string, task: Task): AsyncGenerator<TextPiece> {
  const mark = byteOrderMark(await file.slice(0, 3));
  const skip = mark?.encoding === encoding ? mark.bytes : 0;
  const chunks = chunksOf(file, skip, task);
  yield* isWide(encoding) ? wholeStream(chunks, encoding) : byLines(chunks, encoding);
}

interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileEnd: number;
}

async function* chunksOf(file: SourceFile, skip: number, task: Task): AsyncGenerator<Chunk> {
  const reader = file.stream().getReader();
  let fileEnd = 0;
  try {
    for (;;) {
      await task.breathe();
      const { value } = await reader.read();
      if (!value) return;
      const bytes = value.subarray(Math.max(0, Math.min(skip - fileEnd, value.length)));
      fileEnd += value.length;
      if (bytes.length > 0) yield { bytes, fileEnd };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Without looking at lines: for encodings in which a line end is more than a byte. */
async function* wholeStream(chunks: AsyncGenerator<Chunk>, encoding: string): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  let end = 0;
  for await (const { bytes, fileEnd } of chunks) {
    end = fileEnd;
    yield { text: decoder.decode(bytes, { stream: true }), fileEnd, strays: NO_STRAYS };
  }
  const text = decoder.decode();
  if (text !== '') yield { text, fileEnd: end, strays: NO_STRAYS };
}

async function* byLines(chunks: AsyncGenerator<Chunk>, encoding: string): AsyncGenerator<TextPiece> {
  const decoder = new LineDecoder(encoding);
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let end = 0;
  /** Decodes a line that was too long to be waited for, up to its end. */
  let longLine: TextDecoder | null = null;
  for await (const { bytes, fileEnd } of chunks) {
    end = fileEnd;
    let rest: Uint8Array = bytes;
    if (longLine) {
      const stop = rest.indexOf(LINE_END) + 1;
      const text = longLine.decode(stop === 0 ? rest : rest.subarray(0, stop), { stream: stop === 0 });
      yield { text, fileEnd: fileEnd - (stop === 0 ? 0 : rest.length - stop), strays: NO_STRAYS };
      if (stop === 0) continue;
      longLine = null;
      rest = rest.subarray(stop);
    }
    const stop = rest.lastIndexOf(LINE_END) + 1;
    if (stop > 0) {
      const lines = join([...waiting, rest.subarray(0, stop)]);
      yield { ...decoder.decode(lines), fileEnd: fileEnd - (rest.length - stop) };
      waiting = [];
      waitingBytes = 0;
      rest = rest.subarray(stop);
    }
    if (rest.length === 0) continue;
    waiting.push(rest);
    waitingBytes += rest.length;
    if (waitingBytes > LONGEST_WAITED_BYTES) {
      longLine = new TextDecoder(encoding);
      yield { text: longLine.decode(join(waiting), { stream: true }), fileEnd, strays: NO_STRAYS };
      waiting = [];
      waitingBytes = 0;
    }
  }
  const text = longLine?.decode() ?? '';
  if (text !== '') yield { text, fileEnd: end, strays: NO_STRAYS };
  if (waitingBytes > 0) yield { ...decoder.decode(join(waiting)), fileEnd: end };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Decodes whole lines, all at once where all fit, else one by one. */
class LineDecoder {
  readonly #encoding: string;
  readonly #strict: TextDecoder;
  readonly #strayDecoders: readonly TextDecoder[];

  constructor(encoding: string) {
    this.#encoding = encoding;
    // ignoreBOM: a mark within a text is a character of it.
    this.#strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#strayDecoders = STRAY_ENCODINGS.filter((label) => label !== encoding).map(
      (label) => new TextDecoder(label, { fatal: true }),
    );
  }

  decode(bytes: Uint8Array): { text: string; strays: ReadonlyMap<number, string> } {
    if (this.#encoding === 'utf-8' || !hasUtf8Lines(bytes)) {
      const text = decodeOrNull(this.#strict, bytes);
      if (text !== null) return { text, strays: NO_STRAYS };
    }
    const strays = new Map<number, string>();
    const lines: string[] = [];
    for (let start = 0; start < bytes.length; ) {
      const stop = bytes.indexOf(LINE_END, start) + 1;
      const end = stop === 0 ? bytes.length : stop;
      const line = this.#decodeLine(bytes.subarray(start, end));
      if (line.encoding !== this.#encoding) strays.set(lines.length, line.encoding);
      lines.push(line.text);
      start = end;
    }
    return { text: lines.join(''), strays };
  }

  #decodeLine(bytes: Uint8Array): { text: string; encoding: string } {
    const kind = utf8Kind(bytes);
    if (kind === 'sure')
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
    const text = decodeOrNull(this.#strict, bytes);
    if (text !== null) return { text, encoding: this.#encoding };
    let best: { text: string; encoding: string; score: number } | null = null;
    for (const decoder of this.#strayDecoders) {
      const stray = decodeOrNull(decoder, bytes);
      const score = stray === null ? null : likelihood(stray);
      if (stray === null || score === null || score <= (best?.score ?? 0)) continue;
      best = { text: stray, encoding: decoder.encoding, score };
    }
    return best ?? { text: new TextDecoder(this.#encoding).decode(bytes), encoding: UNREADABLE };
  }
}

function decodeOrNull(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a line of these is surely UTF-8, which other encodings may read without complaint, and wrongly. */
function hasUtf8Lines(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; ) {
    const stop = bytes.indexOf(LINE_END, start);
    const end = stop < 0 ? bytes.length : stop;
    if (utf8Kind(bytes, start, end) === 'sure') return true;
    start = end + 1;
  }
  return false;
}
