import { distanceM } from '../../domain/geo';
import type { ResourceKind } from '../../domain/resource';
import { straightSpeedMps } from '../straight-speed';
import { candidatesOf } from './candidate';
import { MODE_OF } from './mode';
import { passedOver, passedOverWithinM } from './passed-over';
import type { NearestQuery } from './query';
import type { NearestGroup } from './result';

/**
 * The k nearest of a kind where there is no road network: straight line × detour factor ÷ speed of the mode.
 * Zones neither close nor slow anything here, and no route is given; the group says `straight-line`.
 */
export function nearestStraight(kind: ResourceKind, query: NearestQuery): NearestGroup {
  const mode = MODE_OF[kind];
  const { detourFactor } = query.standards;
  const speedMps = straightSpeedMps(query.standards, mode, query.walker);
  const candidates = candidatesOf(kind, query);
  const items = candidates
    .filter((candidate) => candidate.reason === null)
    .map((candidate) => {
      const straightM = distanceM(query.origin, candidate.position);
      return { candidate, straightM, travelS: (straightM * detourFactor.value) / speedMps };
    })
    .sort((a, b) => a.travelS + a.candidate.rankExtraS - (b.travelS + b.candidate.rankExtraS))
    .slice(0, query.k)
    .map(({ candidate: { id, readyS }, straightM, travelS }) => ({
      id,
      distanceM: straightM * detourFactor.value,
      travelS,
      readyS,
      totalS: readyS === null ? null : readyS + travelS,
      straightM,
      route: null,
      slowed: false,
    }));
  const withinM = passedOverWithinM(items, query.k);
  return {
    kind,
    mode,
    method: 'straight-line',
    items,
    passedOver: passedOver(query.origin, candidates, items, withinM, () => null),
  };
}
