import { describe, expect, it } from 'vitest';
import { CLOSED_TO_ALL, type ClosureGeometry, type RoadClosure } from '../../domain/closure';
import { boundsOf, closureRows } from './view-model';

const closure = (geometry: ClosureGeometry): RoadClosure => ({
  id: 'closure-1',
  name: 'C1',
  geometry,
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
});
const line = closure({
  type: 'LineString',
  coordinates: [
    [0, 1],
    [2, 3],
  ],
});

describe('closure rows', () => {
  it('say how many stretches of road each lies on, once that is found', () => {
    expect(closureRows([line], new Map())[0]).toMatchObject({ shape: 'line', roads: null });
    const found = new Map([['closure-1', { closureId: 'closure-1', edgeCount: 3, lengthM: 250, lines: [] }]]);
    expect(closureRows([line], found)[0]?.roads).toEqual({ edges: 3, lengthM: 250 });
  });
});

describe('the box to go to', () => {
  it('holds every shape', () => {
    expect(boundsOf(line)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const ring = [
      [0, 0],
      [4, 0],
      [4, 5],
      [0, 0],
    ];
    const wide = [
      [0, 0],
      [4, 5],
    ];
    expect(boundsOf(closure({ type: 'Polygon', coordinates: [ring] }))).toEqual(wide);
    expect(boundsOf(closure({ type: 'MultiPolygon', coordinates: [[ring]] }))).toEqual(wide);
    expect(boundsOf(closure({ type: 'MultiLineString', coordinates: [ring] }))).toEqual(wide);
  });

  it('is never too small to see the streets around', () => {
    const [[west, south], [east, north]] = boundsOf(closure({ type: 'Point', coordinates: [1, 1] }));
    expect(east - west).toBeCloseTo(0.003, 9);
    expect(north - south).toBeCloseTo(0.003, 9);
  });
});
