import { isInArea } from '../domain/area';
import { AnlanError, type Problem } from '../domain/errors';
import { isInside, isPosition, type LonLat } from '../domain/geo';
import type { Datasets } from '../store/state';

/** Why nothing can be placed at a position of the region; null when it can. Roads are not looked at. */
export function placementProblem(data: Datasets, [lon, lat]: LonLat): Problem | null {
  const place = { lon: lon.toFixed(5), lat: lat.toFixed(5) };
  if (!isPosition(lon, lat)) return { code: 'coordinates-invalid', params: { lon, lat } };
  if (!isInside([lon, lat], data.manifest.bbox)) {
    return { code: 'incident-outside-region', params: place };
  }
  if (data.land !== null && !isInArea([lon, lat], data.land)) {
    return { code: 'incident-in-water', params: place };
  }
  return null;
}

/** Throws the problem of a position, if it has one, or if there are no data to say so. */
export function assertPlace(data: Datasets | null, position: LonLat): void {
  if (data === null) throw new AnlanError('pack-not-open');
  const problem = placementProblem(data, position);
  if (problem) throw new AnlanError(problem.code, problem.params);
}
