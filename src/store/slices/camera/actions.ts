import type { Action } from '../../action';
import type { Camera, CameraState } from '../../state';

/** The map says where it is. */
export const cameraMoved =
  (now: Camera): Action =>
  (state) => ({ ...state, camera: { ...state.camera, now } });

/** Asks the map to go somewhere. */
export const requestCamera =
  (target: NonNullable<CameraState['request']>['target']): Action =>
  (state) => ({
    ...state,
    camera: { ...state.camera, request: { serial: (state.camera.request?.serial ?? 0) + 1, target } },
  });

/** Forgets where the map was and was asked to go: another region is opened. */
export const resetCamera = (): Action => (state) => ({ ...state, camera: { now: null, request: null } });
