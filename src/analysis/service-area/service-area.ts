import { AnlanError } from '../../domain/errors';
import { isPosition, type LonLat } from '../../domain/geo';
import type { Task } from '../../domain/task';
import {
  edgeCosts,
  type EdgeCosts,
  edgePart,
  type FieldOptions,
  nearestSource,
  type RoadNetwork,
  type SearchTarget,
  stretchesWithin,
} from '../../network';
import { type Access, type ModeRoads, modeRoads } from '../road-access';
import { outlineOf } from './outline';
import type { ServiceAreaQuery } from './query';
import type { ServiceArea, ServiceAreaResult } from './result';

/** Weights count tenths of a second, lengths tenths of a metre. */
const TENTHS = 10;

function checked(query: ServiceAreaQuery): readonly number[] {
  const { limits, sites } = query;
  const field = query.measure === 'time' ? 'seconds' : 'metres';
  if (limits.length === 0) throw new AnlanError('input-invalid', { field, value: '' });
  for (const value of limits) {
    if (!(value > 0 && value < Infinity)) throw new AnlanError('input-invalid', { field, value });
  }
  for (const { position, readyS } of sites) {
    const [lon, lat] = position;
    if (!isPosition(lon, lat)) throw new AnlanError('coordinates-invalid', { lon, lat });
    if (readyS !== null && !(readyS >= 0 && readyS < Infinity)) {
      throw new AnlanError('input-invalid', { field: 'readyS', value: readyS });
    }
  }
  return [...new Set(limits)].toSorted((a, b) => a - b);
}

/** The leg between a point and its road, in the unit of the search. */
function legOf({ measure }: ServiceAreaQuery, roads: ModeRoads): (snap: Exclude<Access, string>) => number {
  return (snap) => (measure === 'time' ? roads.offRoadTenths(snap) : snap.offRoadM * TENTHS);
}

interface Reached {
  readonly costs: readonly EdgeCosts[];
  /** Cost of each cell, legs included, or why it has none. */
  readonly cells: readonly (number | 'cut-off' | 'off-network')[];
}

/**
 * The roads, the people and the land within some limits of the nearest of some sites, by road under the zones in
 * force: from the sites (`away`) or to them (`toward`), by time or by distance. Roads are cut where the limit is
 * reached; people are within when the cell's way, both legs off the road included, keeps to it.
 *
 * No sites, or none near an open road: empty areas. Throws `input-invalid` {field: seconds, metres or readyS, value}
 * for a limit or turnout that is none, `coordinates-invalid`; what the task throws when it is cancelled.
 */
export async function serviceArea(
  query: ServiceAreaQuery,
  network: RoadNetwork,
  task: Task,
): Promise<ServiceAreaResult> {
  const limits = checked(query);
  const { graph } = network;
  const { mode, direction, measure, cells, sites } = query;
  const roads = modeRoads(network, mode, query);
  const leg = legOf(query, roads);
  const accesses = sites.map(({ position }) => roads.access(position));
  const sources = sites.flatMap(({ readyS }, index): SearchTarget[] => {
    const snap = accesses[index]!;
    if (typeof snap === 'string' || readyS === null) return [];
    return [{ snap, extra: leg(snap) + (measure === 'time' ? readyS * TENTHS : 0) }];
  });
  const options: FieldOptions = {
    weights: measure === 'time' ? roads.weights : roads.lengths(),
    direction: direction === 'away' ? 'from-source' : 'to-source',
    limit: limits.at(-1)! * TENTHS,
  };
  task.report({ stage: 'search', done: 0, total: limits.length });
  await task.breathe();
  const field = nearestSource(graph, sources, options);
  await task.breathe();
  const costs = edgeCosts(graph, sources, field, options);
  const cellAccess = await roads.accessOfAll(cells, task);
  const reached: Reached = {
    costs,
    cells: cellAccess.map((snap) =>
      typeof snap === 'string' ? snap : (field.at(snap)?.cost ?? Infinity) + leg(snap),
    ),
  };
  const perMetre = measure === 'time' ? (TENTHS * 3.6) / roads.profile.offRoadKmh : TENTHS;
  const areas: ServiceArea[] = [];
  for (const [done, limit] of limits.entries()) {
    task.report({ stage: 'search', done, total: limits.length });
    await task.breathe();
    areas.push(await areaWithin(limit, perMetre, query, network, reached, task));
  }
  const excluded = (reason: 'cut-off' | 'off-network') =>
    sites.filter((_, index) => accesses[index] === reason).map(({ id }) => id);
  return {
    method: 'road',
    mode,
    direction,
    measure,
    areas,
    sites: {
      used: sources.length,
      offNetwork: excluded('off-network'),
      cutOff: excluded('cut-off'),
      unknownReady: sites.filter(({ readyS }) => readyS === null).map(({ id }) => id),
    },
    ...peopleOf(query, reached, limits.at(-1)! * TENTHS),
  };
}

async function areaWithin(
  limit: number,
  perMetre: number,
  { cells, withRoads = true }: ServiceAreaQuery,
  { graph }: RoadNetwork,
  reached: Reached,
  task: Task,
): Promise<ServiceArea> {
  const most = limit * TENTHS;
  const within = cells.filter((_, index) => {
    const cost = reached.cells[index]!;
    return typeof cost === 'number' && cost <= most;
  });
  const costs = reached.costs.filter(({ lines }) => lines.some(({ cost }) => cost <= most));
  const roads: (readonly LonLat[])[] = [];
  let roadMm = 0;
  for (const road of costs) {
    for (const { begin, end } of stretchesWithin(road, most)) {
      if (withRoads) roads.push(edgePart(graph, road.edge, begin, end));
      roadMm += (end - begin) * graph.edgeLengthMm[road.edge]!;
    }
  }
  const people = within.reduce((sum, cell) => sum + cell.people, 0);
  const vulnerable = within.reduce<number | null>(
    (sum, cell) => (sum === null || cell.vulnerable === null ? null : sum + cell.vulnerable),
    0,
  );
  return {
    limit,
    people,
    vulnerable,
    cells: within.length,
    roadM: roadMm / 1000,
    roads,
    ...(await outlineOf(graph, costs, { limit: most, perMetre }, task)),
  };
}

function peopleOf(
  { cells }: ServiceAreaQuery,
  { cells: costs }: Reached,
  most: number,
): Pick<ServiceAreaResult, 'people' | 'beyondPeople' | 'cutOffPeople' | 'offNetworkPeople'> {
  const sums = { people: 0, beyondPeople: 0, cutOffPeople: 0, offNetworkPeople: 0 };
  for (const [index, { people }] of cells.entries()) {
    const cost = costs[index]!;
    sums.people += people;
    if (cost === 'cut-off') sums.cutOffPeople += people;
    else if (cost === 'off-network') sums.offNetworkPeople += people;
    else if (cost > most) sums.beyondPeople += people;
  }
  return sums;
}
