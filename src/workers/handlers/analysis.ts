import { coverage } from '../../analysis/coverage/coverage';
import { walkingOn } from '../../analysis/coverage/walking';
import { nearest } from '../../analysis/nearest/nearest';
import { createTask } from '../../domain/task';
import { createRoadNetwork, decodeRoadGraph, type RoadNetwork } from '../../network';
import type { Handlers } from '../jobs';

/**
 * The jobs of the analysis worker. The network is the only thing they hold. A `network/load` that fails leaves none:
 * the one before may be that of another city.
 */
export function createAnalysisHandlers(): Handlers<'network/load' | 'nearest/run' | 'coverage/run'> {
  let network: RoadNetwork | null = null;

  return {
    'network/load': ({ roads }) => {
      network = null;
      if (roads === null) {
        return { nodes: 0, edges: 0, bbox: null };
      }
      const graph = decodeRoadGraph(roads);
      network = createRoadNetwork(graph);
      return { nodes: graph.nodeCount, edges: graph.edgeCount, bbox: network.index.bbox };
    },
    'nearest/run': (query, context) => nearest(query, network, createTask(context)),
    'coverage/run': (query, context) =>
      coverage(query, network === null ? null : walkingOn(network), createTask(context)),
  };
}
