import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Dispatch } from '../../commands/command';
import type { LonLat } from '../../domain/geo';
import type { AppState } from '../../store/state';
import type { AppStore } from '../../store/store';
import type { HitTarget } from '../layers/layer-description';
import { clickIntent } from './click-intent';
import { cursorFor } from './cursor';
import { dragHandle, startDrag } from './drag';
import { hitTest, type PixelPoint } from './hit-test';
import { runIntent } from './run-intent';

export interface PointerOptions {
  readonly map: MapLibreMap;
  readonly store: AppStore;
  readonly dispatch: Dispatch;
  readonly targets: () => readonly HitTarget[];
  /** Multiplies the size of everything that can be hit. */
  readonly scale: () => number;
  /** False on a wall: nothing is hovered, nothing reacts. */
  readonly isInteractive: () => boolean;
}

/** A click this near to the last corner of a drawing is the second half of a double click, px. */
const SAME_CORNER_PX = 5;
const LONG_PRESS_MS = 550;
const LONG_PRESS_SLACK_PX = 8;

/** The next click on the map places something, whatever lies under it. */
const isAwaitingClick = ({ incident, planner, closures }: AppState): boolean =>
  incident.placing || planner.adding || closures.draft !== null;

const isNear = (a: PixelPoint, b: PixelPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < SAME_CORNER_PX;

/** Click, tap, long press, hover and drag on the map. Gives a way to detach. */
export function attachPointer(options: PointerOptions): () => void {
  const { map, store, dispatch } = options;
  const canvas = map.getCanvas();
  const project = (position: LonLat): PixelPoint => map.project([position[0], position[1]]);
  const lonLat = ({ lng, lat }: { lng: number; lat: number }): LonLat => [lng, lat];
  const hit = (point: PixelPoint, position: LonLat) =>
    hitTest(options.targets(), point, position, { project }, options.scale());
  const handleAt = (point: PixelPoint) => dragHandle(store.getState(), point, { project }, options.scale());

  let drag: ReturnType<typeof startDrag> | null = null;
  let hoverFrame = 0;
  let press: ReturnType<typeof setTimeout> | null = null;
  let pressedAt: PixelPoint | null = null;

  const endPress = () => {
    if (press) clearTimeout(press);
    press = null;
  };

  const act = (point: PixelPoint, position: LonLat) => {
    const state = store.getState();
    if (!isAwaitingClick(state) && handleAt(point) === 'incident') return;
    const corner = state.closures.draft?.vertices.at(-1);
    if (corner !== undefined && isNear(project(corner), point)) return;
    runIntent(
      clickIntent(state, state.session.view, hit(point, position), position),
      dispatch,
      map.getZoom(),
    );
  };

  const onClick = (event: MapMouseEvent) => {
    if (options.isInteractive() && !drag) act(event.point, lonLat(event.lngLat));
  };

  const onDown = (event: MapMouseEvent | MapTouchEvent) => {
    endPress();
    if (!options.isInteractive()) return;
    const { originalEvent } = event;
    const isTouch = !(originalEvent instanceof MouseEvent);
    if (isTouch ? originalEvent.touches.length > 1 : originalEvent.button !== 0) return;
    const handle = handleAt(event.point);
    const state = store.getState();
    if (handle && !isAwaitingClick(state)) {
      event.preventDefault();
      dispatch('selection.hover', null);
      drag = startDrag({
        map,
        dispatch,
        handle,
        from: event.point,
        onEnd: () => setTimeout(() => (drag = null)),
      });
    } else if (isTouch && state.session.view === 'operator' && state.closures.draft === null) {
      pressedAt = event.point;
      const position = lonLat(event.lngLat);
      press = setTimeout(() => dispatch('incident.place', { position }), LONG_PRESS_MS);
    }
  };

  const onTouchMove = (event: MapTouchEvent) => {
    if (
      pressedAt &&
      Math.hypot(event.point.x - pressedAt.x, event.point.y - pressedAt.y) > LONG_PRESS_SLACK_PX
    )
      endPress();
  };

  const onMove = (event: MapMouseEvent) => {
    cancelAnimationFrame(hoverFrame);
    if (drag) return;
    const { point } = event;
    const position = lonLat(event.lngLat);
    hoverFrame = requestAnimationFrame(() => {
      const state = store.getState();
      if (!options.isInteractive()) {
        canvas.style.cursor = 'default';
        return;
      }
      const target = map.isMoving() ? null : hit(point, position);
      const handle = handleAt(point);
      canvas.style.cursor = cursorFor(state, target, handle);
      const isSilent = handle === 'incident' || state.closures.draft !== null;
      const ref = isSilent ? null : (target?.ref ?? null);
      if (ref || state.selection.hovered)
        dispatch('selection.hover', ref ? { ref, x: point.x, y: point.y } : null);
    });
  };

  const onOut = () => {
    cancelAnimationFrame(hoverFrame);
    if (store.getState().selection.hovered) dispatch('selection.hover', null);
  };

  const onKey = (event: KeyboardEvent) => {
    const isDrawing = store.getState().closures.draft !== null;
    if (event.key !== (isDrawing ? ' ' : 'Enter') || !options.isInteractive()) return;
    event.preventDefault();
    const centre = lonLat(map.getCenter());
    act(project(centre), centre);
  };

  const onDoubleClick = (event: MapMouseEvent) => {
    if (store.getState().closures.draft === null) return;
    event.preventDefault();
    dispatch('closure.finish');
  };

  map.on('click', onClick);
  map.on('dblclick', onDoubleClick);
  map.on('mousedown', onDown);
  map.on('touchstart', onDown);
  map.on('touchmove', onTouchMove);
  map.on('touchend', endPress);
  map.on('touchcancel', endPress);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('movestart', onOut);
  canvas.addEventListener('keydown', onKey);
  return () => {
    endPress();
    drag?.cancel();
    cancelAnimationFrame(hoverFrame);
    canvas.removeEventListener('keydown', onKey);
    map.off('click', onClick);
    map.off('dblclick', onDoubleClick);
    map.off('mousedown', onDown);
    map.off('touchstart', onDown);
    map.off('touchmove', onTouchMove);
    map.off('touchend', endPress);
    map.off('touchcancel', endPress);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('movestart', onOut);
  };
}
