import { AnlanError } from '../../domain/errors';

/** Encodings that a text file is offered to be read in, by their labels in the Encoding Standard; the commonest first. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
] as const;
export type EncodingLabel = (typeof ENCODINGS)[number];

/** The label under which the Encoding Standard knows an encoding: `GBK` → `gbk`. Null where it knows none. */
export function encodingLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** The same for what a person has chosen. @throws AnlanError `input-invalid` */
export function chosenEncoding(name: string): string {
  const label = encodingLabel(name);
  if (label === null) throw new AnlanError('input-invalid', { field: 'encoding', value: name });
  return label;
}

/** Encodings of two bytes a character, in which a line end is not the byte 0x0A. */
export const isWide = (encoding: string) => encoding.startsWith('utf-16');
