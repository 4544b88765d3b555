import { AnlanError } from '../../domain/errors';
import type { LonLat } from '../../domain/geo';
import type { Task } from '../../domain/task';
import { joinedParts, type RoadNetwork, trunkNetwork } from '../../network';
import { checkCells } from '../cells';
import { type Access, modeRoads, type ModeRoads } from '../road-access';
import { columnOf, roadState, statesOf, togetherOf } from './columns';
import { communities } from './communities';
import type { Criterion, OneCriterion } from './options';
import type { IsolationQuery } from './query';
import type { CutOffPlaces, IsolationResult, RoadColumn, RoadState } from './result';
import { accessOf, type HasWay, wayTo } from './ways';

const NO_ZONES: readonly never[] = Object.freeze([]);
const NO_CLOSURES: readonly never[] = Object.freeze([]);

/** Roads now and roads without zones and closures, with what leads where on each. */
interface TwoNetworks {
  readonly now: ModeRoads;
  readonly without: ModeRoads;
  readonly ways: Readonly<Record<OneCriterion, { readonly has: HasWay; readonly had: HasWay } | null>>;
}

/**
 * Which populated cells, shelters and other places have lost every road under the zones and closures in force, against
 * the same network without them. People stand at their cell's population point and meet the roads as everywhere else;
 * a road counts where the mode may go from end to end in the direction asked about: people are brought to a hospital,
 * supplies and help from the trunk network come to them.
 *
 * Throws `network-missing` without roads: a straight line cannot be cut; `input-invalid` for a cell that cannot be
 * counted; and what the task throws when it is cancelled.
 */
export async function isolation(
  query: IsolationQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<IsolationResult> {
  if (network === null) throw new AnlanError('network-missing');
  const { cells, criterion, mode } = query;
  checkCells(cells);
  const roads = await twoNetworks(query, network, task);
  const columns = await columnsOf(query, roads, task);
  const used: Criterion = columns[criterion] === null ? 'all' : criterion;
  return {
    method: 'road',
    mode,
    criterion: used,
    people: cells.reduce((sum, { people }) => sum + people, 0),
    columns,
    communities: await communitiesOf(
      query,
      (columns[used] ?? columns.all).cellStates,
      roads.now,
      network,
      task,
    ),
    places: placesOf(query, roads, network),
    trunkIsLargestPart: trunkNetwork(network.graph, roads.without.weights).isLargestPart,
  };
}

async function twoNetworks(query: IsolationQuery, network: RoadNetwork, task: Task): Promise<TwoNetworks> {
  const { mode } = query;
  const now = modeRoads(network, mode, query);
  const without = modeRoads(network, mode, { ...query, hazards: NO_ZONES, closures: NO_CLOSURES });
  const waysOf = async (destination: OneCriterion) => {
    await task.breathe();
    const has = wayTo(destination, query, network, now);
    const had = wayTo(destination, query, network, without);
    return has === null || had === null ? null : { has, had };
  };
  return {
    now,
    without,
    ways: {
      hospital: await waysOf('hospital'),
      warehouse: await waysOf('warehouse'),
      trunk: await waysOf('trunk'),
    },
  };
}

async function columnsOf(
  { cells }: IsolationQuery,
  { now, without, ways }: TwoNetworks,
  task: Task,
): Promise<IsolationResult['columns']> {
  const accesses = await now.accessOfAll(cells, task);
  const accessesWithout = await without.accessOfAll(cells, task);
  task.report({ stage: 'search', done: 0, total: cells.length });
  const states = (criterion: OneCriterion): readonly RoadState[] | null => {
    const way = ways[criterion];
    return way && statesOf(accesses, accessesWithout, way.has, way.had);
  };
  const each = { hospital: states('hospital'), warehouse: states('warehouse'), trunk: states('trunk') };
  await task.breathe();
  const known = Object.values(each).filter((column) => column !== null);
  const column = (cellStates: readonly RoadState[] | null): RoadColumn | null =>
    cellStates && columnOf(cells, cellStates);
  return {
    hospital: column(each.hospital),
    warehouse: column(each.warehouse),
    trunk: column(each.trunk),
    all: columnOf(cells, togetherOf(known, cells.length)),
  };
}

async function communitiesOf(
  { cells, shelters, places }: IsolationQuery,
  cellStates: readonly RoadState[],
  now: ModeRoads,
  { graph }: RoadNetwork,
  task: Task,
): Promise<IsolationResult['communities']> {
  const { ofNode } = joinedParts(graph, now.weights);
  const accesses = await now.accessOfAll(cells, task);
  return communities(
    {
      cells,
      isCutOff: (index) => cellStates[index] === 'lost',
      pocketOf: (index) => {
        const access = accesses[index] ?? 'off-network';
        return typeof access === 'string' ? null : (ofNode[graph.arcHead[2 * access.edge] ?? 0] ?? null);
      },
      shelters,
      places,
    },
    task,
  );
}

function placesOf(query: IsolationQuery, roads: TwoNetworks, network: RoadNetwork): CutOffPlaces {
  const { shelters, teams, warehouses, facilities, criterion } = query;
  const { now, without, ways } = roads;
  const out = (of: ModeRoads): HasWay =>
    wayTo('trunk', query, network, of, 'to-destination') ?? (() => false);
  const outNow = out(now);
  const outWithout = out(without);
  const state = (position: LonLat, has: (access: Access) => boolean, had: (access: Access) => boolean) => {
    const access = accessOf(now, without, position);
    return roadState(has(access.now), had(access.without));
  };
  const shelterState = (position: LonLat): RoadState =>
    stateBy(criterion, ways, (has, had) => state(position, has, had));
  const lost = (
    places: readonly { readonly id: string; readonly position: LonLat }[],
    stateOf: (position: LonLat) => RoadState,
  ) => places.filter(({ position }) => stateOf(position) === 'lost').map(({ id }) => id);
  const comesOut = (position: LonLat) => state(position, outNow, outWithout);
  const { trunk } = ways;
  return {
    shelters: lost(shelters, shelterState),
    teams: lost(teams, comesOut),
    warehouses: lost(warehouses, comesOut),
    hospitals: lost(
      facilities.filter(({ kind }) => kind === 'hospital'),
      (position) => (trunk === null ? 'never' : state(position, trunk.has, trunk.had)),
    ),
  };
}

/** The state by one criterion, or by all that are known. */
function stateBy(
  criterion: Criterion,
  ways: TwoNetworks['ways'],
  stateOf: (has: HasWay, had: HasWay) => RoadState,
): RoadState {
  const asked = criterion === 'all' ? null : ways[criterion];
  if (asked !== null) return stateOf(asked.has, asked.had);
  const states = Object.values(ways)
    .filter((way) => way !== null)
    .map(({ has, had }) => stateOf(has, had));
  return roadState(states.includes('connected'), states.includes('lost'));
}
