const COMBINING = /\p{M}+/gu;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu;
const BEFORE_NUMBER = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=\p{N})/gu;
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

/** Stretches of ideographs and kana in a text, folded: what must stand together in a name, in this order. */
export function ideographRuns(text: string): string[] {
  return fold(text).match(IDEOGRAPHS) ?? [];
}

/** Parts a number from the ideographs before it: `中山路8号` → `中山路 8号`. */
export function partNumbers(text: string): string {
  return text.replace(BEFORE_NUMBER, ' ');
}

/** True for a name after which a number follows without a space. */
export function endsInIdeograph(name: string): boolean {
  return IDEOGRAPH.test(name.slice(-1));
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
