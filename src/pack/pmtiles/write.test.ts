import * as fc from 'fast-check';
import { PMTiles, type Source, TileType } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { gzip } from './gzip';
import { type PmtilesArchive, type PmtilesTile, writePmtiles } from './write';

function open(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: bytes.slice(offset, offset + length).buffer,
    }),
  };
  return new PMTiles(source);
}

const archiveOf = (tiles: readonly PmtilesTile[]): PmtilesArchive => ({
  tiles,
  minZoom: 0,
  maxZoom: 14,
  bounds: [-56.3378906, -34.9579953, -55.9863281, -34.8138033],
  centre: [-56.1621094, -34.8858993],
  centreZoom: 11,
  metadata: { name: 'probe', vector_layers: [{ id: 'roads', fields: { class: 'String' } }] },
});

async function contentOf(archive: PMTiles, z: number, x: number, y: number): Promise<string | null> {
  const tile = await archive.getZxy(z, x, y);
  return tile === undefined ? null : new TextDecoder().decode(tile.data);
}

const tile = (z: number, x: number, y: number, content: string): PmtilesTile => ({
  z,
  x,
  y,
  data: gzip(new TextEncoder().encode(content)),
});

describe('writePmtiles', () => {
  it('writes a header and metadata that the pmtiles library reads', async () => {
    const archive = open(writePmtiles(archiveOf([tile(3, 1, 2, 'a'), tile(0, 0, 0, 'b')])));
    expect(await archive.getHeader()).toMatchObject({
      specVersion: 3,
      clustered: true,
      internalCompression: 2,
      tileCompression: 2,
      tileType: TileType.Mvt,
      minZoom: 0,
      maxZoom: 14,
      minLon: -56.3378906,
      minLat: -34.9579953,
      maxLon: -55.9863281,
      maxLat: -34.8138033,
      centerLon: -56.1621094,
      centerLat: -34.8858993,
      centerZoom: 11,
      numAddressedTiles: 2,
      numTileEntries: 2,
      numTileContents: 2,
    });
    expect(await archive.getMetadata()).toMatchObject({ vector_layers: [{ id: 'roads' }] });
  });

  it('gives every tile back and nothing between', async () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(63), fc.nat(63), fc.nat(5)), {
      selector: ([z, x, y]) => `${z}/${x % 2 ** z}/${y % 2 ** z}`,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(places, async (drawn) => {
        const wanted = new Map<string, string>();
        const tiles: PmtilesTile[] = [];
        for (const [z, rawX, rawY, content] of drawn) {
          const [x, y] = [rawX % 2 ** z, rawY % 2 ** z];
          wanted.set(`${z}/${x}/${y}`, `content ${content}`);
          tiles.push(tile(z, x, y, `content ${content}`));
        }
        const archive = open(writePmtiles(archiveOf(tiles)));
        for (let z = 0; z <= 3; z++)
          for (let x = 0; x < 2 ** z; x++)
            for (let y = 0; y < 2 ** z; y++)
              expect(await contentOf(archive, z, x, y)).toBe(wanted.get(`${z}/${x}/${y}`) ?? null);
        for (const [place, content] of wanted) {
          const [z = 0, x = 0, y = 0] = place.split('/').map(Number);
          expect(await contentOf(archive, z, x, y)).toBe(content);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('stores equal contents once and neighbours as a run', async () => {
    const sea = [0, 1, 2, 3].flatMap((x) =>
      [0, 1, 2, 3].map((y) => tile(2, x, y, x === 3 && y === 0 ? 'land' : 'sea')),
    );
    const archive = open(writePmtiles(archiveOf(sea)));
    expect(await archive.getHeader()).toMatchObject({
      numAddressedTiles: 16,
      numTileEntries: 2,
      numTileContents: 2,
    });
    expect(await contentOf(archive, 2, 3, 0)).toBe('land');
    expect(await contentOf(archive, 2, 0, 3)).toBe('sea');
  });

  it('puts entries into leaf directories when the root would pass 16 257 bytes', async () => {
    const side = 160;
    const data = Array.from({ length: 64 }, (_, index) =>
      gzip(new TextEncoder().encode('x'.repeat(index ** 2 + 1))),
    );
    const tiles: PmtilesTile[] = [];
    for (let x = 0; x < side; x++)
      for (let y = 0; y < side; y++) {
        const content = data[(x * 31 + y * 17 + x * y) % 64];
        if (content !== undefined) tiles.push({ z: 8, x, y, data: content });
      }
    const bytes = writePmtiles(archiveOf(tiles));
    const archive = open(bytes);
    const header = await archive.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384);
    for (const [x, y] of [
      [0, 0],
      [159, 159],
      [80, 3],
      [7, 120],
    ] as const)
      expect(await contentOf(archive, 8, x, y)).toHaveLength(((x * 31 + y * 17 + x * y) % 64) ** 2 + 1);
    expect(await contentOf(archive, 8, 200, 200)).toBeNull();
  });

  it('gives the same bytes for the same tiles in any order', async () => {
    const tiles = [tile(1, 0, 0, 'a'), tile(1, 1, 1, 'b'), tile(0, 0, 0, 'c')];
    expect(writePmtiles(archiveOf(tiles))).toEqual(writePmtiles(archiveOf(tiles.toReversed())));
  });
});

describe('gzip', () => {
  it('writes neither time nor system', async () => {
    const bytes = gzip(Uint8Array.of(1, 2, 3));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, bytes[8], 0xff]);
  });
});
