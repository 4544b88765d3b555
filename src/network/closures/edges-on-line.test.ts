import { describe, expect, it } from 'vitest';
import { createEdgeIndex } from '../edge-index';
import { built } from '../test-support/sketch';
import { edgesAtPoint, edgesOnLine } from './edges-on-line';

const town = built(
  `
  A---B---C
  |   |   |
  D---E---F
  `,
  { ABC: {}, DEF: {}, AD: {}, BE: {}, CF: {} },
);
const index = createEdgeIndex(town.graph);
const EDGES = ['AB', 'BC', 'DE', 'EF', 'AD', 'BE', 'CF'];

const named = (edges: Uint32Array) => EDGES.filter((pair) => edges.includes(town.edge(pair[0]!, pair[1]!)));
/** Degrees of some metres. */
const m = (metres: number) => metres / 111_195;
const near = (letter: string, eastM: number, northM: number): GeoJSON.Position => {
  const [lon, lat] = town.at(letter);
  return [lon + m(eastM), lat + m(northM)];
};

describe('edgesOnLine', () => {
  it('finds the roads that a line crosses', () => {
    expect(named(edgesOnLine(index, [[near('A', 10, 10), near('A', 10, -10)]]))).toEqual(['AB']);
    expect(named(edgesOnLine(index, [[near('A', -5, -20), near('C', 5, -20)]]))).toEqual(['AD', 'BE', 'CF']);
  });

  it('finds a road that it runs beside, and none that only begins there', () => {
    expect(named(edgesOnLine(index, [[near('A', -2, 8), near('B', 2, 8)]]))).toEqual(['AB']);
    expect(named(edgesOnLine(index, [[near('A', -2, 14), near('B', 2, 14)]]))).toEqual([]);
  });

  it('follows a road round corners, and takes each of several lines', () => {
    const round = [near('A', -6, 6), near('C', 6, 6), near('F', 6, 2)];
    expect(named(edgesOnLine(index, [round]))).toEqual(['AB', 'BC', 'CF']);
    const apart = [
      [near('A', 10, 5), near('A', 10, -5)],
      [near('E', 10, 5), near('E', 10, -5)],
    ];
    expect(named(edgesOnLine(index, apart))).toEqual(['AB', 'EF']);
  });

  it('makes nothing of lines without length and points that are no numbers', () => {
    expect(edgesOnLine(index, [])).toHaveLength(0);
    expect(edgesOnLine(index, [[], [near('A', 1, 0)], [near('B', 1, 0), near('B', 1, 0)]])).toHaveLength(0);
    expect(edgesOnLine(index, [[[Number.NaN, 0], near('A', 1, 0)]])).toHaveLength(0);
    const across = [near('A', 10, 5), [0, Number.NaN], near('A', 10, -5)];
    expect(named(edgesOnLine(index, [across]))).toEqual(['AB']);
  });

  it('reaches the poles without a fault', () => {
    expect(
      edgesOnLine(index, [
        [
          [0, 90],
          [10, 90],
        ],
      ]),
    ).toHaveLength(0);
  });
});

describe('edgesAtPoint', () => {
  it('finds the nearest road within 30 m', () => {
    expect(named(edgesAtPoint(index, near('B', 20, 3)))).toEqual(['BC']);
    expect(named(edgesAtPoint(index, near('A', 5, 29)))).toEqual(['AB']);
    expect(named(edgesAtPoint(index, near('A', 5, 31)))).toEqual([]);
  });

  it('takes one road at a junction, always the same', () => {
    const found = edgesAtPoint(index, [...town.at('B')]);
    expect(found).toHaveLength(1);
    expect(edgesAtPoint(index, [...town.at('B')])).toEqual(found);
  });

  it('finds nothing at a point that is none', () => {
    expect(edgesAtPoint(index, [Number.NaN, 0])).toHaveLength(0);
    expect(edgesAtPoint(index, [])).toHaveLength(0);
    expect(edgesAtPoint(index, [10, 90])).toHaveLength(0);
  });
});
