/** What can still be under way on a map. */
export type Activity = 'tiles' | 'sync' | 'overlay' | 'drawing';

/** Says on the container whether the map has come to rest, for tests and screenshots: `data-map-state`. */
export function trackActivity(container: HTMLElement) {
  const active = new Set<Activity>(['tiles', 'sync']);
  const show = () => {
    container.dataset.mapState = active.size === 0 ? 'idle' : 'busy';
  };
  show();
  return (what: Activity, isActive: boolean): void => {
    if (isActive) active.add(what);
    else active.delete(what);
    show();
  };
}
