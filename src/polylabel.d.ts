declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon (rings in any planar unit); `precision` in the same unit. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): number[] & { distance: number };
}
