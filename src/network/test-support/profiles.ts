import type { TravelMode, TravelProfile } from '../../domain/travel';

/** A plain profile of a mode: 1 m/s on foot, vehicles at the legal speed. */
export function profile(mode: TravelMode, changes: Partial<TravelProfile> = {}): TravelProfile {
  return {
    mode,
    walkMps: mode === 'walk' ? 1 : null,
    speedFactor: mode === 'walk' ? null : 1,
    maxKmh: mode === 'walk' ? null : 200,
    offRoadKmh: 3.6,
    ignoresOneway: false,
    ignoresPrivate: false,
    ignoresTurnBans: false,
    source: 'test',
    verified: false,
    ...changes,
  };
}
