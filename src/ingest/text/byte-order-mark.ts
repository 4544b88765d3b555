import type { EncodingLabel } from './encodings';

/** What the first bytes of a text say of it. */
export interface ByteOrderMark {
  readonly encoding: EncodingLabel;
  readonly bytes: number;
}

/** The byte order mark at the beginning of a text; null without one. */
export function byteOrderMark(head: Uint8Array): ByteOrderMark | null {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bytes: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  return null;
}
