import { isInArea } from '../../domain/area';
import type { District } from '../../domain/district';
import type { PopulationCell } from '../../domain/population';
import type { Task } from '../../domain/task';

const CELLS_PER_BREATH = 1000;
const kept = new WeakMap<readonly PopulationCell[], { districts: readonly District[]; of: Int32Array }>();

/**
 * The district of every cell, as an index; -1 outside all of them. Where districts overlap, the first one counts, so
 * that nobody is counted twice. Found once as long as cells and districts stay the same.
 */
export async function districtOfCells(
  cells: readonly PopulationCell[],
  districts: readonly District[],
  task: Task,
): Promise<Int32Array> {
  const known = kept.get(cells);
  if (known?.districts === districts) return known.of;
  const boxes = districts.map(({ geometry }) => boxOf(geometry));
  const of = new Int32Array(cells.length).fill(-1);
  for (const [index, { position }] of cells.entries()) {
    if (index % CELLS_PER_BREATH === CELLS_PER_BREATH - 1) await task.breathe();
    const [lon, lat] = position;
    of[index] = districts.findIndex(({ geometry }, at) => {
      const [west, south, east, north] = boxes[at]!;
      return lon >= west && lon <= east && lat >= south && lat <= north && isInArea(position, geometry);
    });
  }
  kept.set(cells, { districts, of });
  return of;
}

function boxOf(geometry: District['geometry']): [number, number, number, number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of rings.flat()) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
