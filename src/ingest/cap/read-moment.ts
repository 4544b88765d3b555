const STRICT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;
const TOLERANT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(\.\d+)? ?([Zz]|[-+]\d\d:?\d\d)$/;

/** RFC 822, as RSS writes it. */
const RSS =
  /^(?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UT|UTC|Z|[-+]\d{4})$/;

/**
 * A date-time of a message as ISO 8601 with offset; null where it is none or has no offset, so that the moment would not be
 * certain. `strict`: only as CAP 1.2 writes it, without `Z` and fractions. `-00:00` becomes `Z`, which is the same moment.
 */
export function readMoment(text: string, strict: boolean): string | null {
  if (strict && !STRICT.test(text)) return null;
  const parts = TOLERANT.exec(text);
  if (!parts) return RSS.test(text) ? fromRss(text) : null;
  const [, date = '', minutes = '', seconds = ':00', , offset = ''] = parts;
  const zone = /^[Zz]$|^-00:?00$/.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const iso = `${date}T${minutes}${seconds}${zone}`;
  return isRealDate(date) && !Number.isNaN(Date.parse(iso)) ? iso : null;
}

function fromRss(text: string): string | null {
  const moment = Date.parse(text.replace(/ UT$/, ' UTC'));
  return Number.isNaN(moment) ? null : `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** False for the 31st of June, which `Date.parse` would take for the 1st of July. */
function isRealDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
