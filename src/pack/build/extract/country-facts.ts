/** Countries and territories where traffic keeps left (ISO 3166-1 alpha-2). */
const DRIVES_LEFT: ReadonlySet<string> = new Set(
  (
    'AG AI AU BB BD BM BN BS BT BW CC CK CX CY DM FJ FK GB GD GG GY HK ID IE IM IN JE JM JP KE KI KN KY LC LK LS MO ' +
    'MS MT MU MV MW MY MZ NA NF NP NR NU NZ PG PK PN SB SC SG SH SR SZ TC TH TK TL TO TT TV TZ UG VC VG VI WS ZA ZM ZW'
  ).split(' '),
);

export function drivesOn(country: string | null): 'left' | 'right' {
  return country !== null && DRIVES_LEFT.has(country) ? 'left' : 'right';
}

/** Countries with one official time although they list several zones. */
const OFFICIAL_ZONES: ReadonlyMap<string, string> = new Map([['CN', 'Asia/Shanghai']]);

/** Moments at which zones of one country may differ. */
const MOMENTS = [
  '2020-01-15T12:00:00Z',
  '2020-07-15T12:00:00Z',
  '2024-01-15T12:00:00Z',
  '2024-07-15T12:00:00Z',
];

/**
 * The time zone of a country by the data of `Intl`; null when it has several that differ, or the country is not known.
 */
export function timeZoneOf(country: string | null): string | null {
  if (country === null) return null;
  const official = OFFICIAL_ZONES.get(country);
  if (official) return official;
  const [first, ...others] = zonesOf(country);
  if (first === undefined) return null;
  const clock = clockOf(first);
  return others.every((zone) => clockOf(zone) === clock) ? first : null;
}

function zonesOf(country: string): string[] {
  const locale: Intl.Locale & { getTimeZones?: () => unknown; timeZones?: unknown } = new Intl.Locale(
    `und-${country}`,
  );
  const zones = locale.getTimeZones?.() ?? locale.timeZones;
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string').sort() : [];
}

function clockOf(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return MOMENTS.map((moment) => format.format(new Date(moment))).join();
}
