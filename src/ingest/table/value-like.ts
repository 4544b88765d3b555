const NUMBER = /^[+\-−]?[\d０-９][\d０-９,，.．]*([eE][+-]?\d+)?\s*[%％‰°º]?$/u;
const DATE =
  /^(\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})([T\s].*)?$|^\d{1,2}:\d{2}(:\d{2})?$/u;
const DEGREES = /^[NSEW東东西南北]?[\d０-９]+(\.\d+)?[°度º][\d０-９'′分"″秒.\s]*[NSEW]?$/iu;
const SWITCH = /^(true|false)$/i;
const YEAR = /^(19|20)\d{2}$/;

/** Whether a cell looks like a value rather than a name: a number, a date, degrees, true or false. */
export function isValueLike(text: string): boolean {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) || DATE.test(trimmed) || DEGREES.test(trimmed) || SWITCH.test(trimmed);
}

/** A year may head a column of that year. */
export const isYear = (text: string) => YEAR.test(text.trim());
