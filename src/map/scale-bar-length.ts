/** The longest round distance (1, 2 or 5 times a power of ten) that fits. */
export function scaleBar(
  metresPerPixel: number,
  maxPx: number,
): { readonly metres: number; readonly widthPx: number } {
  const longest = metresPerPixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 2, 1].find((factor) => factor * power <= longest) ?? 1;
  const metres = step * power;
  return { metres, widthPx: Math.round(metres / metresPerPixel) };
}
