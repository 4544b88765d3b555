/** An H3 index in 15 hexadecimal digits, as libraries write it; some put a zero before it. */
const HEXADECIMAL = /^0?8[0-9a-f]{14}$/;
/** The same 64 bits as a decimal number, as databases export it. */
const DECIMAL = /^\d{18,19}$/;

/**
 * The H3 index that a cell of a table holds, in lower case; null where it is written like none. Whether there is such a
 * cell on the globe is not looked at. A decimal index must come as text or BigInt: a number has lost its last digits.
 */
export function h3Index(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'bigint') return null;
  const text = String(value).trim().toLowerCase();
  if (HEXADECIMAL.test(text)) return text.replace(/^0/, '');
  if (!DECIMAL.test(text)) return null;
  const index = BigInt(text).toString(16);
  return HEXADECIMAL.test(index) ? index : null;
}
