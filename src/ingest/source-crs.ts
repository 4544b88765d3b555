import type { SourceCrs } from './format';

/** WGS 84 and CGCS2000, without and with heights. */
const GEOGRAPHIC = new Set([4326, 4979, 4490, 4480]);

/** The system that a file names by authority and code, or by its text, or not at all. */
export function sourceCrsOf(authority: string, code: number, wkt: string): SourceCrs {
  const name = authority.trim().toUpperCase();
  if (code > 0 && (name === '' || name === 'EPSG')) return crsOfEpsg(code);
  return wkt.trim() === '' ? { kind: 'unstated' } : { kind: 'wkt', wkt };
}

/** EPSG codes of WGS 84 and CGCS2000 mean degrees that need no conversion. */
export function crsOfEpsg(code: number): SourceCrs {
  return GEOGRAPHIC.has(code) ? { kind: 'geographic' } : { kind: 'epsg', code };
}
