import type { Bbox } from '../../domain/geo';
import { ZONE_FAMILIES, ZONES, zoneOf } from './chinese-zones';

/** A coordinate system that a person may choose for a file which does not say its own. */
export interface CrsChoice {
  readonly code: number;
  /** As the registry calls it; the same in every language. */
  readonly name: string;
}

/** Where Chinese zones are in use, degrees. */
const CHINA: Bbox = [73, 3, 136, 54];

/** The systems that files of a region are likely to be in, those nearest to its middle; degrees are not among them. */
export function crsChoices([west, south, east, north]: Bbox): CrsChoice[] {
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  const utm = Math.min(60, Math.max(1, Math.floor((lon + 180) / 6) + 1));
  const choices: CrsChoice[] = [
    { code: 3857, name: 'WGS 84 / Pseudo-Mercator' },
    { code: (lat < 0 ? 32_700 : 32_600) + utm, name: `WGS 84 / UTM zone ${utm}${lat < 0 ? 'S' : 'N'}` },
  ];
  if (lon < CHINA[0] || lon > CHINA[2] || lat < CHINA[1] || lat > CHINA[3]) return choices;
  for (const family of ZONE_FAMILIES) {
    const [first, last] = ZONES[family.width];
    const nearest = family.width === 3 ? Math.round(lon / 3) : Math.round((lon + 3) / 6);
    for (const number of [nearest, nearest + 1, nearest - 1]) {
      if (number < first || number > last) continue;
      const zone = zoneOf(family, number);
      const kind = `${family.datum} / ${family.width}-degree Gauss-Kruger`;
      const where = family.hasPrefix ? `zone ${number}` : `CM ${zone.centralMeridian}E`;
      choices.push({ code: zone.code, name: `${kind} ${where}` });
    }
  }
  return choices;
}
