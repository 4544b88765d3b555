import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from './input';
import { joinCommand } from './join';
import { captured } from './test-support/town-pack';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-join-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function collection(name: string, features: readonly object[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  return file;
}

const feature = (geometry: object | null, properties: object) => ({ type: 'Feature', geometry, properties });
const point = (lon: number) => ({ type: 'Point', coordinates: [lon, 1] });
const LINE = {
  type: 'LineString',
  coordinates: [
    [8, 1],
    [9, 2],
    [9, 3],
  ],
};
const LINES = {
  type: 'MultiLineString',
  coordinates: [
    LINE.coordinates,
    [
      [5, 5],
      [6, 6],
    ],
  ],
};

async function read(file: string, rect?: { minX: number; minY: number; maxX: number; maxY: number }) {
  const found = [];
  for await (const one of deserialize(
    new Uint8Array(await readFile(file)),
    rect === undefined ? {} : { rect },
  )) {
    found.push(one);
  }
  return found;
}

describe('join', () => {
  it('puts the results of several files into one, which the library reads back by place', async () => {
    const out = join(folder, 'all.fgb');
    const files = [
      await collection('a.geojson', [
        feature(point(1), { people: 3, name: 'x', note: null, ok: true }),
        feature(LINE, { people: 4.5, steps: [{ turn: 'left' }] }),
      ]),
      await collection('b.geojson', [feature(point(20), { people: 1, name: 7 }), feature(LINES, {})]),
    ];
    const { code } = await captured(() => joinCommand.run(['--out', out, ...files]));
    expect(code).toBe(0);
    const all = await read(out);
    const byPlace = all.toSorted((a, b) =>
      JSON.stringify(a.geometry).localeCompare(JSON.stringify(b.geometry)),
    );
    expect(byPlace.map(({ geometry }) => geometry)).toEqual([LINE, LINES, point(1), point(20)]);
    expect(byPlace.map(({ properties }) => properties)).toMatchObject([
      { people: 4.5, steps: [{ turn: 'left' }], source: 'a.geojson' },
      { source: 'b.geojson' },
      { people: 3, name: 'x', ok: true, source: 'a.geojson' },
      { people: 1, name: 7, source: 'b.geojson' },
    ]);
    expect(byPlace[2]!.properties).not.toHaveProperty('note');
    expect(await read(out, { minX: 19, minY: 0, maxX: 21, maxY: 2 })).toHaveLength(1);
  });

  it('ends with 1 when there is nothing to join', async () => {
    const file = await collection('empty.geojson', []);
    expect((await captured(() => joinCommand.run(['--out', join(folder, 'none.fgb'), file]))).code).toBe(1);
  });

  it('refuses what is no feature, by file and number, and a call without files', async () => {
    const file = await collection('wrong.geojson', [feature(point(1), {}), feature(null, {})]);
    const run = (...args: string[]) => captured(() => joinCommand.run(args));
    await expect(run('--out', 'x.fgb', file)).rejects.toThrow(/wrong\.geojson: features\[1\]/);
    await expect(run('--out', 'x.fgb')).rejects.toThrow(InputError);
    await expect(run(file)).rejects.toThrow(/--out/);
    await expect(run('--in', file)).rejects.toThrow(InputError);
  });
});
