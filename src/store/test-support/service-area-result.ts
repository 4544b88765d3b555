import type { ServiceAreaResult } from '../state';

/** Arrival areas of two teams around a place, one within the other. */
export function aServiceAreaResult(parts: Partial<ServiceAreaResult> = {}): ServiceAreaResult {
  const square = (limit: number, half: number): ServiceAreaResult['areas'][number] => ({
    limit,
    people: 100 * half,
    vulnerable: null,
    cells: 1,
    roadM: 10 * limit,
    roads: [],
    outline: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [-half, -half],
            [half, -half],
            [half, half],
            [-half, half],
            [-half, -half],
          ],
        ],
      ],
    },
    toleranceM: 10,
  });
  return {
    method: 'road',
    mode: 'emergency',
    direction: 'away',
    measure: 'time',
    areas: [square(180, 0.3), square(300, 0.8)],
    sites: { used: 2, offNetwork: [], cutOff: [], unknownReady: [] },
    people: 200,
    beyondPeople: 120,
    cutOffPeople: 0,
    offNetworkPeople: 0,
    ...parts,
  };
}
