const COMBINING = /\p{M}+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** Lower case without accents: `Ñandú` → `nandu`, `Ёлка` → `елка`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().normalize('NFC');
}

/**
 * The words of a name or a query, folded. Ideographs and kana stand without spaces between words, so each is a word
 * of its own.
 */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(SEPARATORS)
    .flatMap(splitIdeographs)
    .filter((word) => word !== '');
}

/** True where the text has a character that is a word of its own. */
export function hasIdeograph(text: string): boolean {
  return IDEOGRAPH.test(text);
}

function splitIdeographs(word: string): string[] {
  if (!IDEOGRAPH.test(word)) return [word];
  const parts: string[] = [];
  let run = '';
  for (const character of word) {
    if (!IDEOGRAPH.test(character)) {
      run += character;
      continue;
    }
    if (run !== '') parts.push(run);
    parts.push(character);
    run = '';
  }
  if (run !== '') parts.push(run);
  return parts;
}
