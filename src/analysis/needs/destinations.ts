import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import type { RoadNetwork, RoadZone } from '../../network';
import { type NearestPlace, nearestByRoad, nearestByStraightLine } from '../nearest-by-road';
import { modeRoads } from '../road-access';
import { straightSpeedMps } from '../straight-speed';
import { closingZonesAt } from '../way-out';
import type { AffectedCells } from './affected';
import type { NeedsQuery } from './query';
import type { Destination } from './result';

/** A destination before trucks are looked at. */
export type Demand = Omit<Destination, 'isReachable'>;

/**
 * Where the affected need relief: everybody of a cell that goes walks to the usable shelter nearest by walking time, out
 * of the zones that hold the cell; how many a shelter can take is not asked. A cell that stays, or finds no shelter,
 * needs it where it is.
 */
export async function gatherDemand(
  { going, staying }: AffectedCells,
  query: NeedsQuery,
  shelters: readonly Shelter[],
  network: RoadNetwork | null,
  task: Task,
): Promise<readonly Demand[]> {
  const nearest = await nearestShelters(going, query, shelters, network, task);
  const peopleOf = new Map<number, number>();
  const left: PopulationCell[] = [];
  for (const cell of going) {
    const place = nearest.get(cell)?.place;
    if (place === undefined) left.push(cell);
    else peopleOf.set(place, (peopleOf.get(place) ?? 0) + cell.people);
  }
  return [
    ...[...peopleOf]
      .toSorted(([a], [b]) => a - b)
      .map(([place, people]): Demand => {
        const { id, position } = shelters[place]!;
        return { kind: 'shelter', id, position, people };
      }),
    ...[...staying, ...left].map(
      ({ cell, position, people }): Demand => ({ kind: 'cell', id: cell, position, people }),
    ),
  ];
}

async function nearestShelters(
  cells: readonly PopulationCell[],
  query: NeedsQuery,
  shelters: readonly Shelter[],
  network: RoadNetwork | null,
  task: Task,
): Promise<ReadonlyMap<PopulationCell, NearestPlace>> {
  const nearest = new Map<PopulationCell, NearestPlace>();
  const groups = network === null ? [{ cells, leaving: [] }] : byZonesLeft(cells, query);
  for (const [done, { cells: group, leaving }] of groups.entries()) {
    task.report({ stage: 'search', done, total: groups.length });
    const found =
      network === null
        ? await nearestByStraightLine(group, shelters, straightWalk(query), task)
        : await nearestByRoad(
            group,
            shelters,
            modeRoads(network, 'walk', query, leaving),
            { direction: 'to-place', measure: 'time' },
            task,
          );
    for (const [index, place] of found.entries()) {
      if (place !== null) nearest.set(group[index]!, place);
    }
  }
  return nearest;
}

function straightWalk({ standards, walker }: NeedsQuery) {
  return {
    detourFactor: standards.detourFactor.value,
    speedMps: straightSpeedMps(standards, 'walk', walker),
  };
}

/** Cells by the set of zones, closed to walkers, that their people walk out of: one search a set. */
function byZonesLeft(
  cells: readonly PopulationCell[],
  query: NeedsQuery,
): readonly { readonly cells: readonly PopulationCell[]; readonly leaving: readonly RoadZone[] }[] {
  const groups = new Map<string, { cells: PopulationCell[]; leaving: readonly RoadZone[] }>();
  for (const cell of cells) {
    const leaving = closingZonesAt(cell.position, 'walk', query);
    const key = JSON.stringify(leaving.map(({ id }) => id));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cells: [cell], leaving });
    else group.cells.push(cell);
  }
  return [...groups.values()];
}
