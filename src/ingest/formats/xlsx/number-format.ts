/**
 * How a number of a cell is meant: as it is, as a moment, as a length of time in hours, or with so many digits at least, as
 * codes have them.
 */
export type NumberMeaning =
  | { readonly kind: 'number' }
  | { readonly kind: 'moment'; readonly hasDate: boolean; readonly hasTime: boolean }
  | { readonly kind: 'duration' }
  | { readonly kind: 'digits'; readonly digits: number };

const PLAIN: NumberMeaning = { kind: 'number' };
const DATE: NumberMeaning = { kind: 'moment', hasDate: true, hasTime: false };
const TIME: NumberMeaning = { kind: 'moment', hasDate: false, hasTime: true };
const DATE_TIME: NumberMeaning = { kind: 'moment', hasDate: true, hasTime: true };

/**
 * Formats that every program has built in (ECMA-376 part 1, 18.8.30), with those of Chinese and Japanese Excel: dates 14–17,
 * 27–31, 34–36, 50–54, 57, 58; times 18–21, 32, 33, 45, 47, 55, 56.
 */
function builtIn(id: number): NumberMeaning {
  if (id === 22) return DATE_TIME;
  if (id === 46) return { kind: 'duration' };
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || id === 45 || id === 47 || id === 55 || id === 56) {
    return TIME;
  }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return PLAIN;
}

/** What a number format means; `code` is null for the built-in ones. */
export function numberMeaning(id: number, code: string | null): NumberMeaning {
  if (code === null) return builtIn(id);
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./gsu, '');
  if (/\[(h+|m+|s+)\]/i.test(bare)) return { kind: 'duration' };
  const shape = bare.replace(/\[[^\]]*\]/g, '');
  if (/^0{2,15}$/.test(shape)) return { kind: 'digits', digits: shape.length };
  if (/general|[#?%]|0[.,]|^0$/i.test(shape)) return PLAIN;
  const hasTime = /[hs]|AM\/PM|上午|午前/i.test(shape);
  const hasDate =
    /[yde]|m{3,}|g{1,3}/i.test(shape.replace(/general/gi, '')) || (!hasTime && /m/i.test(shape));
  return hasDate || hasTime ? { kind: 'moment', hasDate, hasTime } : PLAIN;
}
