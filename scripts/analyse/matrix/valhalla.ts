import type { TravelMode } from '../../../src/domain/travel';
import { askJson, serviceFault, tableOf } from './http-json';
import { MAX_OFF_ROAD_M, type MatrixService } from './service';

/** Valhalla's costing models; it has none for emergency vehicles. */
export const COSTING: Readonly<Record<TravelMode, string>> = {
  walk: 'pedestrian',
  car: 'auto',
  emergency: 'auto',
  truck: 'truck',
};
/** Its usual `max_matrix_location_pairs` is 2 500. */
const SIDE = 50;
/** Error codes for a place near no usable edge, and for none of its pairs being connected. */
const UNROUTABLE = new Set([171, 442]);
const M_PER_KM = 1000;

/**
 * `/sources_to_targets` of a running Valhalla 3.
 * @param options costing options of the model, e.g. `{walking_speed: 4.8}`
 */
export function valhallaService(
  address: string,
  options: Readonly<Record<string, unknown>> = {},
  side = SIDE,
): MatrixService {
  const url = `${address.replace(/\/+$/, '')}/sources_to_targets`;
  const place = ([lon, lat]: readonly [number, number]) => ({ lon, lat, search_cutoff: MAX_OFF_ROAD_M });
  return {
    side,
    async table(froms, tos, mode) {
      const costing = COSTING[mode];
      const { status, body } = await askJson(url, {
        sources: froms.map(place),
        targets: tos.map(place),
        costing,
        costing_options: { [costing]: options },
        units: 'kilometers',
        verbose: false,
      });
      const { sources_to_targets: found, error_code: code, error } = (body ?? {}) as Record<string, unknown>;
      if (typeof code === 'number' && UNROUTABLE.has(code)) return 'unroutable';
      if (status !== 200)
        throw serviceFault(url, `status ${status}${typeof error === 'string' ? `: ${error}` : ''}`);
      const { durations, distances } = (found ?? {}) as Record<string, unknown>;
      return {
        seconds: tableOf(durations, froms.length, tos.length, url),
        metres: tableOf(distances, froms.length, tos.length, url, M_PER_KM),
      };
    },
  };
}
