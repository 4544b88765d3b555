import { createRoadNetwork, decodeRoadGraph, SearchScratch } from '../../../src/network';
import type { Bench } from '../row';
import { timeRuns } from '../timing';

/**
 * `load`: bytes of `roads.bin` that have arrived → a network ready for questions, edge index and all. `memory`: what
 * it holds then for all four profiles, bytes per directed edge.
 */
export const loadMemory: Bench = async ({ subject: { graph }, isQuick, say }) => {
  say('load, memory');
  const arrived = graph.bytes();
  const load = await timeRuns(isQuick ? 5 : 20, () => createRoadNetwork(decodeRoadGraph(arrived)));
  const { graph: roads, network } = graph;
  const arcs = 2 * roads.edgeCount;
  const parts = {
    'the graph as stored': roads.buffer.byteLength,
    'rows of arcs': roads.arcs.byteLength + roads.firstArc.byteLength,
    'edge index': network.index.byteLength,
    'weights of four profiles': 4 * 4 * arcs,
    'search scratch': new SearchScratch(roads.nodeCount).byteLength,
  };
  const bytes = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const row = { graph: graph.name, engine: 'anlan' } as const;
  return {
    rows: [
      { ...row, question: 'load', ...load },
      {
        ...row,
        question: 'memory',
        medianMs: bytes / arcs,
        p95Ms: bytes / arcs,
        n: 1,
        unit: 'bytes per directed edge',
      },
    ],
    figures: [
      { graph: graph.name, name: 'nodes', value: roads.nodeCount, unit: '' },
      { graph: graph.name, name: 'directed edges', value: arcs, unit: '' },
      ...Object.entries(parts).map(([name, value]) => ({
        graph: graph.name,
        name: `memory per directed edge: ${name}`,
        value: value / arcs,
        unit: 'bytes',
      })),
    ],
  };
};
