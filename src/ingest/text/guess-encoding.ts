import type { Guess } from '../guess';
import { byteOrderMark } from './byte-order-mark';
import { ENCODINGS, type EncodingLabel } from './encodings';
import { likelihood } from './likelihood';
import { utf8Kind } from './utf8-kind';

/** Encodings told apart by how likely the text becomes. */
const BY_LIKELIHOOD = ENCODINGS.filter((label) => !label.startsWith('utf-16'));
/** So many bytes beyond ASCII do not form sequences of UTF-8 by chance, not even short ones. */
const NO_CHANCE_BYTES = 20;
/** Share of the lines beyond ASCII that must be UTF-8 for the others to be strays. */
const MOST_LINES = 0.5;
const LINE_END = 0x0a;

/** Everything else that can be chosen, the given ones first. */
function others(value: EncodingLabel, first: readonly EncodingLabel[] = []): EncodingLabel[] {
  return [...new Set([...first, ...ENCODINGS])].filter((label) => label !== value);
}

/** UTF-16 shows by its zero bytes: every ASCII character has one, before or after it. */
function wideEncoding(bytes: Uint8Array): EncodingLabel | null {
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[(at & 1) as 0 | 1]++;
  const pairs = bytes.length / 2;
  if (zeros[1] > pairs / 10 && zeros[0] < zeros[1] / 10) return 'utf-16le';
  if (zeros[0] > pairs / 10 && zeros[1] < zeros[0] / 10) return 'utf-16be';
  return null;
}

/** Lines with bytes beyond ASCII, and how many of them are surely UTF-8. */
function countLines(sample: Uint8Array): { utf8: number; beyondAscii: number } {
  let utf8 = 0;
  let beyondAscii = 0;
  for (let start = 0; start < sample.length; ) {
    const end = sample.indexOf(LINE_END, start);
    const stop = end < 0 ? sample.length : end;
    const kind = utf8Kind(sample, start, stop);
    if (kind !== 'ascii') beyondAscii++;
    if (kind === 'sure') utf8++;
    start = stop + 1;
  }
  return { utf8, beyondAscii };
}

/**
 * The encoding of a text, from pieces of it that begin and end with whole lines; the first is its beginning. Tried in
 * turn: byte order mark, zero bytes of UTF-16, strict UTF-8, UTF-8 but for some lines, the likeliest reading.
 */
export function guessEncoding(samples: readonly Uint8Array[]): Guess<string> {
  const head = samples[0] ?? new Uint8Array();
  const mark = byteOrderMark(head);
  if (mark) {
    return {
      value: mark.encoding,
      reason: 'declared',
      params: { mark: 'BOM' },
      others: others(mark.encoding),
    };
  }
  const wide = wideEncoding(head);
  if (wide) return { value: wide, reason: 'fits-strictly', params: {}, others: others(wide) };

  const kinds = samples.map((sample) => utf8Kind(sample));
  if (kinds.every((kind) => kind === 'ascii')) {
    return { value: 'utf-8', reason: 'usual', params: {}, others: others('utf-8') };
  }
  const surely = kinds.includes('sure') || countBeyondAscii(samples) >= NO_CHANCE_BYTES;
  if (!kinds.includes('not') && surely) {
    return { value: 'utf-8', reason: 'fits-strictly', params: {}, others: others('utf-8') };
  }
  const lines = samples.map(countLines).reduce((a, b) => ({
    utf8: a.utf8 + b.utf8,
    beyondAscii: a.beyondAscii + b.beyondAscii,
  }));
  if (lines.utf8 >= lines.beyondAscii * MOST_LINES) {
    const share = lines.utf8 / lines.beyondAscii;
    return { value: 'utf-8', reason: 'likeliest', params: { share }, others: others('utf-8') };
  }
  return byLikelihood(samples);
}

function countBeyondAscii(samples: readonly Uint8Array[]): number {
  let count = 0;
  for (const sample of samples) for (const byte of sample) if (byte > 0x7f) count++;
  return count;
}

function byLikelihood(samples: readonly Uint8Array[]): Guess<string> {
  const ranked = BY_LIKELIHOOD.map((label) => {
    const decoder = new TextDecoder(label);
    const text = samples.map((sample) => decoder.decode(sample)).join('\n');
    return { label, score: likelihood(text) ?? 0 };
  }).sort((a, b) => b.score - a.score);
  const value = ranked[0]?.label ?? 'utf-8';
  const best = ranked[0]?.score ?? 0;
  const next = ranked[1]?.score ?? 0;
  // From −4 to 3 both: how much of the way from the next one to a perfect text the best has come.
  const share = Math.max(0, Math.min(1, (best + 4) / 7)) * (best > next ? 1 : 0.5);
  return {
    value,
    reason: 'likeliest',
    params: { share },
    others: others(
      value,
      ranked.slice(1).map(({ label }) => label),
    ),
  };
}
