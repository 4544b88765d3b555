/** FNV-1a of 32 bits in hexadecimal. */
function shortHash(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Ids for rows that have none: the same file gives the same ids again. */
export function rowIds(file: string, table: string): (row: number) => string {
  const prefix = shortHash(`${file}\n${table}`);
  return (row) => `${prefix}-${row}`;
}
