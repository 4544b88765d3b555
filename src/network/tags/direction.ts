import type { TravelMode } from '../../domain/travel';

type Tags = Readonly<Record<string, string>>;

/**
 * Directions open to a mode. `reversible`: the direction changes by the hour and the data cannot say which is open now.
 */
export type Direction = 'both' | 'forward' | 'backward' | 'reversible';

const VALUES: Readonly<Record<string, Direction>> = {
  yes: 'forward',
  true: 'forward',
  '1': 'forward',
  '-1': 'backward',
  reverse: 'backward',
  no: 'both',
  false: 'both',
  '0': 'both',
  alternating: 'both',
  reversible: 'reversible',
};

/** Tags that free or bind one mode alone, the most telling first. */
const OWN_KEYS: Readonly<Record<TravelMode, readonly string[]>> = {
  walk: ['oneway:foot'],
  car: ['oneway:motorcar', 'oneway:motor_vehicle'],
  emergency: ['oneway:emergency', 'oneway:psv', 'oneway:bus', 'oneway:motor_vehicle'],
  truck: ['oneway:hgv', 'oneway:motor_vehicle'],
};

function isImplied(tags: Tags): boolean {
  return (
    tags['junction'] === 'roundabout' ||
    tags['junction'] === 'circular' ||
    tags['highway'] === 'motorway' ||
    tags['highway'] === 'motorway_link'
  );
}

/** Directions of a way for a mode: its own tag, else `oneway`, else what roundabouts and motorways imply. People on foot are bound by their own tag only. */
export function directionOf(tags: Tags, mode: TravelMode): Direction {
  for (const key of OWN_KEYS[mode]) {
    const own = VALUES[tags[key] ?? ''];
    if (own !== undefined) return own;
  }
  if (mode === 'walk') return 'both';
  return VALUES[tags['oneway'] ?? ''] ?? (isImplied(tags) ? 'forward' : 'both');
}
