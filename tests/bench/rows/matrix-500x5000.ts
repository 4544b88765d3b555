import { matrix } from '../../../src/network';
import { assertSame, checksum } from '../plain/checksum';
import { createDial } from '../plain/dial';
import { plainGraph } from '../plain/plain-graph';
import type { Bench, Row } from '../row';
import { summary, timeRuns } from '../timing';

const FROM = 500;
const TO = 5000;
/** Plain searches cost what the graph costs, each the same: some are timed and scaled to all. */
const PLAIN_SAMPLE = 25;

/** Driving time from each of 500 places to each of 5 000. */
export const matrix500x5000: Bench = async ({ subject: { graph }, isQuick, say }) => {
  const question = 'matrix-500x5000';
  say(question);
  const weights = graph.weights('car');
  const froms = graph.places('car', FROM, 21);
  const tos = graph.places('car', TO, 22);
  const [fromSnaps, toSnaps] = [froms, tos].map((places) => places.map(({ snap }) => snap));
  const ours = () => matrix(graph.graph, fromSnaps!, toSnaps!, { weights });

  const plain = createDial(plainGraph(graph.graph, weights));
  const rowOf = (node: number) => {
    const cost = plain([node]);
    return Float64Array.from(tos, (to) => cost[to.node]!);
  };
  const found = ours();
  for (const [index, { node }] of froms.slice(0, 3).entries()) {
    const own = found.subarray(index * TO, (index + 1) * TO);
    assertSame(question, 'plain-js', checksum(rowOf(node)), checksum(own));
  }
  const perRow = await timeRuns(PLAIN_SAMPLE, () => rowOf(froms[0]!.node));
  const row = { question, graph: graph.name } as const;
  const rows: Row[] = [
    { ...row, engine: 'anlan', ...(await timeRuns(isQuick ? 1 : 5, ours, 0)) },
    { ...row, engine: 'plain-js', ...summary([perRow.medianMs * FROM]) },
  ];
  return { rows };
};
