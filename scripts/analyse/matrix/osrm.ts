import type { TravelMode } from '../../../src/domain/travel';
import { askJson, serviceFault, tableOf } from './http-json';
import { MAX_OFF_ROAD_M, type MatrixService } from './service';

/** The name in the address; an OSRM server has the one profile its data was made with, whatever is asked for. */
const PROFILE: Readonly<Record<TravelMode, string>> = {
  walk: 'foot',
  car: 'driving',
  emergency: 'driving',
  truck: 'driving',
};
/** Its usual `max-table-size` is 100 places, sources and destinations together. */
const SIDE = 50;

/** `/table/v1` of a running OSRM 5 or 6. */
export function osrmService(address: string, side = SIDE): MatrixService {
  const base = `${address.replace(/\/+$/, '')}/table/v1`;
  return {
    side,
    async table(froms, tos, mode) {
      const places = [...froms, ...tos].map(([lon, lat]) => `${lon},${lat}`).join(';');
      const numbers = (start: number, count: number) =>
        Array.from({ length: count }, (_, index) => start + index).join(';');
      const sides = `sources=${numbers(0, froms.length)}&destinations=${numbers(froms.length, tos.length)}`;
      const radiuses = [...froms, ...tos].map(() => MAX_OFF_ROAD_M).join(';');
      const url = `${base}/${PROFILE[mode]}/${places}?annotations=duration,distance&radiuses=${radiuses}&${sides}`;
      const { status, body } = await askJson(url);
      const { code, message, durations, distances } = (body ?? {}) as Record<string, unknown>;
      if (code === 'NoSegment' || code === 'NoTable') return 'unroutable';
      if (status !== 200 || code !== 'Ok') {
        throw serviceFault(
          base,
          `status ${status}, ${String(code)}${typeof message === 'string' ? `: ${message}` : ''}`,
        );
      }
      return {
        seconds: tableOf(durations, froms.length, tos.length, base),
        metres: tableOf(distances, froms.length, tos.length, base),
      };
    },
  };
}
