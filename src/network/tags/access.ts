import { TRAVEL_MODES, type TravelMode } from '../../domain/travel';
import { ROAD_CLASSES, type RoadClass } from './road-class';

type Tags = Readonly<Record<string, string>>;
type Verdict = 'yes' | 'private' | 'no';

/** Bit of a mode in `edgeIsland`. */
export function modeBit(mode: TravelMode): number {
  return 1 << TRAVEL_MODES.indexOf(mode);
}

/** Bit of a mode and direction in the low byte of `wayAccess`; shifted left by 8 it means private. */
export function accessBit(mode: TravelMode, direction: 'forward' | 'backward'): number {
  return 1 << (2 * TRAVEL_MODES.indexOf(mode) + (direction === 'forward' ? 0 : 1));
}

/** Access keys of each mode, the most specific last: a later key overrides an earlier one. */
const KEYS: Readonly<Record<TravelMode, readonly string[]>> = {
  walk: ['access', 'foot'],
  car: ['access', 'vehicle', 'motor_vehicle', 'motorcar'],
  emergency: ['access', 'vehicle', 'motor_vehicle', 'psv', 'bus', 'emergency'],
  truck: ['access', 'vehicle', 'motor_vehicle', 'goods', 'hgv'],
};

/** A yes under these keys speaks of traffic in general and does not turn a footway into a street. */
const GENERAL_KEYS = new Set(['access', 'vehicle']);
/** A lane for buses carries emergency vehicles too; a street closed to buses says nothing about them. */
const OPENING_KEYS = new Set(['psv', 'bus']);

const VERDICTS: Readonly<Record<string, Verdict>> = {
  yes: 'yes',
  permissive: 'yes',
  designated: 'yes',
  official: 'yes',
  public: 'yes',
  destination: 'yes',
  customers: 'yes',
  delivery: 'yes',
  discouraged: 'yes',
  use_sidepath: 'yes',
  private: 'private',
  residents: 'private',
  permit: 'private',
  agricultural: 'private',
  forestry: 'private',
  'agricultural;forestry': 'private',
  emergency: 'private',
  military: 'private',
  no: 'no',
};

/** Who may use a class of road when its tags say nothing: w(alk), c(ar), e(mergency), t(ruck). */
const BY_CLASS: Readonly<Record<RoadClass, string>> = {
  motorway: 'cet',
  motorway_link: 'cet',
  trunk: 'wcet',
  trunk_link: 'wcet',
  primary: 'wcet',
  primary_link: 'wcet',
  secondary: 'wcet',
  secondary_link: 'wcet',
  tertiary: 'wcet',
  tertiary_link: 'wcet',
  unclassified: 'wcet',
  residential: 'wcet',
  living_street: 'wcet',
  service: 'wcet',
  road: 'wcet',
  track: 'wce',
  busway: 'e',
  pedestrian: 'we',
  footway: 'w',
  path: 'w',
  cycleway: 'w',
  bridleway: 'w',
  corridor: 'w',
  steps: 'w',
  barrier: '',
};

function allowedByClass(roadClass: number, mode: TravelMode, tags: Tags): boolean {
  const name = ROAD_CLASSES[roadClass];
  if (name === undefined) return false;
  if (mode === 'walk' && tags['motorroad'] === 'yes') return false;
  return BY_CLASS[name].includes(mode.charAt(0));
}

/**
 * Whether a mode may use a way in one direction, one-way rules aside.
 * `private`: only vehicles that may ignore private and no (a hospital's own road, a barred street); a way that is not
 * built for vehicles stays `no` for them.
 */
export function accessOf(
  tags: Tags,
  roadClass: number,
  mode: TravelMode,
  direction: 'forward' | 'backward',
): Verdict {
  const byClass = allowedByClass(roadClass, mode, tags);
  const isSteps = ROAD_CLASSES[roadClass] === 'steps';
  let verdict: Verdict = byClass ? 'yes' : 'no';
  for (const key of KEYS[mode]) {
    const value = tags[`${key}:${direction}`] ?? tags[key];
    const said = value === undefined ? undefined : VERDICTS[value];
    if (said === undefined || (said !== 'yes' && OPENING_KEYS.has(key))) continue;
    if (said === 'yes') {
      if (byClass || (!GENERAL_KEYS.has(key) && !(isSteps && mode !== 'walk'))) verdict = 'yes';
    } else if (byClass && !(said === 'no' && key === 'emergency')) {
      verdict = 'private';
    } else {
      verdict = 'no';
    }
  }
  return verdict;
}
