import type { Guess } from '../../guess';
import { encodingLabel, ENCODINGS, guessEncoding } from '../../text';

/** Code pages by number, in the labels of the Encoding Standard. */
const BY_NUMBER: ReadonlyMap<number, string> = new Map([
  [65_001, 'utf-8'],
  [936, 'gb18030'],
  [54_936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [
    page,
    `windows-${page}`,
  ]),
]);

/**
 * Language driver bytes of a .dbf header, as far as they name an encoding that can be read. 0x57 and 0x03 ("ANSI", Western
 * Windows) are not among them: programs write them whatever the text is in.
 */
const BY_DRIVER: ReadonlyMap<number, number> = new Map([
  [0x4d, 936],
  [0x7a, 936],
  [0x4f, 950],
  [0x78, 950],
  [0x13, 932],
  [0x7b, 932],
  [0x4e, 949],
  [0x79, 949],
  [0x26, 866],
  [0x65, 866],
  [0x50, 874],
  [0x7c, 874],
  [0xc8, 1250],
  [0xc9, 1251],
  [0xca, 1254],
  [0xcb, 1253],
  [0xcc, 1257],
  [0x7d, 1255],
  [0x7e, 1256],
]);

/** What a .cpg file says, e.g. `UTF-8`, `936`, `GBK`, `ANSI 1252`, `88591`; null where it says nothing that is known. */
export function encodingOfCpg(text: string): string | null {
  const name = text.replace(/[\ufeff\0]/g, '').trim();
  const iso = /8859[-_ ]?(\d{1,2})$/.exec(name)?.[1];
  if (iso !== undefined) return encodingLabel(`iso-8859-${iso}`);
  const number = /(?:^|[^\d])(\d{3,5})$/.exec(name)?.[1];
  const known = number === undefined ? null : (BY_NUMBER.get(Number(number)) ?? null);
  if (known !== null) return known;
  const label = encodingLabel(name.replace(/^utf_?8$/i, 'utf-8'));
  return label === 'gbk' ? 'gb18030' : label;
}

/**
 * How the text of a .dbf file is encoded, by what it declares, unless that does not fit, else by the text itself.
 * @param sample cells that are not ASCII alone, one to a line
 */
export function guessCodePage(cpg: string | null, driver: number, sample: Uint8Array): Guess<string> {
  const found = guessEncoding([sample]);
  // Text of another encoding is by chance never UTF-8 throughout, while the other way round it often goes unnoticed.
  const isUtf8 = found.value === 'utf-8' && found.reason === 'fits-strictly';
  const page = BY_DRIVER.get(driver);
  const byDriver = page === undefined ? null : (BY_NUMBER.get(page) ?? null);
  const declared = [
    { value: cpg === null ? null : encodingOfCpg(cpg), mark: '.cpg' },
    { value: byDriver, mark: `.dbf 0x${driver.toString(16)}` },
  ];
  for (const { value, mark } of declared)
    if (value !== null && (!isUtf8 || value === 'utf-8') && fits(sample, value))
      return {
        value,
        reason: 'declared',
        params: { mark },
        others: ENCODINGS.filter((label) => label !== value),
      };
  return found;
}

function fits(sample: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample);
    return true;
  } catch {
    return false;
  }
}
