import type { NeedsResult } from '../../src/analysis/needs/result';

type Feature = GeoJSON.Feature<GeoJSON.Point | GeoJSON.LineString>;

/**
 * GeoJSON of relief: a point for each place with its people and, by item, need, what is sent and what is short; a line
 * for each way of a truck with its loads by item and the soonest arrival. Times in seconds from the order.
 */
export function needsGeojson({ destinations, deliveries, shipments, lines }: NeedsResult): string {
  const places = destinations.map((place, index): Feature => {
    const items = deliveries
      .filter(({ destination }) => destination === index)
      .map(({ itemId, need, shipped }) => [itemId, { need, shipped, short: need - shipped }]);
    const { kind, id, people, isReachable, position } = place;
    return {
      type: 'Feature',
      properties: { kind, id, people, reachable: isReachable, items: Object.fromEntries(items) },
      geometry: { type: 'Point', coordinates: [...position] },
    };
  });
  const ways = lines.map(({ warehouseId, destination, coordinates }): Feature => {
    const loads = shipments.filter(
      (one) => one.warehouseId === warehouseId && one.destination === destination,
    );
    const arrivals = loads.flatMap(({ arrivesS }) => arrivesS ?? []);
    const place = destinations[destination];
    return {
      type: 'Feature',
      properties: {
        from: warehouseId,
        to_kind: place?.kind ?? null,
        to: place?.id ?? null,
        arrives_s: arrivals.length > 0 ? Math.min(...arrivals) : null,
        loads: Object.fromEntries(loads.map(({ itemId, quantity }) => [itemId, quantity])),
      },
      geometry: { type: 'LineString', coordinates: coordinates.map((position) => [...position]) },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features: [...places, ...ways] });
}
