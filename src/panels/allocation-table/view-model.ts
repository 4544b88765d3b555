import type { Camera, ShelterLoad } from '../../store/state';

export type LoadState = 'full' | 'spare' | 'empty' | 'unused';

/** How a shelter ends: with people or without, full or not, or not used at all. */
export function loadState({ reason, spare, assigned }: ShelterLoad): LoadState {
  if (reason !== null) return 'unused';
  if (spare === 0) return 'full';
  return assigned > 0 ? 'spare' : 'empty';
}

/** Share of its places that is taken; null where nobody can be sent. */
export function loadShare({ reason, spare, assigned }: ShelterLoad): number | null {
  const places = assigned + (spare ?? 0);
  return reason !== null || places === 0 ? null : assigned / places;
}

/** Loads of shelters that the map shows, most people first; all of them while the map has not said what it shows. */
export function visibleLoads(loads: readonly ShelterLoad[], camera: Camera | null): readonly ShelterLoad[] {
  const bounds = camera?.bounds;
  const shown = bounds
    ? loads.filter(
        ({ position: [lon, lat] }) =>
          lon >= bounds[0] && lon <= bounds[2] && lat >= bounds[1] && lat <= bounds[3],
      )
    : loads;
  return shown.toSorted((a, b) => b.assigned - a.assigned || (a.id < b.id ? -1 : 1));
}
