import type { SourceRow } from '../format';
import { soundGeometry } from './sound-geometry';

/** A feature whose values have names, as XML has them. */
export interface NamedFeature {
  readonly geometry: unknown;
  readonly values: Iterable<readonly [name: string, value: unknown]>;
}

/** The row of such a feature: each value in the column of its name, null where there is none; its geometry made sound. */
export function namedRow(
  { geometry: found, values }: NamedFeature,
  columns: ReadonlyMap<string, number>,
  row: number,
): SourceRow {
  const cells: unknown[] = Array.from({ length: columns.size }, () => null);
  for (const [name, value] of values) {
    const index = columns.get(name);
    if (index !== undefined) cells[index] = value;
  }
  const { geometry, faults } = soundGeometry(found);
  return faults.length === 0 ? { row, geometry, values: cells } : { row, geometry, values: cells, faults };
}
