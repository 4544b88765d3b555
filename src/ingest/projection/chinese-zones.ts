/**
 * Gauss–Krüger zones of Chinese surveying. Eastings are 500 km on the central meridian, with or without the number of the
 * zone in front. Codes of the EPSG registry; those of CGCS2000 as in DOMAIN.md §7.
 */
export interface ZoneFamily {
  readonly datum: 'CGCS2000' | 'Xian 1980' | 'Beijing 1954';
  readonly width: 3 | 6;
  readonly hasPrefix: boolean;
  readonly firstCode: number;
}

export const ZONE_FAMILIES: readonly ZoneFamily[] = [
  { datum: 'CGCS2000', width: 3, hasPrefix: true, firstCode: 4513 },
  { datum: 'CGCS2000', width: 3, hasPrefix: false, firstCode: 4534 },
  { datum: 'CGCS2000', width: 6, hasPrefix: true, firstCode: 4491 },
  { datum: 'CGCS2000', width: 6, hasPrefix: false, firstCode: 4502 },
  { datum: 'Xian 1980', width: 3, hasPrefix: true, firstCode: 2349 },
  { datum: 'Xian 1980', width: 3, hasPrefix: false, firstCode: 2370 },
  { datum: 'Xian 1980', width: 6, hasPrefix: true, firstCode: 2327 },
  { datum: 'Xian 1980', width: 6, hasPrefix: false, firstCode: 2338 },
  { datum: 'Beijing 1954', width: 3, hasPrefix: true, firstCode: 2401 },
  { datum: 'Beijing 1954', width: 3, hasPrefix: false, firstCode: 2422 },
  { datum: 'Beijing 1954', width: 6, hasPrefix: true, firstCode: 21_413 },
  { datum: 'Beijing 1954', width: 6, hasPrefix: false, firstCode: 21_453 },
];

/** First and last zone over China by width in degrees; no number stands in both. */
export const ZONES = { 3: [25, 45], 6: [13, 23] } as const;

export interface Zone extends ZoneFamily {
  readonly code: number;
  readonly zone: number;
  /** Degrees east. */
  readonly centralMeridian: number;
}

/** The zone of an EPSG code, or null where the code is of none. */
export function zoneOfCode(code: number): Zone | null {
  for (const family of ZONE_FAMILIES) {
    const [first, last] = ZONES[family.width];
    const zone = first + code - family.firstCode;
    if (zone >= first && zone <= last) return zoneOf(family, zone);
  }
  return null;
}

/** The zone of a family with this number. */
export function zoneOf(family: ZoneFamily, zone: number): Zone {
  return {
    ...family,
    code: family.firstCode + zone - ZONES[family.width][0],
    zone,
    centralMeridian: family.width === 3 ? 3 * zone : 6 * zone - 3,
  };
}

/**
 * The CGCS2000 zone that an easting of eight digits names by its first two, or null where it names none. Which datum is
 * meant it does not say.
 */
export function zoneOfEasting(eastingM: number): Zone | null {
  const zone = Math.floor(eastingM / 1e6);
  const family = ZONE_FAMILIES.find(
    ({ hasPrefix, width }) => hasPrefix && zone >= ZONES[width][0] && zone <= ZONES[width][1],
  );
  return family ? zoneOf(family, zone) : null;
}
