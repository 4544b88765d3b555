/** What people have until a wave or flood is there, seconds. */
export interface EvacuationTimes {
  /** From the warning until it arrives. */
  readonly arrivesS: number;
  /** From the warning until people set out. */
  readonly startsS: number;
  /** At the end of the way, for stairs or a slope up to safety. */
  readonly climbsS: number;
}

/**
 * Seconds left for walking; none when they do not suffice to set out and climb. Formula of the Japanese manual on
 * tsunami countermeasures, as cited by fukushikikaku.co.jp: reach = speed × (arrival − start − climb).
 */
export function walkingTimeS({ arrivesS, startsS, climbsS }: EvacuationTimes): number {
  return Math.max(0, arrivesS - startsS - climbsS);
}
