import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../domain/geo';
import type { OsmFeature } from '../../domain/osm';
import { buildBasemap } from './build';

/** Tile 12/1407/2471. */
const BBOX: Bbox = [-56.337890625, -34.885930940753, -56.25, -34.813803317113];
const [WEST, SOUTH, EAST, NORTH] = BBOX;
const MIDDLE = (WEST + EAST) / 2;

const LAND: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [WEST, SOUTH],
      [MIDDLE, SOUTH],
      [MIDDLE, NORTH],
      [WEST, NORTH],
      [WEST, SOUTH],
    ],
  ],
};

function features(): OsmFeature[] {
  const line = (tags: Record<string, string>, id: number): OsmFeature => ({
    type: 'way',
    id,
    tags,
    geometry: {
      type: 'LineString',
      coordinates: [
        [WEST, (SOUTH + NORTH) / 2],
        [MIDDLE, (SOUTH + NORTH) / 2 + 0.001],
      ],
    },
  });
  return [
    line({ highway: 'trunk', name: 'Ruta 1' }, 1),
    line({ highway: 'residential', name: 'Calle' }, 2),
    {
      type: 'node',
      id: 3,
      tags: { place: 'city', name: 'Ciudad' },
      geometry: { type: 'Point', coordinates: [MIDDLE - 0.01, (SOUTH + NORTH) / 2] },
    },
    {
      type: 'node',
      id: 4,
      tags: { 'addr:street': 'Calle', 'addr:housenumber': '1' },
      geometry: { type: 'Point', coordinates: [MIDDLE, SOUTH] },
    },
  ];
}

async function layersOf(
  bytes: Uint8Array,
  z: number,
  x: number,
  y: number,
): Promise<VectorTile['layers'] | null> {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: bytes.slice(offset, offset + length).buffer,
    }),
  };
  const tile = await new PMTiles(source).getZxy(z, x, y);
  return tile === undefined ? null : new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers;
}

describe('buildBasemap', () => {
  it('makes tiles of the box, each zoom with what it shows', async () => {
    const bytes = await buildBasemap({ features: features(), land: LAND, bbox: BBOX });
    const far = await layersOf(bytes, 6, 21, 38);
    expect(Object.keys(far ?? {}).sort()).toEqual(['places', 'roads', 'water']);
    expect(far?.['roads']?.length).toBe(1);
    const near = await layersOf(bytes, 12, 1407, 2471);
    expect(Object.keys(near ?? {}).sort()).toEqual(['places', 'roads', 'water']);
    expect(near?.['roads']?.length).toBe(2);
    expect(near?.['water']?.feature(0).properties).toEqual({ kind: 'sea' });
    expect(near?.['roads']?.extent).toBe(4096);
    const names = [0, 1].map((index) => near?.['roads']?.feature(index).properties['name']);
    expect(names.map(String).sort()).toEqual(['Calle', 'Ruta 1']);
  });

  it('makes none outside the box', async () => {
    const bytes = await buildBasemap({ features: features(), land: LAND, bbox: BBOX });
    expect(await layersOf(bytes, 12, 1408, 2471)).toBeNull();
    expect(await layersOf(bytes, 12, 1407, 2470)).toBeNull();
  });

  it('reports every tile and writes the credit', async () => {
    const seen: [number, number][] = [];
    const bytes = await buildBasemap({
      features: features(),
      land: null,
      bbox: BBOX,
      attribution: '© OpenStreetMap contributors',
      onProgress: (done, total) => seen.push([done, total]),
    });
    const total = 12 + 1 + 4 + 16;
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => [index + 1, total]));
    const source: Source = {
      getKey: () => 'memory',
      getBytes: async (offset, length) => ({
        data: bytes.slice(offset, offset + length).buffer,
      }),
    };
    expect(await new PMTiles(source).getMetadata()).toMatchObject({
      attribution: '© OpenStreetMap contributors',
    });
  });

  it('gives the same bytes for the same features', async () => {
    const build = () => buildBasemap({ features: features(), land: LAND, bbox: BBOX });
    expect(await build()).toEqual(await build());
  });

  it('lets other work run and can be stopped', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const work = buildBasemap({ features: features(), land: LAND, bbox: BBOX, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 0);
    await expect(work).rejects.toBe(reason);
  });

  it('is the same, byte for byte, when it is cut in blocks to save memory', async () => {
    const bbox: Bbox = [-56.3, -34.9, -56.2, -34.8];
    const grid = (place: number) => -56.3 + ((place * 7919) % 1000) / 10_000;
    const many = Array.from({ length: 300 }, (_, id): OsmFeature => {
      const [lon, lat] = [grid(id), -34.9 + (id % 100) / 1000];
      const corner = (dx: number, dy: number) => [lon + dx / 500, lat + dy / 500];
      return id % 2
        ? {
            type: 'way',
            id,
            tags: { building: 'yes', leisure: 'park' },
            geometry: {
              type: 'Polygon',
              coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]],
            },
          }
        : {
            type: 'way',
            id,
            tags: { highway: id % 3 ? 'residential' : 'trunk', name: `Calle ${id % 9}` },
            geometry: { type: 'LineString', coordinates: [corner(0, 0), corner(id / 20, 1), corner(40, 30)] },
          };
    });
    const source = { features: [...many, ...features()], land: null, bbox };
    const done: string[] = [];
    const whole = await buildBasemap(source);
    const onProgress = (at: number, total: number) => done.push(`${at}/${total}`);
    const blocks = await buildBasemap({ ...source, tilesAtOnce: 0, onProgress });
    expect(Buffer.compare(blocks, whole)).toBe(0);
    expect(done.at(-1)).toBe(`${done.length}/${done.length}`);
    expect(Buffer.compare(await buildBasemap({ ...source, featuresAtOnce: 100 }), whole)).toBe(0);
  });
});
