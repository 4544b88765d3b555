import { mix } from '../../ui/symbols/colour';
import type { Theme } from '../../store/state';
import type { ThemeTokens } from '../../ui/tokens';

/** Five steps from little to much, in violet: a hue that no resource and no warning has. */
export const POPULATION_RAMP: Readonly<Record<Theme, readonly string[]>> = {
  dark: ['#2b2a4a', '#44407a', '#6459a8', '#8f7fd0', '#c5b4f5'],
  light: ['#e4e0f2', '#c3b9e2', '#9d8dcd', '#7661b1', '#4f3a8f'],
};

/** Four steps of the colour of unserved people, from few to many. */
export function unservedRamp(tokens: ThemeTokens, theme: Theme): readonly string[] {
  const pale =
    theme === 'dark' ? mix(tokens.land, tokens.unserved, 0.45) : mix(tokens.land, tokens.unserved, 0.4);
  return [pale, mix(pale, tokens.unserved, 0.4), mix(pale, tokens.unserved, 0.75), tokens.unserved];
}

/** Bounds that part the values into classes of equal number: `classes - 1` ascending values. */
export function quantileBounds(values: readonly number[], classes: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from(
    { length: classes - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / classes)] ?? 0,
  );
}

/** The class a value falls into, 0 … bounds.length. */
export function classOf(value: number, bounds: readonly number[]): number {
  let index = 0;
  while (index < bounds.length && value >= (bounds[index] ?? Number.POSITIVE_INFINITY)) index++;
  return index;
}
