import type { District } from '../../domain/district';
import type { CapArea } from './cap-alert';

/** Districts that an area names, and the codes that none of them has. */
export interface JoinedDistricts {
  readonly districts: readonly District[];
  readonly by: readonly ('district-code' | 'district-name')[];
  readonly unknown: readonly string[];
}

/**
 * The districts that the geocodes of an area name: by id, by an administrative code (a code of a province or city stands
 * for all districts below it; twelve digits for the six they begin with), or by their name.
 */
export function joinDistricts(area: CapArea, districts: readonly District[]): JoinedDistricts {
  const found = new Set<District>();
  const by = new Set<'district-code' | 'district-name'>();
  const unknown: string[] = [];
  const take = (matches: readonly District[], how: 'district-code' | 'district-name') => {
    for (const district of matches) found.add(district);
    if (matches.length > 0) by.add(how);
    return matches.length > 0;
  };
  const named = (name: string) => districts.filter((district) => sameName(district.name, name));
  for (const { value } of area.geocodes) {
    const byCode = districts.filter(({ id }) => id === value || isBelow(id, value));
    if (!take(byCode, 'district-code') && !take(named(value), 'district-name')) unknown.push(value);
  }
  if (area.geocodes.length === 0 && area.areaDesc !== null) take(named(area.areaDesc), 'district-name');
  return { districts: [...found], by: [...by], unknown };
}

const ADMINISTRATIVE = /^\d{6}(?:\d{3}|\d{6})?$/;

/** True for two Chinese administrative codes of which the second is the first or a unit that holds it. */
function isBelow(id: string, code: string): boolean {
  if (!ADMINISTRATIVE.test(id) || !ADMINISTRATIVE.test(code)) return false;
  const unit = code.slice(6).replace(/0+$/, '') === '' ? code.slice(0, 6).replace(/(?:00){1,2}$/, '') : code;
  return unit.length > 0 && id.startsWith(unit);
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
