import { Hierarchy } from '../../../src/network/hierarchy/hierarchy';
import { javaScriptKernels } from '../../../src/network/hierarchy/kernels-js';
import { hierarchyRanks } from '../../../src/network/hierarchy/order';
import { topologyOf } from '../../../src/network/hierarchy/topology';
import type { Bench } from '../row';
import { timeRuns } from '../timing';

/**
 * What the hierarchy of searches costs: `hierarchy-order` when a pack is built, `hierarchy-ready` once in a worker that
 * has the ranks from the pack, `customize` for weights never seen before, and its memory beside that of `memory`.
 */
export const hierarchyRows: Bench = async ({ subject: { graph }, isQuick, say }) => {
  say('hierarchy: order, topology, customization, memory');
  const { graph: roads } = graph;
  const arcs = 2 * roads.edgeCount;
  const runs = isQuick ? 2 : 10;
  const makeTopology = () => topologyOf(roads.arcHead, roads.nodeRank)!;
  const topology = makeTopology();
  const weights = graph.weights('car');
  const hierarchy = new Hierarchy(topology, roads.arcHead);
  const without = hierarchy.byteLength;
  hierarchy.metricOf(weights);
  const perArc = (bytes: number) => bytes / arcs;

  const order = await timeRuns(1, () => hierarchyRanks(roads), 0);
  const ready = await timeRuns(runs, () => new Hierarchy(makeTopology(), roads.arcHead), 1);
  const customize = await timeRuns(runs, () => hierarchy.metricOf(weights.slice()));
  const twin = new Hierarchy(topology, roads.arcHead, javaScriptKernels);
  const inJavaScript = await timeRuns(runs, () => twin.metricOf(weights.slice()));

  const row = { graph: graph.name, engine: 'anlan' } as const;
  const figure = { graph: graph.name } as const;
  return {
    rows: [
      { ...row, question: 'hierarchy-order', ...order },
      { ...row, question: 'hierarchy-ready', ...ready },
      { ...row, question: 'customize', ...customize },
    ],
    figures: [
      { ...figure, name: 'customize, kernels in JavaScript', value: inJavaScript.medianMs, unit: 'ms' },
      {
        ...figure,
        name: 'arcs of the hierarchy per node',
        value: topology.arcCount / topology.nodeCount,
        unit: '',
      },
      { ...figure, name: 'height of the hierarchy', value: topology.height, unit: '' },
      {
        ...figure,
        name: 'hierarchy per directed edge: tree and room',
        value: perArc(without),
        unit: 'bytes',
      },
      {
        ...figure,
        name: 'hierarchy per directed edge: customised for one profile',
        value: perArc(topology.arcCount * 4 * 2),
        unit: 'bytes',
      },
    ],
  };
};
