import type { TurnRestriction } from '../../domain/turn-restriction';
import type { TravelMode } from '../../domain/travel';

/** Modes that turn restrictions can bind. People on foot never are. */
const VEHICLES = ['car', 'emergency', 'truck'] as const satisfies readonly TravelMode[];

/** Modes that a vehicle named in `restriction:<vehicle>` stands for; any other vehicle is none of ours. */
const BOUND: Readonly<Record<string, readonly TravelMode[]>> = {
  vehicle: VEHICLES,
  motor_vehicle: VEHICLES,
  motorcar: ['car'],
  emergency: ['emergency'],
  goods: ['truck'],
  hgv: ['truck'],
};

/** Modes that a vehicle named in `except` frees. Where buses may turn, emergency vehicles may, as on bus lanes. */
const FREED: Readonly<Record<string, readonly TravelMode[]>> = {
  ...BOUND,
  psv: ['emergency'],
  bus: ['emergency'],
};

/** Modes that a turn restriction binds: those of its vehicle but for the excepted ones; may be none. */
export function modesBoundBy({
  vehicle,
  except,
}: Pick<TurnRestriction, 'vehicle' | 'except'>): readonly TravelMode[] {
  const bound = vehicle === null ? VEHICLES : (BOUND[vehicle] ?? []);
  const freed = new Set(except.flatMap((one) => FREED[one] ?? []));
  return bound.filter((mode) => !freed.has(mode));
}
