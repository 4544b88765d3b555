/** What the figure of a field measures. The unit of the field: square metres, people, seconds, minutes. */
export type Measure = 'area' | 'people' | 'seconds' | 'minutes';

const MEASURED: Readonly<Record<string, Measure>> = {
  areaM2: 'area',
  effectiveAreaM2: 'area',
  floorAreaM2: 'area',
  capacity: 'people',
  capacityUrgent: 'people',
  capacityTemporary: 'people',
  capacityShort: 'people',
  capacityMedium: 'people',
  capacityLong: 'people',
  occupancy: 'people',
  people: 'people',
  peopleServed: 'people',
  vulnerable: 'people',
  turnoutS: 'seconds',
  loadingMin: 'minutes',
};

/** True for fields that hold a figure with a unit. */
export function isFigure(field: string): boolean {
  return Object.hasOwn(MEASURED, field);
}

/** What the figure of a field measures; null for fields that hold none. */
export function measureOf(field: string): Measure | null {
  return Object.hasOwn(MEASURED, field) ? MEASURED[field]! : null;
}
