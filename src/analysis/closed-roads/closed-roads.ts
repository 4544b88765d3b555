import type { RoadClosure } from '../../domain/closure';
import type { Task } from '../../domain/task';
import { baseEdgeCount, drawEdge, type RoadNetwork } from '../../network';
import type { ClosedRoadsQuery } from './query';
import type { ClosedRoads, ClosedRoadsResult } from './result';

/**
 * The stretches of road that each closure lies on, so that people see what is really closed. Without a network, none.
 * Throws what the task throws when it is cancelled.
 */
export async function closedRoads(
  { closures }: ClosedRoadsQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<ClosedRoadsResult> {
  const items: ClosedRoads[] = [];
  for (const closure of closures) {
    await task.breathe();
    items.push(roadsUnder(closure, network));
  }
  return { items };
}

function roadsUnder({ id, geometry }: RoadClosure, network: RoadNetwork | null): ClosedRoads {
  if (network === null) return { closureId: id, edgeCount: 0, lengthM: 0, lines: [] };
  const { graph, closures } = network;
  const ends = baseEdgeCount(graph);
  const edges = closures.edges(geometry).filter((edge) => edge < ends);
  return {
    closureId: id,
    edgeCount: edges.length,
    lengthM: edges.reduce((sum, edge) => sum + graph.edgeLengthMm[edge]!, 0) / 1000,
    lines: Array.from(edges, (edge) => drawEdge(graph, edge)),
  };
}
