import { describe, expect, it } from 'vitest';
import { modesClosed } from '../../src/domain/closure';
import { closureOf } from './closures';
import { InputError } from './input';

const point = { type: 'Point', coordinates: [0, 0] };
const read = (properties: unknown, geometry: unknown = point) =>
  closureOf({ type: 'Feature', geometry, properties }, 'a.geojson', 2);

describe('a closure of a GeoJSON file', () => {
  it('closes roads to everybody where it names no modes', () => {
    expect(modesClosed(read(null))).toEqual(['walk', 'car', 'emergency', 'truck']);
    expect(read({ name: 'Bridge' })).toMatchObject({ id: 'closure-3', name: 'Bridge', geometry: point });
  });

  it('closes them to the modes it names, as text or as a list, and leaves the others alone', () => {
    expect(modesClosed(read({ modes: 'car, truck' }))).toEqual(['car', 'truck']);
    expect(read({ modes: ['walk'] }).roads.car).toEqual({ effect: 'open' });
  });

  it('slows them where it has a factor', () => {
    const { roads } = read({ modes: 'car', factor: 2.5 });
    expect(roads.car).toEqual({ effect: 'slow', factor: 2.5 });
    expect(roads.walk).toEqual({ effect: 'open' });
  });

  it.each([
    ['a mode that is none', { modes: 'plane' }, point],
    ['no mode at all', { modes: [] }, point],
    ['a factor that slows nothing', { factor: 1 }, point],
    ['a factor that is no number', { factor: '3' }, point],
    ['no geometry', {}, null],
    ['a geometry that closes nothing', {}, { type: 'GeometryCollection', geometries: [] }],
    ['no coordinates', {}, { type: 'Point' }],
    ['no position', {}, { type: 'Polygon', coordinates: [[]] }],
    ['a coordinate that is no number', {}, { type: 'Point', coordinates: [null, 0] }],
    [
      'a latitude beyond the pole',
      {},
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0, 91],
        ],
      },
    ],
  ])('is refused with %s, by file and number', (_, properties, geometry) => {
    expect(() => read(properties, geometry)).toThrow(InputError);
    expect(() => read(properties, geometry)).toThrow(/a\.geojson: features\[2\]/);
  });
});
