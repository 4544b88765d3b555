/** A value on the scale of 0–10 and the weight it counts with; a value nobody knows is null. */
export interface Weighted {
  readonly value: number | null;
  readonly weight: number;
}

/** Those with a value and a weight above 0. What is unknown leaves its weight to the others. */
function counted(parts: readonly Weighted[]): readonly { readonly value: number; readonly weight: number }[] {
  return parts.flatMap(({ value, weight }) => (value === null || weight <= 0 ? [] : [{ value, weight }]));
}

/**
 * INFORM's scaled geometric mean of indicators of one dimension: values are turned round and put on 1–10, so that one
 * zero does not wipe out the rest: (10 − GEOMEAN((10 − x) / 10 · 9 + 1)) / 9 · 10. Null when none is known.
 */
export function scaledGeometricMean(parts: readonly Weighted[]): number | null {
  const known = counted(parts);
  if (known.length === 0) return null;
  let logs = 0;
  let weights = 0;
  for (const { value, weight } of known) {
    logs += weight * Math.log(((10 - value) / 10) * 9 + 1);
    weights += weight;
  }
  return clamp(((10 - Math.exp(logs / weights)) / 9) * 10);
}

/**
 * The index of dimensions: their geometric mean, for three of equal weight the cube root of the product; 0 when one
 * that counts is 0. Null when one that counts is unknown: a product cannot do without a factor.
 */
export function dimensionProduct(parts: readonly Weighted[]): number | null {
  const wanted = parts.filter(({ weight }) => weight > 0);
  const known = counted(wanted);
  if (known.length < wanted.length || known.length === 0) return null;
  if (known.some(({ value }) => value === 0)) return 0;
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const logs = known.reduce((sum, { value, weight }) => sum + weight * Math.log(value), 0);
  return clamp(Math.exp(logs / weights));
}

/** A raw figure on 0–10: a straight line from the figure that scores 0 to the one that scores 10, no further. */
export function scoreOf(raw: number, scoresZero: number, scoresTen: number): number {
  return clamp(((raw - scoresZero) / (scoresTen - scoresZero)) * 10);
}

function clamp(value: number): number {
  return Math.min(10, Math.max(0, value));
}
