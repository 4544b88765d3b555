import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { decodeOsmQaTile, tileAddress } from './osm-qa-tiles';
import { EXTENT, osmQaTile, row } from './test-support/osm-qa-tile';

describe('tileAddress', () => {
  it('reads zoom, column and row from the file name', () => {
    expect(tileAddress('real-world/osm-qa/12-1407-2471.mvt')).toEqual({ z: 12, x: 1407, y: 2471 });
  });

  it.each(['roads.mvt', '12-1407.mvt', '2-9-1.mvt', '12-1407-2471.png'])('refuses %s', (name) => {
    expect(() => tileAddress(name)).toThrow(
      new AnlanError('source-unreadable', { file: name, reason: 'the name is not Z-X-Y.mvt' }),
    );
  });
});

describe('decodeOsmQaTile', () => {
  it('gives tags without the columns of the editors, values as text', () => {
    const tile = osmQaTile(1407, 2471, [row.node(7, [1, 2], { '@user': 'a', name: 'Cerro', ele: 132 })]);
    const [piece] = decodeOsmQaTile(tile).pieces;
    expect(piece).toMatchObject({ type: 'node', id: 7, tags: { name: 'Cerro', ele: '132' } });
  });

  it('counts coordinates from the corner of the world, so that borders meet', () => {
    const left = decodeOsmQaTile(osmQaTile(10, 20, [row.node(1, [EXTENT, 5])])).pieces[0];
    const right = decodeOsmQaTile(osmQaTile(11, 20, [row.node(1, [0, 5])])).pieces[0];
    expect(left?.shape).toEqual({ kind: 'point', points: [[11 * EXTENT, 20 * EXTENT + 5]] });
    expect(right?.shape).toEqual(left?.shape);
  });

  it('keeps the holes of an area with their outer ring', () => {
    const square = (from: number, to: number, clockwise: boolean) => {
      const ring = [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
        [from, from],
      ] as const;
      return clockwise ? ring : ring.toReversed();
    };
    const tile = osmQaTile(0, 0, [row.area(3, [square(0, 100, true), square(40, 60, false)])]);
    const [piece] = decodeOsmQaTile(tile).pieces;
    expect(piece?.shape.kind === 'area' && piece.shape.polygons.map((rings) => rings.length)).toEqual([2]);
  });

  it('reports a row without id, type or geometry and reads the others', () => {
    const tile = osmQaTile(0, 0, [
      row.node(1, [0, 0], { '@id': 'one' }),
      row.node(2, [0, 0], { '@type': 'changeset' }),
      row.line(3, [[[5, 5]]]),
      row.area(4, [
        [
          [1, 1],
          [1, 1],
        ],
      ]),
      row.node(5, [0, 0]),
    ]);
    const { pieces, issues } = decodeOsmQaTile(tile);
    expect(pieces.map(({ id }) => id)).toEqual([5]);
    expect(issues.map(({ row: index, problem }) => [index, problem])).toEqual([
      [0, 'no-id'],
      [1, 'no-type'],
      [2, 'no-geometry'],
      [3, 'no-geometry'],
    ]);
  });

  it('refuses a tile that is cut short, naming it', () => {
    const tile = osmQaTile(0, 0, [row.node(1, [0, 0], { name: 'x'.repeat(200) })]);
    const cut = { ...tile, bytes: tile.bytes.slice(0, 60) };
    expect(() => decodeOsmQaTile(cut)).toThrow(/source-unreadable.*12-0-0\.mvt/);
  });

  it('refuses a vector tile that holds something else', () => {
    expect(() => decodeOsmQaTile(osmQaTile(0, 0, [row.node(1, [0, 0])], 'water'))).toThrow(/layer \\"osm\\"/);
  });
});
