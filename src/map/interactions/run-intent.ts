import type { Dispatch } from '../../commands/command';
import type { ClickIntent } from './click-intent';

/** Zoom steps that a click on a cluster goes nearer. */
const CLUSTER_ZOOM_STEPS = 2;

/** Turns an intent into commands; the map changes nothing itself. */
export function runIntent(intent: ClickIntent, dispatch: Dispatch, zoom: number): void {
  switch (intent.do) {
    case 'place-incident':
      return dispatch('incident.place', { position: intent.position });
    case 'add-proposal':
      return dispatch('plan.add', intent.position);
    case 'add-corner':
      return dispatch('closure.point', intent.position);
    case 'set-origin':
      return dispatch('finder.origin', { position: intent.position, label: null, from: 'map' });
    case 'choose':
      return dispatch('finder.choose', intent.index);
    case 'select':
      return dispatch('selection.select', intent.ref);
    case 'zoom-in':
      return dispatch('camera.go', { centre: intent.position, zoom: zoom + CLUSTER_ZOOM_STEPS });
    case 'nothing':
      return undefined;
  }
}
