import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemOf } from '../../domain/errors';
import type { NamedBlob } from '../../domain/own-city';
import { createTask } from '../../domain/task';
import { zipOf } from '../../ingest/archive/test-support/zip-writer';
import { pbfBytes } from '../../ingest/osm/pbf/test-support/pbf-writer';
import { fileOfBlob, fileOfBytes } from '../../ingest/source-file';
import { VILLAGE, VILLAGE_HEADER } from '../build/test-support/village';
import { buildCity } from '../city/build-city';
import { glanceAtCity } from '../city/city-glance';
import { readPackArchive, type ReadArchiveOptions } from './read-archive';
import { writePackArchive } from './write-archive';

const task = createTask();
let files: readonly NamedBlob[] = [];
let contents: ReadonlyMap<string, Uint8Array> = new Map();

const contentOf = async (blobs: readonly NamedBlob[]) =>
  new Map(
    await Promise.all(
      blobs.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const),
    ),
  );
const inOrder = (map: ReadonlyMap<string, Uint8Array>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
const read = (archive: Blob, options: ReadArchiveOptions = {}) =>
  readPackArchive(fileOfBlob('dorf.zip', archive), options, task);
const problem = (archive: Uint8Array<ArrayBuffer>) =>
  readPackArchive(fileOfBytes('dorf.zip', archive), {}, task).then(() => null, problemOf);
/** The pack's files as members, one of them changed; `null` leaves it out. */
const membersWith = (changed: string, content: Uint8Array | null) =>
  [...contents].flatMap(([name, bytes]) =>
    name === changed ? (content === null ? [] : [{ name, content }]) : [{ name, content: bytes }],
  );

beforeAll(async () => {
  const extract = await pbfBytes([VILLAGE], VILLAGE_HEADER);
  const file = fileOfBytes('dorf.osm.pbf', new Uint8Array(extract));
  ({ files } = await buildCity(file, { id: 'dorf', people: 44 }));
  contents = await contentOf(files);
});

describe('an archive of a pack', () => {
  it('holds every file in one folder, as another program unpacks it', async () => {
    const archive = await writePackArchive('dorf', files, task);
    const unpacked = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    const names = Object.keys(unpacked);
    expect(names).toEqual(names.toSorted());
    expect(new Map(Object.entries(unpacked))).toEqual(
      new Map(inOrder(contents).map(([name, bytes]) => [`dorf/${name}`, bytes])),
    );
  });

  it('is the same for the same pack', async () => {
    const [a, b] = [await writePackArchive('dorf', files, task), await writePackArchive('dorf', files, task)];
    expect(new Uint8Array(await b.arrayBuffer())).toEqual(new Uint8Array(await a.arrayBuffer()));
  });

  it('comes back without loss, and tells at a glance what it is', async () => {
    const archive = await writePackArchive('dorf', files, task);
    const back = await read(archive);
    expect(inOrder(await contentOf(back.files))).toEqual(inOrder(contents));
    const glance = await glanceAtCity(fileOfBlob('dorf.zip', archive), task);
    const bytes = back.manifest.files.reduce((sum, one) => sum + one.bytes, 0);
    expect(glance).toMatchObject({ kind: 'pack', id: 'dorf', asOf: '2017-07-14', bytes });
  });

  it('may lie at the top of the archive, among files of no concern', async () => {
    const top = zipOf([...membersWith('', null), { name: 'README.txt', content: 'x' }]);
    const back = await read(new Blob([top]));
    expect(back.files.map(({ name }) => name).sort()).toEqual([...contents.keys()].sort());
  });

  it('is named anew where that is asked, and nothing else changes', async () => {
    const archive = await writePackArchive('dorf', files, task);
    const { manifest, files: named } = await read(archive, { id: 'weiler', nameZh: '小村' });
    expect(manifest).toMatchObject({ id: 'weiler', name: { zh: '小村', en: 'dorf' } });
    const changed = await contentOf(named);
    expect(JSON.parse(new TextDecoder().decode(changed.get('pack.json')))).toEqual(manifest);
    for (const [name, bytes] of contents) {
      if (name !== 'pack.json') expect(changed.get(name)).toEqual(bytes);
    }
  });

  it('reports what it has written and read, and stops when told to', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const stopping = createTask({
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (seen.length > 2) stop.abort(new Error('enough'));
      },
    });
    await expect(writePackArchive('dorf', files, stopping)).rejects.toThrow('enough');
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});

describe('an archive that is no good', () => {
  it('is refused without a pack, or with two', async () => {
    const params = { file: 'dorf.zip' };
    expect(await problem(zipOf([{ name: 'a.txt', content: 'x' }]))).toEqual({
      code: 'archive-no-pack',
      params,
    });
    const json = contents.get('pack.json') ?? new Uint8Array();
    const two = ['a', 'b'].map((folder) => ({ name: `${folder}/pack.json`, content: json }));
    expect(await problem(zipOf(two))).toEqual({ code: 'archive-no-pack', params });
    expect(await problem(zipOf([{ name: 'a/b/pack.json', content: json }]))).toMatchObject({
      code: 'archive-no-pack',
    });
  });

  it('is refused when a file is missing, of another size, or altered', async () => {
    const roads = contents.get('roads.bin') ?? new Uint8Array();
    const altered = roads.slice();
    altered[roads.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(await problem(zipOf(membersWith('roads.bin', null)))).toMatchObject({
      code: 'pack-file-missing',
      params: { file: 'roads.bin' },
    });
    expect(await problem(zipOf(membersWith('roads.bin', roads.subarray(1))))).toMatchObject({
      code: 'pack-file-size',
    });
    expect(await problem(zipOf(membersWith('roads.bin', altered)))).toEqual({
      code: 'pack-file-checksum',
      params: { file: 'roads.bin' },
    });
  });

  it('is refused with a manifest that is none, or that leads out of its folder', async () => {
    const manifest = (text: string) =>
      problem(zipOf([{ name: 'pack.json', content: new TextEncoder().encode(text) }]));
    expect(await manifest('<html>')).toMatchObject({ code: 'pack-manifest-invalid' });
    expect(await manifest('{"format": 99}')).toMatchObject({ code: 'pack-version-unknown' });
    const text = new TextDecoder().decode(contents.get('pack.json'));
    expect(await manifest(text.replace('"roads.bin"', '"../roads.bin"'))).toMatchObject({
      code: 'pack-manifest-invalid',
    });
  });

  it('is refused when it is cut short or leads out of its folder', async () => {
    const whole = zipOf(membersWith('', null));
    expect((await problem(whole.slice(0, whole.length / 2)))?.code).toMatch(/^file-/);
    expect(await problem(zipOf([{ name: '../pack.json', content: 'x' }]))).toMatchObject({
      code: 'archive-path-unsafe',
    });
  });
});
