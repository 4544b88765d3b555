import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import type { LonLat } from '../../domain/geo';
import { incidentPosition } from '../../store/slices/incident/selectors';
import type { AppState } from '../../store/state';
import type { PixelPoint, Projection } from './hit-test';

/** What can be dragged: the incident, or a proposal by id. */
export type DragHandle = 'incident' | { readonly proposal: string };

const INCIDENT_RADIUS_PX = 20;
const PROPOSAL_RADIUS_PX = 16;
/** Shorter movements are clicks. */
const THRESHOLD_PX = 4;

/** The draggable thing under the pointer. */
export function dragHandle(
  state: AppState,
  at: PixelPoint,
  { project }: Projection,
  scale = 1,
): DragHandle | null {
  const isNear = (position: LonLat, radiusPx: number) => {
    const { x, y } = project(position);
    return Math.hypot(x - at.x, y - at.y) <= radiusPx * scale;
  };
  const incident = state.session.view === 'operator' ? incidentPosition(state) : null;
  if (incident && isNear(incident, INCIDENT_RADIUS_PX)) return 'incident';
  if (state.session.view !== 'planner') return null;
  const proposal = state.planner.proposals.findLast(({ position }) => isNear(position, PROPOSAL_RADIUS_PX));
  return proposal ? { proposal: proposal.id } : null;
}

interface DragOptions {
  readonly map: MapLibreMap;
  readonly dispatch: Dispatch;
  readonly handle: DragHandle;
  readonly from: PixelPoint;
  readonly onEnd: () => void;
}

/** Follows the pointer until it is let go; Escape puts the thing back. One command a frame while it moves. */
export function startDrag({ map, dispatch, handle, from, onEnd }: DragOptions): { cancel(): void } {
  const canvas = map.getCanvas();
  const listeners = new AbortController();
  let frame = 0;
  let position: LonLat | null = null;
  canvas.style.cursor = 'grabbing';

  const show = (at: LonLat | null) => {
    if (handle === 'incident') dispatch('incident.drag', at);
    else dispatch('plan.drag', at && { id: handle.proposal, position: at });
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    listeners.abort();
    canvas.style.cursor = '';
    onEnd();
  };
  const cancel = () => {
    if (listeners.signal.aborted) return;
    stop();
    show(null);
  };
  const release = () => {
    stop();
    if (position === null) {
      if (handle !== 'incident') dispatch('selection.select', { kind: 'proposal', id: handle.proposal });
      return;
    }
    if (handle === 'incident') dispatch('incident.place', { position });
    else dispatch('plan.move', { id: handle.proposal, position });
  };
  const move = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = canvas.getBoundingClientRect();
    const at = { x: clientX - box.left, y: clientY - box.top };
    if (position === null && Math.hypot(at.x - from.x, at.y - from.y) < THRESHOLD_PX) return;
    const { lng, lat } = map.unproject([at.x, at.y]);
    position = [lng, lat];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(position));
  };

  const { signal } = listeners;
  window.addEventListener('mousemove', move, { signal });
  window.addEventListener('mouseup', release, { signal });
  window.addEventListener(
    'touchmove',
    (event) => {
      const touch = event.touches[0];
      if (touch) move(touch);
    },
    { signal, passive: true },
  );
  window.addEventListener('touchend', release, { signal });
  window.addEventListener('touchcancel', cancel, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel();
    },
    { signal, capture: true },
  );
  return { cancel };
}
