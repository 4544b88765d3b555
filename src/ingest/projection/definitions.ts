import { zoneOfCode } from './chinese-zones';

/** A coordinate system of the EPSG registry, as far as it is known here. */
export interface CrsDefinition {
  /** In the notation of PROJ. */
  readonly proj: string;
  /**
   * True where it equals WGS 84 to about a metre, or the way there is part of the definition. False where the way is not
   * public or differs from place to place: positions may then be off by a hundred metres.
   */
  readonly isDatumKnown: boolean;
}

/** Geographic systems that equal WGS 84 to about a metre: WGS 84, CGCS2000, ETRS89, NAD83, GDA, JGD, SIRGAS, NZGD. */
const LIKE_WGS84: ReadonlySet<number> = new Set([
  4326, 4979, 4490, 4480, 4258, 4937, 4269, 4283, 7844, 4612, 6668, 4674, 4167, 5381,
]);

const GRS80 = '+ellps=GRS80 +units=m';
const DHDN = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m';
const BRITISH = '+ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m';
const HONG_KONG =
  '+ellps=intl +towgs84=-162.619,-276.959,-161.764,0.067753,-2.243648,-1.158828,-1.094246 +units=m';
const WEB_MERCATOR = '+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null';

/** Single systems that files of cities come in. Parameters of the EPSG registry. */
const SINGLE: ReadonlyMap<number, string> = new Map([
  ...[3857, 3785, 900_913, 102_100, 102_113].map((code): [number, string] => [code, WEB_MERCATOR]),
  [3395, '+proj=merc +datum=WGS84 +units=m'],
  [3035, `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${GRS80}`],
  [2154, `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${GRS80}`],
  [27_700, `+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 ${BRITISH}`],
  [3763, `+proj=tmerc +lat_0=39.66825833333333 +lon_0=-8.133108333333334 +k=1 ${GRS80}`],
  [2193, `+proj=tmerc +lon_0=173 +k=0.9996 +x_0=1600000 +y_0=10000000 ${GRS80}`],
  [5382, '+proj=utm +zone=21 +south +ellps=WGS84 +units=m'],
  [5383, '+proj=utm +zone=22 +south +ellps=WGS84 +units=m'],
  [
    2326,
    `+proj=tmerc +lat_0=22.31213333333334 +lon_0=114.1785555555556 +k=1 +x_0=836694.05 +y_0=819069.8 ${HONG_KONG}`,
  ],
  [3825, `+proj=tmerc +lon_0=119 +k=0.9999 +x_0=250000 ${GRS80}`],
  [3826, `+proj=tmerc +lon_0=121 +k=0.9999 +x_0=250000 ${GRS80}`],
  ...[2, 3, 4, 5].map((zone): [number, string] => [
    31_464 + zone,
    `+proj=tmerc +lon_0=${3 * zone} +k=1 +x_0=${zone}500000 ${DHDN}`,
  ]),
]);

/** UTM zones in rows of codes: WGS 84 north and south, ETRS89, NAD83, SIRGAS 2000 north and south, GDA2020. */
const UTM = [
  { first: 32_601, zone: 1, last: 60, rest: '+datum=WGS84' },
  { first: 32_701, zone: 1, last: 60, rest: '+south +datum=WGS84' },
  { first: 25_828, zone: 28, last: 38, rest: '+ellps=GRS80' },
  { first: 26_901, zone: 1, last: 23, rest: '+ellps=GRS80' },
  { first: 31_965, zone: 11, last: 22, rest: '+ellps=GRS80' },
  { first: 31_977, zone: 17, last: 25, rest: '+south +ellps=GRS80' },
  { first: 7846, zone: 46, last: 59, rest: '+south +ellps=GRS80' },
] as const;

/** Origins of the plane rectangular systems I to XIX of Japan: latitude, longitude, in degrees. */
const JAPAN: readonly (readonly [number, number])[] = [
  [33, 129 + 30 / 60],
  [33, 131],
  [36, 132 + 10 / 60],
  [33, 133 + 30 / 60],
  [36, 134 + 20 / 60],
  [36, 136],
  [36, 137 + 10 / 60],
  [36, 138 + 30 / 60],
  [36, 139 + 50 / 60],
  [40, 140 + 50 / 60],
  [44, 140 + 15 / 60],
  [44, 142 + 15 / 60],
  [44, 144 + 15 / 60],
  [26, 142],
  [26, 127 + 30 / 60],
  [26, 124],
  [26, 131],
  [20, 136],
  [26, 154],
];
/** Codes of system I: JGD2011, JGD2000. */
const JAPAN_FIRST = [6669, 2443] as const;

const ELLIPSOIDS = {
  CGCS2000: '+a=6378137 +rf=298.257222101',
  'Xian 1980': '+a=6378140 +rf=298.257',
  'Beijing 1954': '+ellps=krass',
} as const;

/** The definition of an EPSG code, or null where it is not known here. */
export function definitionOf(code: number): CrsDefinition | null {
  const known = (proj: string): CrsDefinition => ({ proj: `${proj} +no_defs`, isDatumKnown: true });
  if (LIKE_WGS84.has(code)) return known('+proj=longlat +datum=WGS84');
  if (code === 4610 || code === 4214) {
    const ellipsoid = ELLIPSOIDS[code === 4610 ? 'Xian 1980' : 'Beijing 1954'];
    return { proj: `+proj=longlat ${ellipsoid} +no_defs`, isDatumKnown: false };
  }
  const single = SINGLE.get(code);
  if (single !== undefined) return known(single);
  const utm = UTM.find(({ first, zone, last }) => code >= first && code <= first + last - zone);
  if (utm) return known(`+proj=utm +zone=${utm.zone + code - utm.first} ${utm.rest} +units=m`);
  for (const first of JAPAN_FIRST) {
    const origin = JAPAN[code - first];
    if (origin) return known(`+proj=tmerc +lat_0=${origin[0]} +lon_0=${origin[1]} +k=0.9999 ${GRS80}`);
  }
  const zone = zoneOfCode(code);
  if (!zone) return null;
  const easting = (zone.hasPrefix ? zone.zone * 1e6 : 0) + 500_000;
  return {
    proj: `+proj=tmerc +lon_0=${zone.centralMeridian} +k=1 +x_0=${easting} ${ELLIPSOIDS[zone.datum]} +units=m +no_defs`,
    isDatumKnown: zone.datum === 'CGCS2000',
  };
}
