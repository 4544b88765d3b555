/** Columns of one table, whatever its format; as many as a spreadsheet has. */
export const MAX_COLUMNS = 16_384;

/** Letters of a value that are shown in a fault. */
export const SHOWN_LETTERS = 80;
