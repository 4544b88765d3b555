import type { Camera, GapArea } from '../../store/state';

/** Gap areas whose centre the map shows; all of them while the map has not said what it shows. */
export function visibleGaps(gaps: readonly GapArea[], camera: Camera | null): readonly GapArea[] {
  const bounds = camera?.bounds;
  if (!bounds) return gaps;
  const [west, south, east, north] = bounds;
  return gaps.filter(({ centre: [lon, lat] }) => lon >= west && lon <= east && lat >= south && lat <= north);
}

/** People in all of these areas. */
export function peopleIn(gaps: readonly GapArea[]): number {
  return gaps.reduce((sum, gap) => sum + gap.people, 0);
}
