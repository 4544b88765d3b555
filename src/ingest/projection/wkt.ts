import type { SourceCrs } from '../format';
import { definitionOf } from './definitions';

/** Longer texts are no description of a coordinate system. */
const MAX_LETTERS = 32_768;

/** Datums that equal WGS 84 to about a metre, as the many writers of WKT call them. */
const LIKE_WGS84 =
  /WGS[_ ]?(?:19)?84|World[_ ]Geodetic[_ ]System[_ ]1984|China[_ ](?:Geodetic[_ ]Coordinate[_ ]System[_ ])?2000|CGCS[_ ]?2000|ETRS[_ ]?(?:19)?89|European[_ ]Terrestrial|NAD(?:[_ ]19)?83|North[_ ]American[_ ](?:Datum[_ ])?(?:of )?1983|JGD[_ ]?20|Japanese?[_ ]Geodetic[_ ]Datum[_ ](?:20|2)|GDA[_ ]?(?:94|19|20)|SIRGAS|RGF[_ ]?(?:19)?93|TWD[_ ]?(?:19)?97|NZGD[_ ]?2000/i;

/** Systems whose way to WGS 84 .prj files leave out, by the names that Esri gives them. */
const CODES_BY_NAME: ReadonlyMap<string, number> = new Map([
  ['British_National_Grid', 27_700],
  ['Hong_Kong_1980_Grid', 2326],
  ...[2, 3, 4, 5].map((zone): [string, number] => [`DHDN_3_Degree_Gauss_Zone_${zone}`, 31_464 + zone]),
]);

/** What is to be known of a description before it is trusted to the library. */
export interface WktSummary {
  readonly name: string;
  /** Its horizontal part alone, where it describes heights too. */
  readonly horizontal: string;
  readonly isGeographic: boolean;
  readonly isDatumKnown: boolean;
  readonly code: number | null;
}

/**
 * Reads a description in well-known text (of a .prj file, a GeoPackage, a GeoTIFF) as far as it says what it is; null for
 * anything else, such as a local system.
 */
export function summaryOfWkt(wkt: string): WktSummary | null {
  const text = wkt.replace(/^\ufeff/, '').trim();
  if (text.length > MAX_LETTERS || /__proto__|prototype|constructor/i.test(text)) return null;
  const root = /^(\w+)\s*\[\s*"([^"]*)"/.exec(text);
  if (!root) return null;
  const [, keyword = '', name = ''] = root;
  if (/^(?:COMPD_CS|COMPOUNDCRS|BOUNDCRS)$/i.test(keyword)) {
    const inner = partOf(text, /\b(?:PROJCS|PROJCRS|GEOGCS|GEOGCRS|GEODCRS)\s*\[/i);
    return inner === null ? null : summaryOfWkt(inner);
  }
  const isGeographic = /^(?:GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS|GEODETICCRS)$/i.test(keyword);
  if (!isGeographic && !/^(?:PROJCS|PROJCRS|PROJECTEDCRS)$/i.test(keyword)) return null;
  const datum = /\b(?:DATUM|TRF|ENSEMBLE|GEODETICDATUM)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? '';
  return {
    name,
    horizontal: text,
    isGeographic,
    isDatumKnown: LIKE_WGS84.test(datum) || /\bTOWGS84\s*\[/i.test(text),
    code: rootCode(text) ?? CODES_BY_NAME.get(name) ?? null,
  };
}

/** The system of a description; an EPSG code where it names one that is known here. */
export function crsOfWkt(wkt: string): SourceCrs {
  const summary = summaryOfWkt(wkt);
  if (!summary) return { kind: 'wkt', wkt: wkt.slice(0, MAX_LETTERS) };
  const { code, horizontal } = summary;
  if (code !== null && definitionOf(code)) return { kind: 'epsg', code };
  const isPlain =
    summary.isGeographic &&
    summary.isDatumKnown &&
    !/TOWGS84/i.test(horizontal) &&
    !/PRIMEM\s*\[\s*"(?!Greenwich")/i.test(horizontal) &&
    /UNIT\s*\[\s*"(?:degree|°)/i.test(horizontal);
  return isPlain ? { kind: 'geographic' } : { kind: 'wkt', wkt: horizontal };
}

/** The EPSG code at the end of a description, where that of the whole stands. */
function rootCode(text: string): number | null {
  const found = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d{4,6})"?\s*\]\s*\]$/i.exec(text);
  return found ? Number(found[1]) : null;
}

/** From where `start` fits up to the bracket that closes it; null where there is none. */
function partOf(text: string, start: RegExp): string | null {
  const at = text.search(start);
  if (at === -1) return null;
  let open = 0;
  let isQuoted = false;
  for (let end = at; end < text.length; end++) {
    const letter = text.charAt(end);
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === '[') open++;
    else if (letter === ']' && --open === 0) return text.slice(at, end + 1);
  }
  return null;
}
