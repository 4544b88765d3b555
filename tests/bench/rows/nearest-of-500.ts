import { nearestSource } from '../../../src/network';
import { askNative, nativeRows } from '../native/native';
import { assertSame, checksum } from '../plain/checksum';
import { createDial } from '../plain/dial';
import { plainGraph } from '../plain/plain-graph';
import type { Bench, Row } from '../row';
import { timeBest } from '../timing';

const SETS = 10;
const SOURCES = 500;

/** The nearest of 500 places, and the driving time from it, for every node. */
export const nearestOf500: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const question = 'nearest-of-500';
  say(question);
  const weights = graph.weights('car');
  const sets = Array.from({ length: SETS }, (_, set) => graph.places('car', SOURCES, 100 + set));
  const ours = (set: (typeof sets)[number]) =>
    nearestSource(graph.graph, set, { weights, direction: 'from-source' }).cost;
  const plainRoads = plainGraph(graph.graph, weights);
  const plain = createDial(plainRoads);
  const theirs = (set: (typeof sets)[number]) => plain(set.map(({ node }) => node));
  for (const set of sets.slice(0, 3)) {
    assertSame(question, 'plain-js', checksum(theirs(set)), checksum(ours(set)));
  }
  const row = { question, graph: graph.name } as const;
  const rows: Row[] = [
    { ...row, engine: 'anlan', ...(await timeBest(sets, ours, isQuick)) },
    { ...row, engine: 'plain-js', ...(await timeBest(sets, theirs, isQuick)) },
  ];
  const native = askNative(
    plainRoads,
    sets.map((set) => ({
      line: `nearest-of ${set.map(({ node }) => node).join(' ')}`,
      expected: checksum(ours(set)),
    })),
    isQuick,
  );
  const { rows: more, figures } = nativeRows(question, graph.name, native, say);
  return { rows: [...rows, ...more], figures };
};
