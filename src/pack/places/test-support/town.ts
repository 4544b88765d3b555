import type { OsmFeature } from '../../../domain/osm';

let nextId = 1;

/** A node with tags. */
export function node(lon: number, lat: number, tags: Record<string, string>): OsmFeature {
  return { type: 'node', id: nextId++, tags, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

/** A straight way of three vertices along a parallel. */
export function way(west: number, east: number, lat: number, tags: Record<string, string>): OsmFeature {
  const coordinates = [
    [west, lat],
    [(west + east) / 2, lat],
    [east, lat],
  ];
  return { type: 'way', id: nextId++, tags, geometry: { type: 'LineString', coordinates } };
}

/** An address point. */
export function address(lon: number, lat: number, street: string, number: string): OsmFeature {
  return node(lon, lat, { 'addr:street': street, 'addr:housenumber': number });
}

/**
 * A small town:
 * ```
 *   lat -34.80  Avenida 18 de Julio   1200 1202 … 1240 (even), 1301 BIS
 *   lat -34.81  Bulevar Artigas       10, 12,14 A
 *   lat -34.82  улица Абая            5, 5/1
 *   lat -34.83  中山路                 8号
 * ```
 */
export function town(): OsmFeature[] {
  return [
    way(-56.2, -56.1, -34.8, { highway: 'primary', name: 'Avenida 18 de Julio' }),
    way(-56.2, -56.19, -34.8, { highway: 'primary', name: 'Avenida 18 de Julio' }),
    ...Array.from({ length: 21 }, (_, index) =>
      address(-56.2 + index * 0.001, -34.8, 'Avenida 18 de Julio', `${1200 + index * 2}`),
    ),
    address(-56.11, -34.8, 'Avenida 18 de Julio', '1301 BIS'),
    way(-56.2, -56.1, -34.81, { highway: 'secondary', name: 'Bulevar General Artigas' }),
    address(-56.15, -34.81, 'Bulevar General Artigas', '10'),
    address(-56.14, -34.81, 'Bulevar General Artigas', '12,14 A'),
    way(-56.2, -56.1, -34.82, { highway: 'residential', name: 'улица Абая' }),
    address(-56.15, -34.82, 'улица Абая', '5'),
    address(-56.14, -34.82, 'улица Абая', '5/1'),
    way(-56.2, -56.1, -34.83, { highway: 'residential', name: '中山路' }),
    address(-56.15, -34.83, '中山路', '8号'),
    way(-56.2, -56.1, -34.84, { highway: 'construction', name: 'Calle Futura' }),
    way(-56.2, -56.1, -34.85, { highway: 'residential', name: 'Calle Sin Números' }),
    node(-56.15, -34.8, { place: 'suburb', name: 'Cordón' }),
    node(-56.15, -34.83, { place: 'neighbourhood', name: 'Ñandú' }),
    node(-56.16, -34.81, { amenity: 'hospital', name: 'Hospital Británico' }),
    node(-56.1601, -34.81, { amenity: 'hospital', name: 'HOSPITAL BRITANICO' }),
    node(-56.12, -34.8, { amenity: 'school', name: 'Escuela Artigas' }),
    node(-56.18, -34.8, { shop: 'hardware', name: 'Cordón' }),
    node(-56.17, -34.8, { highway: 'bus_stop', name: 'Artigas y Julio' }),
    node(-56.17, -34.8, { highway: 'crossing', name: 'Cruce' }),
    node(-56.17, -34.8, { place: 'state', name: 'Montevideo' }),
  ];
}
