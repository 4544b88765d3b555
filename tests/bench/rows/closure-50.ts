import { createSearcher, drawPath, kNearest, SearchScratch } from '../../../src/network';
import type { ArcWeights } from '../../../src/network';
import { randomDiscs } from '../random-discs';
import type { Bench } from '../row';
import { timeEach } from '../timing';

const ZONES = 50;
const SETS = 20;
const WARM_UP_SETS = 3;
const ROUTES = 5;
const RESOURCES = 2000;
const K = 10;

/**
 * 50 closed areas none of which was seen before (circles of 64 corners, 110–1 000 m radius): the edges they touch and
 * the new weights, then five routes found and drawn under them, or the ten nearest of 2 000 resources with their routes;
 * and one area of the 50 exchanged for another.
 */
export const closure50: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const question = 'closure-50';
  say(question);
  const base = graph.weights('car');
  const places = graph.places('car', 2 * ROUTES, 31);
  const resources = graph.places('car', RESOURCES, 32);
  const count = isQuick ? 3 : SETS;
  let seed = 300;
  /** Sets of areas that no earlier call has given. */
  const freshSets = (sets: number) =>
    Array.from({ length: sets }, () => {
      const centres = graph.places('car', ZONES, seed).map(({ snap }) => snap.position);
      return randomDiscs(centres, seed++);
    });
  const searcher = createSearcher(graph.graph);
  const scratch = new SearchScratch(graph.graph.nodeCount);
  const lay = (discs: readonly GeoJSON.Polygon[]) =>
    graph.network.closures.apply(
      base,
      discs.map((area) => ({ area, effect: { effect: 'closed' } })),
    );
  const routes = (weights: ArcWeights) => {
    for (let route = 0; route < ROUTES; route++) {
      const path = searcher.route(places[2 * route]!.snap, places[2 * route + 1]!.snap, weights);
      if (path !== null) drawPath(graph.graph, path);
    }
  };
  const nearest = (weights: ArcWeights) => {
    const hits = kNearest(graph.graph, scratch, places[0]!.snap, resources, {
      weights,
      direction: 'to-origin',
      k: K,
    });
    for (const { path } of hits) drawPath(graph.graph, path);
  };
  const time = async (name: string, after: (weights: ArcWeights) => void) => {
    for (const discs of freshSets(WARM_UP_SETS)) after(lay(discs));
    const times = await timeEach(freshSets(count), (discs) => after(lay(discs)), 0);
    return { question: name, graph: graph.name, engine: 'anlan', ...times } as const;
  };
  const whole = [
    await time(question, routes),
    await time(`${question}-weights`, () => undefined),
    await time(`${question}-nearest-10`, nearest),
  ];
  const [first = [], second = []] = freshSets(2);
  lay(first);
  const steps = Array.from({ length: isQuick ? 5 : ZONES }, (_, step) => [
    ...second.slice(0, step + 1),
    ...first.slice(step + 1),
  ]);
  const one = await timeEach(steps, lay, 0);
  return { rows: [...whole, { question: 'closure-1-of-50', graph: graph.name, engine: 'anlan', ...one }] };
};
