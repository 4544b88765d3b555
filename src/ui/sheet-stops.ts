/** The three heights of a sheet: a line of summary, half of the room, nearly all of it. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** Height in px of a stop in a room of `roomPx`. `full` leaves a strip of the map in sight. */
export function stopHeight(stop: SheetStop, roomPx: number, peekPx: number): number {
  switch (stop) {
    case 'peek':
      return Math.min(peekPx, roomPx);
    case 'half':
      return Math.max(peekPx, Math.round(roomPx * 0.5));
    case 'full':
      return Math.max(peekPx, roomPx - 72);
  }
}

/** The stop nearest to a height, leaning `pushPx` further in the direction of the throw. */
export function nearestStop(heightPx: number, roomPx: number, peekPx: number, pushPx = 0): SheetStop {
  const wanted = heightPx + pushPx;
  let best: SheetStop = 'peek';
  for (const stop of SHEET_STOPS) {
    const off = (candidate: SheetStop) => Math.abs(stopHeight(candidate, roomPx, peekPx) - wanted);
    if (off(stop) < off(best)) best = stop;
  }
  return best;
}

/** One stop up or down; stays at the ends. */
export function stepStop(stop: SheetStop, by: 1 | -1): SheetStop {
  return SHEET_STOPS[SHEET_STOPS.indexOf(stop) + by] ?? stop;
}
