import type { LonLat } from '../../domain/geo';

/** Well below a millimetre, degrees. */
const TOLERANCE = 1e-10;
const MOST_STEPS = 30;

/**
 * The position that a shift takes to the one given. The shifts of web maps change by less than a part in a hundred from
 * place to place, so that taking the shift of the last guess away closes in quickly.
 */
export function undo(shift: (position: LonLat) => LonLat, shifted: LonLat): LonLat {
  let guess = shifted;
  for (let step = 0; step < MOST_STEPS; step++) {
    const there = shift(guess);
    const east = there[0] - shifted[0];
    const north = there[1] - shifted[1];
    if (Math.abs(east) < TOLERANCE && Math.abs(north) < TOLERANCE) break;
    guess = [guess[0] - east, guess[1] - north];
  }
  return guess;
}
