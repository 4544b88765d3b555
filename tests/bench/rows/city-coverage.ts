import { coverage } from '../../../src/analysis/coverage/coverage';
import type { CoverageQuery } from '../../../src/analysis/coverage/query';
import { walkingOn } from '../../../src/analysis/coverage/walking';
import { createTask } from '../../../src/domain/task';
import { nearestSource } from '../../../src/network';
import { EVERY_SOURCE, toNgraph } from '../ngraph';
import { nodeOf } from '../on-node';
import { seeded } from '../random';
import type { Bench } from '../row';
import { summary, timeRuns } from '../timing';

const SERVICE_DISTANCE_M = 1000;
const NGRAPH_CELLS = 300;

/**
 * How far every populated cell has to the nearest of all shelters. `coverage-search` is the search over the network
 * alone, the same for both programs; `coverage-whole` is the answer the page shows: classes, people, gap areas.
 */
export const cityCoverage: Bench = async ({ subject: { graph, city: pack }, say }) => {
  if (pack === null || pack.datasets.population.length === 0) return { rows: [] };
  const { datasets } = pack;
  const { network, name: city } = graph;
  say('coverage of all cells by all shelters');
  const { population: cells, shelters, standards } = datasets;
  const travel = network.conditions(standards, { hazards: [], hazardRoads: [] }).travel('walk', 'healthy');
  const cellSnaps = cells.map(({ position }) => travel.snap(position)).filter((snap) => snap !== null);
  const shelterSnaps = shelters.map(({ position }) => travel.snap(position)).filter((snap) => snap !== null);

  const search = await timeRuns(50, () => {
    const field = nearestSource(
      network.graph,
      shelterSnaps.map((snap) => ({ snap })),
      { weights: travel.weights, direction: 'to-source' },
    );
    return cellSnaps.map((snap) => field.at(snap));
  });

  const query: CoverageQuery = {
    cells,
    shelters,
    serviceDistanceM: SERVICE_DISTANCE_M,
    walker: 'healthy',
    method: 'road',
    hazards: datasets.hazards,
    hazardRoads: standards.hazardRoads,
    standards,
    places: [],
  };
  const whole = await timeRuns(20, () => coverage(query, walkingOn(network), createTask()));

  say('coverage by ngraph');
  const peer = toNgraph(network.graph, travel.weights);
  peer.graph.addNode(EVERY_SOURCE);
  for (const snap of shelterSnaps) peer.graph.addLink(nodeOf(network.graph, snap), EVERY_SOURCE, 0);
  const random = seeded(2);
  const sample = Array.from(
    { length: NGRAPH_CELLS },
    () => cellSnaps[Math.floor(random() * cellSnaps.length)]!,
  );
  const start = performance.now();
  for (const snap of sample) peer.route(nodeOf(network.graph, snap), EVERY_SOURCE);
  const perCellMs = (performance.now() - start) / sample.length;

  const row = { graph: city, question: 'coverage-search' } as const;
  return {
    rows: [
      { ...row, engine: 'anlan', ...search },
      { ...row, engine: 'ngraph', ...summary([perCellMs * cellSnaps.length]) },
      { graph: city, question: 'coverage-whole', engine: 'anlan', ...whole },
    ],
    figures: [
      { graph: city, name: 'populated cells', value: cells.length, unit: '' },
      { graph: city, name: 'shelters', value: shelters.length, unit: '' },
    ],
  };
};
