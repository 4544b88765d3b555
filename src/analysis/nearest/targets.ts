import type { SearchTarget } from '../../network';
import type { ModeRoads } from '../road-access';
import type { Candidate } from './candidate';

/** Weights of the network count tenths of a second. */
export const TENTHS = 10;

/** The usable candidates that have an open road near them, as the search wants them. */
export interface Targets {
  readonly candidates: readonly Candidate[];
  readonly targets: readonly SearchTarget[];
  /** Number of a candidate among the targets, or why it is none; nothing for one that is unusable anyway. */
  readonly placeOf: ReadonlyMap<Candidate, number | 'off-network' | 'cut-off'>;
}

const kept = new WeakMap<readonly Candidate[], { roads: ModeRoads; targets: Targets }>();

/**
 * Targets of the usable candidates under the present conditions of a mode. A target's extra cost is the leg between
 * its road and its door plus the time it is ranked with, so that the search stops at the right k.
 * Made once as long as neither candidates nor conditions change.
 */
export function targetsOf(all: readonly Candidate[], roads: ModeRoads): Targets {
  const known = kept.get(all);
  if (known?.roads === roads) return known.targets;
  const candidates: Candidate[] = [];
  const targets: SearchTarget[] = [];
  const placeOf = new Map<Candidate, number | 'off-network' | 'cut-off'>();
  for (const candidate of all) {
    if (candidate.reason !== null) continue;
    const snap = roads.access(candidate.position);
    if (typeof snap === 'string') {
      placeOf.set(candidate, snap);
      continue;
    }
    placeOf.set(candidate, targets.length);
    candidates.push(candidate);
    targets.push({ snap, extra: roads.offRoadTenths(snap) + TENTHS * candidate.rankExtraS });
  }
  const made = { candidates, targets, placeOf };
  kept.set(all, { roads, targets: made });
  return made;
}
