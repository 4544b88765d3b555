const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The day after 9999-12-31, the last that a spreadsheet knows. */
const MOST_DAYS = 2_958_466;
/** 29 February 1900, which spreadsheets have and the calendar has not; days before it count one less. */
const LEAP_BUG_DAY = 60;

const two = (value: number) => String(value).padStart(2, '0');

/**
 * A serial number of a spreadsheet as ISO 8601 text without an offset: a date, a time, or both, as its format shows them;
 * a fraction of a day is never dropped. Null where it is no day that a spreadsheet knows.
 */
export function serialText(
  serial: number,
  shows: { readonly hasDate: boolean; readonly hasTime: boolean },
  is1904: boolean,
): string | null {
  if (!(serial >= 0 && serial < MOST_DAYS)) return null;
  const shifted = !is1904 && serial >= 1 && serial < LEAP_BUG_DAY ? serial + 1 : serial;
  const ms = Math.round(shifted * DAY_MS);
  const timeMs = ms % DAY_MS;
  if (!shows.hasDate && ms < DAY_MS) return clock(timeMs);
  const date = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + ms - timeMs).toISOString().slice(0, 10);
  return timeMs === 0 && !shows.hasTime ? date : `${date}T${clock(timeMs)}`;
}

/** A length of time in days as `h:mm:ss`, hours beyond a day counted on. */
export function durationText(days: number): string | null {
  if (!(Math.abs(days) < MOST_DAYS)) return null;
  const seconds = Math.round(Math.abs(days) * 86_400);
  const hours = Math.floor(seconds / 3600);
  return `${days < 0 ? '-' : ''}${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const rest = ms % 1000;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}
