import type { FormatId, SourceCrs } from '../../format';
import type { Guess } from '../../guess';
import type { Datum, PositionPlan } from '../plan';
import { DATUMS } from '../plan';

/** How names say which frame is meant. */
const NAMES: readonly (readonly [Datum, RegExp])[] = [
  ['bd09', /bd-?_?09|百度|baidu/i],
  ['gcj02', /gcj-?_?02|火星|高德|腾讯|amap|gaode/i],
  ['cgcs2000', /cgcs-?_?2000|国家2000|大地2000|\b4490\b/i],
  ['wgs84', /wgs-?_?84|\b4326\b/i],
];

/** Formats whose standard says WGS 84; people write others into them all the same, so that it is a guess too. */
const WGS84_FORMATS: readonly FormatId[] = ['geojson', 'geojson-lines', 'kml', 'gpx', 'cap'];

/** The frame of longitude and latitude by what columns and files are called; only the roads can tell more. */
export function guessDatum(
  format: FormatId,
  crs: SourceCrs,
  position: PositionPlan,
  columns: readonly string[],
  names: readonly string[],
): Guess<Datum> {
  const guess = (value: Datum, reason: Guess<Datum>['reason'], params: Guess<Datum>['params']) => ({
    value,
    reason,
    params,
    others: DATUMS.filter((datum) => datum !== value),
  });
  const placed = position.from === 'columns' ? [position.x, position.y] : [];
  const byColumn = [...placed, ...columns].flatMap((name) => named(name));
  if (byColumn[0] !== undefined) return guess(byColumn[0].datum, 'column-name', { name: byColumn[0].name });
  const byFile = names.flatMap((name) => named(name))[0];
  if (byFile !== undefined) return guess(byFile.datum, 'file-name', { name: byFile.name });
  if (crs.kind === 'epsg')
    return guess(isCgcs2000(crs.code) ? 'cgcs2000' : 'wgs84', 'declared', { mark: `EPSG:${crs.code}` });
  if (crs.kind === 'wkt')
    return guess(/CGCS|China_2000/i.test(crs.wkt) ? 'cgcs2000' : 'wgs84', 'declared', { mark: 'WKT' });
  return guess('wgs84', WGS84_FORMATS.includes(format) ? 'format' : 'usual', {});
}

/** EPSG's CGCS2000: longitude and latitude, and the zones of six and of three degrees (DOMAIN.md §7). */
function isCgcs2000(code: number): boolean {
  return code === 4490 || (code >= 4491 && code <= 4554);
}

function named(name: string): { datum: Datum; name: string }[] {
  const found = NAMES.find(([, pattern]) => pattern.test(name));
  return found === undefined ? [] : [{ datum: found[0], name }];
}
