/**
 * What bytes are as UTF-8: `ascii` throughout; `short` sequences of two bytes only, as other encodings may form by
 * chance; `sure`: longer ones too, which no other makes in passing; or not UTF-8.
 */
export type Utf8Kind = 'ascii' | 'short' | 'sure' | 'not';

/** Looks at the bytes from `start` up to `end`, overlong forms and surrogates refused as in RFC 3629. */
export function utf8Kind(bytes: Uint8Array, start = 0, end = bytes.length): Utf8Kind {
  let kind: Utf8Kind = 'ascii';
  for (let at = start; at < end; ) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) continue;
    const rest = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || at + rest > end) return 'not';
    const second = bytes[at] ?? 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return 'not';
    for (let more = 1; more < rest; more++) {
      if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return 'not';
    }
    at += rest;
    if (rest > 1) kind = 'sure';
    else if (kind === 'ascii') kind = 'short';
  }
  return kind;
}
