import type { SourceCrs } from '../../format';

/**
 * What the member `crs` says, which GeoJSON had before RFC 7946 and many files still have; null where it says nothing
 * that is understood.
 */
export function crsOfMember(value: unknown): SourceCrs | null {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return null;
  const { properties } = value;
  if (typeof properties !== 'object' || properties === null) return null;
  const { name, code } = properties as Record<string, unknown>;
  if (typeof code === 'number' && Number.isInteger(code)) return { kind: 'epsg', code };
  if (typeof name !== 'string') return null;
  if (/\bCRS:?84\b/i.test(name)) return { kind: 'geographic' };
  const digits = /EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name.trim())?.[1];
  return digits === undefined ? null : { kind: 'epsg', code: Number(digits) };
}
