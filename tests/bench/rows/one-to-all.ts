import { nearestSource } from '../../../src/network';
import { askNative, nativeRows } from '../native/native';
import { assertSame, checksum } from '../plain/checksum';
import { createDial } from '../plain/dial';
import { plainGraph } from '../plain/plain-graph';
import type { Bench, Row } from '../row';
import { timeBest } from '../timing';

const ORIGINS = 20;

/** Driving time from a node to every node. */
export const oneToAll: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const question = 'one-to-all';
  say(question);
  const weights = graph.weights('car');
  const origins = graph.places('car', ORIGINS, 11);
  const ours = ({ snap }: (typeof origins)[number]) =>
    nearestSource(graph.graph, [{ snap }], { weights, direction: 'from-source' }).cost;
  const plainRoads = plainGraph(graph.graph, weights);
  const plain = createDial(plainRoads);
  for (const origin of origins.slice(0, 3)) {
    assertSame(question, 'plain-js', checksum(plain([origin.node])), checksum(ours(origin)));
  }
  const row = { question, graph: graph.name } as const;
  const rows: Row[] = [
    { ...row, engine: 'anlan', ...(await timeBest(origins, ours, isQuick)) },
    { ...row, engine: 'plain-js', ...(await timeBest(origins, ({ node }) => plain([node]), isQuick)) },
  ];
  const native = askNative(
    plainRoads,
    origins.map((origin) => ({ line: `one-to-all ${origin.node}`, expected: checksum(ours(origin)) })),
    isQuick,
  );
  const { rows: more, figures } = nativeRows(question, graph.name, native, say);
  return { rows: [...rows, ...more], figures };
};
