import { cameraMoved, requestCamera } from '../store/slices/camera/actions';
import { storeCommand } from './define';

/** The map reports where it is; nobody else calls this. */
export const cameraMovedTo = storeCommand('camera.moved', cameraMoved);
export const cameraGo = storeCommand('camera.go', requestCamera);
