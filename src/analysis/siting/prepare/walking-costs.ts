import type { SparseCosts } from '../../../domain/costs';
import type { Task } from '../../../domain/task';
import { nearestSource, type RoadNetwork, type Snap } from '../../../network';
import { modeRoads } from '../../road-access';
import type { SitingPlace, SitingQuery } from '../query';
import { transposed } from '../instance/transposed';

/** Length weights count tenths of a metre. */
const TENTHS = 10;
/** Places searched from between two breaths. */
const PLACES_PER_BREATH = 8;

export interface WalkingCosts {
  /** Metres from each cell (row) to each place (column). */
  readonly costs: SparseCosts;
  /** Places that no cell can walk to, for want of a road or because theirs is closed. */
  readonly isCutOff: readonly boolean[];
}

/**
 * Walking metres along open roads from every cell to every place, legs between point and road included, up to a limit:
 * one search against the direction of travel from each place.
 */
export async function walkingCosts(
  query: SitingQuery,
  places: readonly SitingPlace[],
  limitM: number,
  network: RoadNetwork,
  task: Task,
): Promise<WalkingCosts> {
  const roads = modeRoads(network, 'walk', query);
  const weights = roads.lengths();
  const accesses = await roads.accessOfAll(query.cells, task);
  const cells = accesses.flatMap((snap, cell) => (typeof snap === 'string' ? [] : [{ snap, cell }]));
  const rowStart = [0];
  const column: number[] = [];
  const cost: number[] = [];
  const isCutOff: boolean[] = [];
  for (const [at, { position }] of places.entries()) {
    if (at % PLACES_PER_BREATH === 0) {
      task.report({ stage: 'search', done: at, total: places.length });
      await task.breathe();
    }
    const snap = roads.access(position);
    isCutOff.push(typeof snap === 'string');
    if (typeof snap !== 'string') {
      const found = metresTo(network, snap, weights, limitM);
      for (const { snap: from, cell } of cells) {
        const metres = found(from);
        if (metres === null || metres > limitM) continue;
        column.push(cell);
        cost.push(metres);
      }
    }
    rowStart.push(column.length);
  }
  const byPlace = {
    rowCount: places.length,
    columnCount: query.cells.length,
    rowStart: Uint32Array.from(rowStart),
    column: Uint32Array.from(column),
    cost: Float64Array.from(cost),
  };
  return { costs: transposed(byPlace), isCutOff };
}

function metresTo(
  { graph }: RoadNetwork,
  snap: Snap,
  weights: Uint32Array,
  limitM: number,
): (from: Snap) => number | null {
  const field = nearestSource(graph, [{ snap, extra: snap.offRoadM * TENTHS }], {
    weights,
    direction: 'to-source',
    limit: limitM * TENTHS,
  });
  return (from) => {
    const found = field.at(from);
    return found === null ? null : found.cost / TENTHS + from.offRoadM;
  };
}
