import { accessScore } from '../../analysis/accessibility/access-score';
import { createAllocation } from '../../analysis/allocation/allocation';
import { walkingCostsOn } from '../../analysis/allocation/walking';
import { serviceArea } from '../../analysis/service-area/service-area';
import { prepareSiting } from '../../analysis/siting/prepare/prepare';
import { isolation } from '../../analysis/isolation/isolation';
import { importance } from '../../analysis/importance/importance';
import { exposure } from '../../analysis/exposure/exposure';
import { needs } from '../../analysis/needs/needs';
import { riskIndex } from '../../analysis/risk-index/risk-index';
import { closedRoads } from '../../analysis/closed-roads/closed-roads';
import { coverage } from '../../analysis/coverage/coverage';
import { walkingOn } from '../../analysis/coverage/walking';
import { nearest } from '../../analysis/nearest/nearest';
import { streetDistances } from '../../analysis/street-distance/street-distance';
import { AnlanError } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { shiftMedians, shiftReadings } from '../../ingest/datum/shift-readings';
import { createRoadNetwork, decodeRoadGraph, type RoadNetwork } from '../../network';
import type { Handlers } from '../jobs';
import type { JobName } from '../protocol';

/** Jobs that need the road network. */
export type AnalysisJob = 'network/load' | 'import/shift' | Extract<JobName, `${string}/run`>;

/**
 * The jobs of the analysis worker. The network is the only thing they hold. A `network/load` that fails leaves none:
 * the one before may be that of another city.
 */
export function createAnalysisHandlers(): Handlers<AnalysisJob> {
  let network: RoadNetwork | null = null;
  let allocation = createAllocation(null, accessScore);

  return {
    'network/load': ({ roads }) => {
      network = null;
      allocation = createAllocation(null, accessScore);
      if (roads === null) {
        return { nodes: 0, edges: 0, bbox: null };
      }
      const graph = decodeRoadGraph(roads);
      network = createRoadNetwork(graph);
      allocation = createAllocation(walkingCostsOn(network), accessScore);
      return { nodes: graph.nodeCount, edges: graph.edgeCount, bbox: network.index.bbox };
    },
    'nearest/run': (query, context) => nearest(query, network, createTask(context)),
    'closed-roads/run': (query, context) => closedRoads(query, network, createTask(context)),
    'coverage/run': (query, context) =>
      coverage(query, network === null ? null : walkingOn(network), createTask(context)),
    'allocation/run': (query, context) => allocation(query, createTask(context)),
    'siting/run': (query, context) => prepareSiting(query, network, createTask(context)),
    'isolation/run': (query, context) => isolation(query, network, createTask(context)),
    'importance/run': (query, context) => importance(query, network, createTask(context)),
    'service-area/run': (query, context) => {
      if (network === null) throw new AnlanError('network-missing');
      return serviceArea(query, network, createTask(context));
    },
    'import/shift': async ({ positions }, context) => {
      if (network === null) return null;
      const distances = await streetDistances(shiftReadings(positions), network, createTask(context));
      return distances === null ? null : shiftMedians(distances);
    },
    'exposure/run': (query, context) => exposure(query, createTask(context)),
    'needs/run': (query, context) => needs(query, network, createTask(context)),
    'risk-index/run': (query, context) => riskIndex(query, network, createTask(context)),
  };
}
