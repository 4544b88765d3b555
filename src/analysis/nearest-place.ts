import { isPosition, type LonLat } from '../domain/geo';
import type { PopulationCell } from '../domain/population';
import type { Task } from '../domain/task';
import { nearestTargetOf } from './straight-distance';

/** A name to call a gap by. */
export interface NamedPlace {
  readonly name: string;
  readonly position: LonLat;
}

/** A cell is called by the nearest place within this distance of where its people are. */
const NAMED_WITHIN_M = 3000;
/** Cells named between two breaths. */
const CELLS_PER_BREATH = 1000;

const kept = new WeakMap<readonly PopulationCell[], { places: readonly NamedPlace[]; nearest: Int32Array }>();

/**
 * Which place each cell is nearest to by straight line, as an index into the places; -1 where none is within 3 km.
 * Found once as long as cells and places stay the same.
 */
export async function nearestPlaces(
  cells: readonly PopulationCell[],
  places: readonly NamedPlace[],
  task: Task,
): Promise<Int32Array> {
  const known = kept.get(cells);
  if (known?.places === places) return known.nearest;
  const usable = places.flatMap(({ position }, index) =>
    isPosition(position[0], position[1]) ? [{ position, index }] : [],
  );
  const nearestOf = nearestTargetOf(usable.map(({ position }) => position));
  const nearest = new Int32Array(cells.length).fill(-1);
  for (const [index, { position }] of cells.entries()) {
    if (index % CELLS_PER_BREATH === CELLS_PER_BREATH - 1) await task.breathe();
    const found = nearestOf(position);
    if (found !== null && found.distanceM <= NAMED_WITHIN_M) nearest[index] = usable[found.index]!.index;
  }
  kept.set(cells, { places, nearest });
  return nearest;
}
