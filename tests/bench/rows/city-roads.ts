import { TRAVEL_MODES } from '../../../src/domain/travel';
import { createRoadNetwork, createSearcher } from '../../../src/network';
import { randomIncidents } from '../random';
import type { Bench } from '../row';
import { timeEach, timeRuns } from '../timing';

/** What the page does with the roads of a city beside the engine's own questions: weights, snapping, one route on foot. */
export const cityRoads: Bench = async ({ subject: { graph, city }, say }) => {
  if (city === null || city.datasets.population.length === 0) return { rows: [] };
  say('weights, snap, route');
  const { graph: roads, network, standards } = graph;
  const open = { hazards: [], hazardRoads: [] };
  const weigh = await timeRuns(20, () => {
    const fresh = createRoadNetwork(roads).conditions(standards, open);
    return TRAVEL_MODES.map((mode) => fresh.travel(mode, 'healthy'));
  });
  const incidents = randomIncidents(city.datasets.population, 1000, 3);
  const travel = network.conditions(standards, open).travel('walk', 'healthy');
  const snap = await timeEach(incidents, (position) => travel.snap(position));
  const searcher = createSearcher(roads);
  const origins = incidents.slice(0, 100).flatMap((position) => travel.snap(position) ?? []);
  const route = await timeEach(origins, (origin) => searcher.route(origin, origins[0]!, travel.weights));
  const row = { graph: graph.name, engine: 'anlan' } as const;
  return {
    rows: [
      { ...row, question: 'weights-4-profiles', ...weigh },
      { ...row, question: 'snap', ...snap },
      { ...row, question: 'route', ...route },
    ],
  };
};
