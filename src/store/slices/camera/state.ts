import type { Camera, CameraState } from '../../state';

/** @param now where the first map opens; null = where the pack says. */
export function cameraState(now: Camera | null = null): CameraState {
  return { now, request: null };
}
