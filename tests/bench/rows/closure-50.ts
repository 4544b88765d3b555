import { createSearcher, drawPath } from '../../../src/network';
import { randomDiscs } from '../random-discs';
import type { Bench } from '../row';
import { timeEach } from '../timing';

const ZONES = 50;
const SETS = 20;
const ROUTES = 5;

/**
 * 50 closed areas none of which was seen before (circles of 64 corners, 110–1 000 m radius): the edges they touch, the
 * new weights, and five routes found and drawn under them.
 */
export const closure50: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const question = 'closure-50';
  say(question);
  const base = graph.weights('car');
  const places = graph.places('car', 2 * ROUTES, 31);
  const sets = Array.from({ length: isQuick ? 3 : SETS }, (_, set) => {
    const centres = graph.places('car', ZONES, 300 + set).map(({ snap }) => snap.position);
    return randomDiscs(centres, set);
  });
  const searcher = createSearcher(graph.graph);
  const times = await timeEach(
    sets,
    (discs) => {
      const zones = discs.map((area) => ({ area: { ...area }, effect: { effect: 'closed' } as const }));
      const weights = graph.network.closures.apply(base, zones);
      for (let route = 0; route < ROUTES; route++) {
        const path = searcher.route(places[2 * route]!.snap, places[2 * route + 1]!.snap, weights);
        if (path !== null) drawPath(graph.graph, path);
      }
    },
    2,
  );
  return { rows: [{ question, graph: graph.name, engine: 'anlan', ...times }] };
};
