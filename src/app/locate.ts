import { AnlanError } from '../domain/errors';
import type { LonLat } from '../domain/geo';

const TIMEOUT_MS = 15_000;

/** Where the device is. Rejects with `geolocation-denied` or, for any other reason, `geolocation-unavailable`. */
export function locate(device: Pick<Navigator, 'geolocation'>): Promise<LonLat> {
  return new Promise((resolve, reject) => {
    if (!device.geolocation) {
      reject(new AnlanError('geolocation-unavailable'));
      return;
    }
    device.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      ({ code, PERMISSION_DENIED }) =>
        reject(new AnlanError(code === PERMISSION_DENIED ? 'geolocation-denied' : 'geolocation-unavailable')),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 60_000 },
    );
  });
}
