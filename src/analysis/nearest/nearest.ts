import { AnlanError } from '../../domain/errors';
import { isPosition } from '../../domain/geo';
import { createHazardZones } from '../../domain/hazard-zones';
import type { ResourceKind } from '../../domain/resource';
import type { Task } from '../../domain/task';
import type { RoadNetwork, Snap } from '../../network';
import { MODE_OF, roadsFor } from './mode';
import { isInZone } from '../way-out';
import { nearestOnRoads } from './on-roads';
import type { NearestQuery } from './query';
import type { NearestGroup, NearestResult } from './result';
import { nearestStraight } from './straight-line';

/**
 * The k nearest usable resources of each kind asked for, and the nearer ones that were passed over.
 *
 * `network` null where the pack has no roads: then by straight line, and said so.
 * An origin inside zones that are closed on foot: people are led out of them to shelters outside every zone; the group
 * names the zones in `leavingHazardIds`.
 * A kind not asked for comes back empty with method `unknown`, and so does one whose mode has no road near the incident.
 *
 * Throws `coordinates-invalid`; `input-invalid` for a `k` that is no count; `incident-no-road` {distanceM} when no
 * mode asked for has a road within 2 km; what the task throws when it is cancelled.
 */
export async function nearest(
  query: NearestQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<NearestResult> {
  const { origin, kinds, k } = query;
  if (!isPosition(origin[0], origin[1])) {
    throw new AnlanError('coordinates-invalid', { lon: origin[0], lat: origin[1] });
  }
  if (!Number.isInteger(k) || k < 0) throw new AnlanError('input-invalid', { field: 'k', value: k });

  const groups: Record<ResourceKind, NearestGroup> = {
    shelter: emptyGroup('shelter'),
    warehouse: emptyGroup('warehouse'),
    team: emptyGroup('team'),
  };
  const snap = network === null ? null : nearestSnap(query, network);
  for (const [done, kind] of kinds.entries()) {
    await task.breathe();
    task.report({ stage: 'search', done, total: kinds.length });
    groups[kind] = network === null ? nearestStraight(kind, query) : nearestOnRoads(kind, query, network);
  }
  return {
    origin,
    snapped: snap?.position ?? null,
    offRoadM: snap?.offRoadM ?? null,
    insideHazardIds: createHazardZones(query.hazards)
      .at(origin)
      .map(({ id }) => id),
    ...insideClosures(query),
    groups,
  };
}

/** Areas closed by hand around the incident. */
function insideClosures({ origin, closures = [] }: NearestQuery): Pick<NearestResult, 'insideClosureIds'> {
  const around = closures.filter((closure) => isInZone(origin, closure));
  return around.length === 0 ? {} : { insideClosureIds: around.map(({ id }) => id) };
}

/** Where the incident meets the network: the nearest road of any mode that is asked for; null when all are closed. */
function nearestSnap(query: NearestQuery, network: RoadNetwork): Snap | null {
  const roads = query.kinds.map((kind) => roadsFor(kind, query, network));
  const accesses = roads.map((mode) => mode.access(query.origin));
  if (accesses.length > 0 && accesses.every((access) => access === 'off-network')) {
    const distanceM = Math.min(...roads.map(({ conditions }) => conditions.distanceToRoadM(query.origin)));
    throw new AnlanError('incident-no-road', { distanceM });
  }
  return accesses
    .filter((access) => typeof access !== 'string')
    .reduce<Snap | null>(
      (best, snap) => (best === null || snap.offRoadM < best.offRoadM ? snap : best),
      null,
    );
}

function emptyGroup(kind: ResourceKind): NearestGroup {
  return { kind, mode: MODE_OF[kind], method: 'unknown', items: [], passedOver: [] };
}
