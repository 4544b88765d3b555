import { AnlanError } from '../../../domain/errors';
import type { SourceCrs } from '../../format';
import { shown } from '../../geometry';
import { MAX_COLUMNS } from '../../limits';
import type { SourceFile } from '../../source-file';
import type { FoundFeature } from './feature-row';

/** What one pass over all features tells of their table. */
export interface TableSketch {
  /** @throws AnlanError `file-columns-too-many` */
  add(feature: FoundFeature): void;
  rowCount(): number;
  /** @throws AnlanError `file-empty`, or `file-format-other` where none of the features is one */
  assertFeatures(): void;
  /** Names with their numbers, in the order in which they first come. */
  columns(): ReadonlyMap<string, number>;
  /** GeoJSON is longitude and latitude; unstated where most positions cannot be. */
  crs(): SourceCrs;
}

export function createTableSketch(file: SourceFile): TableSketch {
  const columns = new Map<string, number>();
  let rowCount = 0;
  let damaged = 0;
  let found: unknown = null;
  let positions = 0;
  let offGlobe = 0;
  return {
    add({ geometry, values, isDamaged }) {
      rowCount++;
      if (isDamaged) damaged++;
      if (isDamaged) found ??= geometry;
      for (const name of values.keys()) if (!columns.has(name)) columns.set(name, columns.size);
      if (columns.size > MAX_COLUMNS)
        throw new AnlanError('file-columns-too-many', {
          file: file.name,
          count: columns.size,
          limit: MAX_COLUMNS,
        });
      const position = firstPosition(geometry);
      if (position === null) return;
      positions++;
      if (Math.abs(position[0]) > 360 || Math.abs(position[1]) > 360) offGlobe++;
    },
    rowCount: () => rowCount,
    assertFeatures() {
      if (rowCount === 0) throw new AnlanError('file-empty', { file: file.name });
      if (damaged === rowCount)
        throw new AnlanError('file-format-other', {
          file: file.name,
          named: 'GeoJSON',
          reason: shown(found).slice(0, 20),
        });
    },
    columns: () => columns,
    crs: () => ({ kind: offGlobe * 2 > positions ? 'unstated' : 'geographic' }),
  };
}

function firstPosition(geometry: unknown): readonly [number, number] | null {
  if (typeof geometry !== 'object' || geometry === null || !('coordinates' in geometry)) return null;
  let at: unknown = geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  if (!Array.isArray(at)) return null;
  const [x, y]: unknown[] = at;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}
