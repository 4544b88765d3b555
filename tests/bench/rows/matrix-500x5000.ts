import { matrix } from '../../../src/network';
import { valhallaMatrix } from '../peers/valhalla/matrix-row';
import { assertSame, checksum } from '../plain/checksum';
import { createDial } from '../plain/dial';
import { plainGraph } from '../plain/plain-graph';
import type { Bench, Row } from '../row';
import { summary, timeRuns } from '../timing';
import { matricesPerSecond } from '../workers/matrices-per-second';

const FROM = 500;
const TO = 5000;
/** Plain searches cost what the graph costs, each the same: some are timed and scaled to all. */
const PLAIN_SAMPLE = 25;

const WORKERS_MS = 6000;

/** Driving time from each of 500 places to each of 5 000; and how much more of them two workers make than one. */
export const matrix500x5000: Bench = async ({ subject: { graph, city }, isQuick, mayInstall, say }) => {
  const question = 'matrix-500x5000';
  say(question);
  const weights = graph.weights('car');
  const froms = graph.places('car', FROM, 21);
  const tos = graph.places('car', TO, 22);
  const fromSnaps = froms.map(({ snap }) => snap);
  const toSnaps = tos.map(({ snap }) => snap);
  const ours = () => matrix(graph.graph, fromSnaps, toSnaps, { weights });

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
    { ...row, engine: 'anlan', ...(await timeRuns(isQuick ? 1 : 7, ours, 1)) },
    { ...row, engine: 'plain-js', ...summary([perRow.medianMs * FROM]) },
  ];
  const osmFile = city?.osmFile ?? null;
  if (osmFile !== null) {
    const theirs = await valhallaMatrix(osmFile, froms, tos, mayInstall);
    if ('skipped' in theirs) say(`valhalla skipped: ${theirs.skipped}`);
    else rows.push({ ...row, engine: 'valhalla', ...theirs });
  }

  say('matrices of one worker and of two');
  const work = () => ({ roads: graph.bytes(), weights, froms: fromSnaps, tos: toSnaps });
  const ms = isQuick ? 1 : WORKERS_MS;
  const one = await matricesPerSecond(1, work, ms);
  const two = await matricesPerSecond(2, work, ms);
  const figure = { graph: graph.name, unit: '1/s' } as const;
  return {
    rows,
    figures: [
      { ...figure, name: `${question}, matrices of one worker`, value: one },
      { ...figure, name: `${question}, matrices of two workers`, value: two },
      { ...figure, name: `${question}, two workers against one`, value: two / one, unit: 'times' },
    ],
  };
};
