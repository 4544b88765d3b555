import { TRAVEL_MODES } from '../../domain/travel';
import { accessBit, accessOf } from './access';
import { ROAD_CLASSES } from './road-class';

type Tags = Readonly<Record<string, string>>;

const ALL = 0xff;
const WALKING = accessBit('walk', 'forward') | accessBit('walk', 'backward');

/** Barriers that stop vehicles whatever their access tags leave out. */
const STOPS_VEHICLES = new Set([
  'bollard',
  'block',
  'jersey_barrier',
  'planter',
  'chain',
  'debris',
  'cycle_barrier',
  'motorcycle_barrier',
  'full-height_turnstile',
  'turnstile',
  'kissing_gate',
  'stile',
  'horse_stile',
  'log',
  'step',
  'kerb_high',
]);
/** Barriers that can be opened: they stop only whom their tags name. */
const OPENS = new Set([
  'gate',
  'lift_gate',
  'swing_gate',
  'sliding_gate',
  'entrance',
  'wicket_gate',
  'toll_booth',
  'border_control',
]);

/**
 * Who passes a barrier standing on a road, as the bits of `wayAccess`; null where it stops nobody.
 * A locked gate is private: vehicles that may ignore private pass, others do not; people on foot pass unless told not to.
 */
export function barrierAccess(tags: Tags): number | null {
  const kind = tags['barrier'];
  if (kind === undefined) return null;
  if (STOPS_VEHICLES.has(kind)) return WALKING;
  if (!OPENS.has(kind)) return null;
  const road = ROAD_CLASSES.indexOf('road');
  const isLocked = tags['locked'] === 'yes';
  let bits = 0;
  for (const mode of TRAVEL_MODES) {
    const verdict = accessOf(tags, road, mode, 'forward');
    if (verdict === 'no') continue;
    const both = accessBit(mode, 'forward') | accessBit(mode, 'backward');
    bits |= verdict === 'private' || (isLocked && mode !== 'walk') ? both << 8 : both;
  }
  return bits === ALL ? null : bits;
}
