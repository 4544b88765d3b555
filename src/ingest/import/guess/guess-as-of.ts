import type { Guess } from '../../guess';
import { readMoment } from '../values/read-moment';

/** How file names carry a date, with or without a time. */
const IN_NAME =
  /(?<!\d)(20\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])日?(?:[-_T ]?([01]\d|2[0-3])[:：]?([0-5]\d))?(?!\d)/;
const IN_COLUMN = /(?:令和|平成|20\d{2}[年/-]).*$/;

/** The date of a file's content, where its name or a column's name carries one: `人数_令和6年1月9日午後6時時点`. */
export function guessAsOf(columns: readonly string[], fileName: string): Guess<string | null> {
  for (const column of columns) {
    const moment = readMoment(IN_COLUMN.exec(column.normalize('NFKC'))?.[0] ?? null);
    if (moment !== null)
      return { value: moment, reason: 'column-name', params: { name: column }, others: [null] };
  }
  const match = IN_NAME.exec(fileName);
  if (match === null) return { value: null, reason: 'usual', params: {}, others: [] };
  const [, year, month, day, hour, minute] = match;
  const value = readMoment(`${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}`}`);
  return { value, reason: 'file-name', params: { name: fileName }, others: [null] };
}
