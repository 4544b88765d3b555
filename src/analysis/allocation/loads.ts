import { toPeople } from './people-units';
import type { Plan } from './plan';
import type { ShelterLoad } from './result';

const TENTHS = 10;

/** What each shelter of a plan takes in. */
export function shelterLoads({ shelters, assignment }: Plan): readonly ShelterLoad[] {
  const { pairs, flow, free, supply } = assignment;
  return shelters.map(({ shelter, isProposed, reach, use, column }): ShelterLoad => {
    let units = 0;
    let costs = 0;
    const [start, end] = column < 0 ? [0, 0] : [pairs.columnStart[column]!, pairs.columnStart[column + 1]!];
    for (let pair = start; pair < end; pair++) {
      units += flow[pair]!;
      costs += toPeople(flow[pair]!) * pairs.cost[pair]!;
    }
    let inReach = 0;
    for (const cell of reach.now.rows) inReach += supply[cell]!;
    return {
      id: shelter.id,
      position: shelter.position,
      isProposed,
      reason: use.reason,
      capacity: use.capacity,
      occupancy: shelter.occupancy,
      assigned: toPeople(units),
      spare: column < 0 ? (use.reason === null ? 0 : null) : toPeople(free[column]!),
      inReach: toPeople(inReach),
      meanWalk: units === 0 ? null : costs / toPeople(units) / TENTHS,
      isSuitabilityUnknown: shelter.suitableFor === null,
    };
  });
}
