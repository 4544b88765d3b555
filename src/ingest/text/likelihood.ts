import { COMMON_CHARACTERS } from './common-characters';

const REPLACEMENT = 0xfffd;
const HIRAGANA_FIRST = 0x3041;
const KATAKANA_LAST = 0x30ff;

const isAsciiLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isWestern = (code: number) => code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7;
const isCyrillic = (code: number) => code >= 0x410 && code <= 0x44f;
const isKana = (code: number) => code >= HIRAGANA_FIRST && code <= KATAKANA_LAST;
const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3;
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Letters that make up most of any text in a Cyrillic script. */
const COMMON_CYRILLIC = new Set(
  Array.from('оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ', (letter) => letter.charCodeAt(0)),
);

/** How much one character beyond ASCII speaks for the reading, −4 to 3; `before` and `after` are its neighbours. */
function weight(code: number, before: number, after: number): number {
  if (COMMON_CHARACTERS.has(code)) return 3;
  if (code === REPLACEMENT) return -4;
  if (isKana(code)) return 2;
  if (isHangul(code)) return 1.5;
  if (isHan(code)) return 0.5;
  if (isCyrillic(code))
    return COMMON_CYRILLIC.has(code) ? 2 : isCyrillic(before) || isCyrillic(after) ? 0.5 : -2;
  if (isWestern(code)) {
    if (isWestern(before) && isWestern(after)) return -2;
    return isAsciiLetter(before) || isAsciiLetter(after) ? 2 : 0;
  }
  if ((code >= 0x2010 && code <= 0x206f) || (code >= 0x2460 && code <= 0x24ff)) return 1;
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e)) return 1;
  if (code >= 0x1f000 && code <= 0x1faff) return 1;
  if (code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) return -4;
  return -1;
}

/**
 * How much a text looks like one that somebody wrote, −4 to 3, the mean over its characters beyond ASCII. Null where it
 * has none of them.
 */
export function likelihood(text: string): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code <= 0x7f) continue;
    const before = at === 0 ? 0 : text.charCodeAt(at - 1);
    if (code > 0xffff) at++;
    sum += weight(code, before, at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
    count++;
  }
  return count === 0 ? null : sum / count;
}
