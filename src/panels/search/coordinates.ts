import { type Bbox, isInside, isPosition, type LonLat } from '../../domain/geo';

/** What a text means as coordinates. `not-coordinates`: look it up as an address. */
export type ParsedCoordinates =
  | { readonly kind: 'position'; readonly position: LonLat; readonly inRegion: boolean }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'not-coordinates' };

interface Angle {
  readonly degrees: number;
  readonly axis: 'lat' | 'lon' | null;
}

const HEMISPHERES: Readonly<Record<string, { axis: 'lat' | 'lon'; sign: 1 | -1 }>> = {
  N: { axis: 'lat', sign: 1 },
  S: { axis: 'lat', sign: -1 },
  E: { axis: 'lon', sign: 1 },
  W: { axis: 'lon', sign: -1 },
};

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?`;
const ANGLE = new RegExp(
  String.raw`^([NSEW])?\s*(${NUMBER})\s*(?:°\s*(?:(\d+(?:\.\d+)?)\s*'\s*)?(?:(\d+(?:\.\d+)?)\s*"\s*)?)?([NSEW])?$`,
);

/** One spelling for full-width digits, Chinese hemispheres, typographic minus and prime signs. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/北纬/g, 'N')
    .replace(/南纬/g, 'S')
    .replace(/东经/g, 'E')
    .replace(/西经/g, 'W')
    .replace(/[−–—]/g, '-')
    .replace(/[度º]/g, '°')
    .replace(/[′’‘`分]/g, "'")
    .replace(/''|[″”“秒]/g, '"')
    .replace(/[，、;；]/g, ',')
    .trim();
}

/** The two halves: at a comma, or at the space that leaves an angle on either side. */
function halves(text: string): readonly [string, string] | null {
  const parts = text.split(',');
  if (parts.length === 2) return [parts[0]?.trim() ?? '', parts[1]?.trim() ?? ''];
  if (parts.length > 2) return null;
  for (const space of text.matchAll(/\s+/g)) {
    const pair = [text.slice(0, space.index), text.slice(space.index + space[0].length)] as const;
    if (ANGLE.test(pair[0]) && ANGLE.test(pair[1])) return pair;
  }
  return null;
}

function angle(text: string): Angle | null {
  const match = ANGLE.exec(text);
  if (!match) return null;
  const [, before, whole = '', minutes = '0', seconds = '0', after] = match;
  if (Number(minutes) >= 60 || Number(seconds) >= 60 || (before && after)) return null;
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const hemisphere = HEMISPHERES[before ?? after ?? ''];
  const sign = whole.startsWith('-') ? -1 : 1;
  return { degrees: size * sign * (hemisphere?.sign ?? 1), axis: hemisphere?.axis ?? null };
}

/**
 * Reads latitude and longitude: decimal or degrees, minutes, seconds; with signs or hemisphere letters
 * (also 北纬, 西经 …). Without letters the order is latitude, longitude, unless only the other order lies in `region`.
 */
export function parseCoordinates(text: string, region: Bbox): ParsedCoordinates {
  const clean = normalise(text);
  if (!/^[\d\s.,+\-°'"NSEW]+$/.test(clean) || !/\d.*[\s,].*\d/.test(clean))
    return { kind: 'not-coordinates' };
  const pair = halves(clean);
  if (pair === null) return { kind: clean.includes(',') ? 'invalid' : 'not-coordinates' };
  const first = angle(pair[0]);
  const second = angle(pair[1]);
  if (first === null || second === null || (first.axis !== null && first.axis === second.axis)) {
    return { kind: 'invalid' };
  }
  const latFirst: LonLat = [second.degrees, first.degrees];
  const lonFirst: LonLat = [first.degrees, second.degrees];
  const told = first.axis ?? (second.axis === 'lat' ? 'lon' : second.axis === 'lon' ? 'lat' : null);
  const orders = told === 'lat' ? [latFirst] : told === 'lon' ? [lonFirst] : [latFirst, lonFirst];
  const possible = orders.filter(([lon, lat]) => isPosition(lon, lat));
  const position = possible.find((candidate) => isInside(candidate, region)) ?? possible[0];
  return position
    ? { kind: 'position', position, inRegion: isInside(position, region) }
    : { kind: 'invalid' };
}
