import type { ExpressionSpecification } from 'maplibre-gl';

/** A value that grows smoothly (base 1.5) with the zoom: `[zoom, value]` pairs in order. */
export function curve(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

/** The same, straight between the stops. */
export function ramp(...stops: readonly (readonly [zoom: number, value: number])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
