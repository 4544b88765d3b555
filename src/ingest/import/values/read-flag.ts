const YES = new Set([
  '1',
  'true',
  't',
  'yes',
  'y',
  '是',
  '有',
  '对',
  '√',
  '✓',
  '✔',
  '○',
  '◯',
  '〇',
  '●',
  '◎',
  '可',
  '適',
  '適用',
  '适用',
  '对应',
  '対応',
  'あり',
  '有り',
  '该当',
  '該当',
]);
const NO = new Set([
  '0',
  'false',
  'f',
  'no',
  'n',
  '否',
  '无',
  '無',
  '没有',
  '×',
  '✕',
  '✗',
  'x',
  '不可',
  '不适用',
  'なし',
  '無し',
  '非该当',
  '非該当',
  '-',
]);

/** Yes, no, or null when the value says neither. `1.0` is the 1 of a spreadsheet. */
export function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : null;
  if (typeof value !== 'string') return null;
  const text = value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^([01])\.0+$/, '$1');
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}
