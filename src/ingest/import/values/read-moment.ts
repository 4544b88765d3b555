const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
/** Years of the Japanese eras before their first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, r: 2018, h: 1988 };
const DATE =
  /^(?:(令和|平成|昭和|[rh])\s*(\d{1,2}|元)|(\d{4}))\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?/i;
const CLOCK =
  /^(?:T|\s)*(午前|午後|上午|下午|am|pm)?\s*(\d{1,2})\s*[时時:点]\s*(?:(\d{1,2})\s*(?:分|:(\d{1,2}))?)?\s*(am|pm)?$/i;

/**
 * A date or date-time in ISO 8601, from ISO itself or from what lists carry: `2024/1/9 18:00`, `2024年1月9日`,
 * `令和6年1月9日午後6時`. Null for anything else, days that do not exist, and orders that can be read two ways (`1/2/2024`).
 */
export function readMoment(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFKC').trim();
  const iso = ISO.exec(text);
  if (iso !== null) return ofIso(iso);
  const date = DATE.exec(text);
  if (date === null) return null;
  const [whole, era, eraYear, plainYear, month, day] = date;
  const first = era === undefined ? 0 : (ERAS[era.toLowerCase()] ?? 0);
  const year = plainYear === undefined ? first + (eraYear === '元' ? 1 : Number(eraYear)) : Number(plainYear);
  const isoDay = dayOf(year, Number(month), Number(day));
  const rest = text
    .slice(whole.length)
    .replace(/(?:現在|时点|時点)$/, '')
    .trim();
  if (isoDay === null || rest === '') return isoDay;
  const clock = clockOf(rest);
  return clock === null ? null : `${isoDay}T${clock}`;
}

function ofIso([, year, month, day, hour, minute, second, offset]: RegExpExecArray): string | null {
  if (month === undefined) return isYear(Number(year)) ? year! : null;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
  const isoDay = dayOf(Number(year), Number(month), Number(day));
  if (isoDay === null || hour === undefined) return isoDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) >= 60) return null;
  const zone =
    offset === undefined || offset === 'Z' ? (offset ?? '') : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  return `${isoDay}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`;
}

function isYear(year: number): boolean {
  return year >= 1868 && year <= 2200;
}

function dayOf(year: number, month: number, day: number): string | null {
  if (!isYear(year)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function clockOf(text: string): string | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, before, hourText, minute = '0', second, after] = match;
  const half = (before ?? after ?? '').toLowerCase();
  let hour = Number(hourText);
  if (half !== '' && hour > 12) return null;
  if (['午後', '下午', 'pm'].includes(half)) hour = (hour % 12) + 12;
  else if (half !== '') hour %= 12;
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const two = (part: number | string) => String(part).padStart(2, '0');
  return `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
}
