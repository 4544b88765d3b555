import { DESTINATION_DIRECTION } from '../../domain/destination';
import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import { bridges, type RoadNetwork } from '../../network';
import { checkCells } from '../cells';
import { destinationPlaces, destinationTargets } from '../destinations';
import { modeRoads } from '../road-access';
import { closeEach, type ClosingEffects } from './close-each';
import type { Demand } from './demand';
import type { ImportanceQuery } from './query';
import type { ImportanceResult, ImportantStreet } from './result';
import { describeStreet, figuresOf, type StreetFigures } from './street';
import { type Stretch, Stretches } from './stretches';

const TENTHS_PER_MINUTE = 600;

/**
 * How much every street of the network matters: closes each in turn and finds who loses every road to the destination,
 * and how much longer the journeys of the others grow. Exact for every edge, one-way streets and closures in force
 * kept; a street that has no way round even for those who ignore one-way rules is marked so.
 *
 * Throws `network-missing` without roads, `input-invalid` for a cell that cannot be counted or a number of streets that
 * is none, and what the task throws when it is cancelled.
 */
export async function importance(
  query: ImportanceQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<ImportanceResult> {
  if (network === null) throw new AnlanError('network-missing');
  const { cells, destination, mode, top } = query;
  if (!Number.isSafeInteger(top) || top < 0)
    throw new AnlanError('input-invalid', { field: 'top', value: top });
  checkCells(cells);
  const { graph } = network;
  const roads = modeRoads(network, mode, query);
  const accesses = await roads.accessOfAll(cells, task);
  const demands = cells.flatMap(({ people }, index): Demand[] => {
    const access = accesses[index] ?? 'off-network';
    return typeof access === 'string' || people === 0 ? [] : [{ snap: access, people }];
  });
  const direction = DESTINATION_DIRECTION[destination];
  const sources = destinationTargets(destination, query, graph, roads);
  const effects = await closeEach(
    { graph, weights: roads.weights, sources: sources ?? [], demands, direction },
    task,
  );
  return {
    method: 'road',
    mode,
    destination,
    direction,
    destinationCount: destination === 'trunk' ? 1 : (destinationPlaces(destination, query)?.length ?? null),
    ...reachOf(query, demands, effects),
    edgesClosed: effects.isolated.length,
    ...(await rank(effects, network, roads.weights, top, task)),
  };
}

function reachOf(
  { cells }: ImportanceQuery,
  demands: readonly Demand[],
  { baseline }: ClosingEffects,
): Pick<ImportanceResult, 'people' | 'withoutWay' | 'meanMin'> {
  let people = 0;
  let tenths = 0;
  for (const [index, demand] of demands.entries()) {
    if (baseline[index] === Infinity) continue;
    people += demand.people;
    tenths += demand.people * baseline[index]!;
  }
  const all = cells.reduce((sum, cell) => sum + cell.people, 0);
  return {
    people,
    withoutWay: all - people,
    meanMin: people === 0 ? null : tenths / people / TENTHS_PER_MINUTE,
  };
}

interface Figured extends StreetFigures {
  readonly stretch: Stretch;
}

const byIsolation = (a: Figured, b: Figured) => b.isolatedPeople - a.isolatedPeople || byDelay(a, b);
const byDelay = (a: Figured, b: Figured) =>
  b.extraPersonMin - a.extraPersonMin || (a.stretch.edges[0] ?? 0) - (b.stretch.edges[0] ?? 0);

async function rank(
  effects: ClosingEffects,
  { graph }: RoadNetwork,
  weights: Uint32Array,
  top: number,
  task: Task,
): Promise<Pick<ImportanceResult, 'isolating' | 'lengthening' | 'streets'>> {
  const stretches = new Stretches(graph);
  const figured: Figured[] = [];
  for (let edge = 0; edge < effects.isolated.length; edge++) {
    if (effects.isolated[edge] === 0 && effects.extra[edge] === 0) continue;
    const stretch = stretches.take(edge);
    if (stretch !== null) figured.push({ stretch, ...figuresOf(stretch, effects) });
  }
  await task.breathe();
  const isolating = figured.filter(({ isolatedPeople }) => isolatedPeople > 0).sort(byIsolation);
  const lengthening = figured.filter(({ extraPersonMin }) => extraPersonMin > 0).sort(byDelay);
  const listed = new Set([...isolating.slice(0, top), ...lengthening.slice(0, top)]);
  const isBridge = bridges(graph, weights);
  const streets = [...listed].sort(byIsolation).map(
    ({ stretch, ...figures }, index): ImportantStreet => ({
      ...describeStreet(graph, stretch, isBridge),
      ...figures,
      rank: index + 1,
    }),
  );
  return { isolating: isolating.length, lengthening: lengthening.length, streets };
}
