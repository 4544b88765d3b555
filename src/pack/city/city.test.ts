import { describe, expect, it } from 'vitest';
import { problemOf } from '../../domain/errors';
import { createTask } from '../../domain/task';
import { headerBlock, pbfBlob, pbfBytes } from '../../ingest/osm/pbf/test-support/pbf-writer';
import { fileOfBytes } from '../../ingest/source-file';
import { VILLAGE, VILLAGE_HEADER } from '../build/test-support/village';
import { blobReader } from '../open/blob-reader';
import { openPack } from '../open/open-pack';
import { buildCity } from './build-city';
import { glanceAtCity } from './city-glance';

const task = createTask();
const village = async () =>
  fileOfBytes('dorf.osm.pbf', new Uint8Array(await pbfBytes([VILLAGE], VILLAGE_HEADER)));
const glance = (bytes: Uint8Array, name = 'x.osm.pbf') =>
  glanceAtCity(fileOfBytes(name, new Uint8Array(bytes)), task);

describe('a glance at a file', () => {
  it('tells the box and the date of an extract', async () => {
    expect(await glanceAtCity(await village(), task)).toEqual({
      kind: 'extract',
      bbox: VILLAGE_HEADER.bbox,
      asOf: '2017-07-14',
    });
  });

  it.each([
    ['file-empty', async () => new Uint8Array()],
    ['osm-not-pbf', async () => new TextEncoder().encode('<osm version="0.6"></osm>')],
    ['osm-not-pbf', async () => new TextEncoder().encode('name;lon;lat\nA;8;49')],
    ['file-truncated', async () => (await pbfBytes([VILLAGE])).subarray(0, 20)],
    ['osm-feature-unknown', () => pbfBlob('OSMHeader', headerBlock({ required: ['Future'] }))],
  ] as const)('refuses with %s', async (code, bytes) => {
    expect(await glance(await bytes()).then(() => null, problemOf)).toMatchObject({
      code,
      params: { file: 'x.osm.pbf' },
    });
  });

  it('refuses an extract for which a browser lacks the memory, before it is read', async () => {
    const file = { ...(await village()), size: 2_000_000_000 };
    expect(await glanceAtCity(file, task).then(() => null, problemOf)).toMatchObject({
      code: 'file-too-large',
    });
    await expect(buildCity(file, { id: 'dorf', people: null })).rejects.toMatchObject({
      problem: { code: 'file-too-large' },
    });
  });
});

describe('a city made in the page', () => {
  it('opens from its Blobs, its basemap left unread', async () => {
    const { files, manifest } = await buildCity(await village(), { id: 'dorf', nameEn: 'Dorf', people: 44 });
    expect(manifest).toMatchObject({ id: 'dorf', name: { zh: 'Dorf', en: 'Dorf' } });
    const opened = await openPack({
      baseUrl: 'own:dorf/',
      audience: 'internal',
      reader: blobReader(files),
    });
    expect(opened.problems).toEqual([]);
    expect(opened.datasets.baseUrl).toBe('own:dorf/');
    expect(opened.datasets.population.length).toBeGreaterThan(0);
    expect(opened.datasets.basemap).toBe(files.find(({ name }) => name === 'basemap.pmtiles')?.blob);
  });

  it('opens without what is missing, and says so', async () => {
    const { files } = await buildCity(await village(), { id: 'dorf', people: null });
    const some = files.filter(({ name }) => name !== 'roads.bin' && name !== 'basemap.pmtiles');
    const { datasets, problems } = await openPack({
      baseUrl: 'own:dorf/',
      audience: 'public',
      reader: blobReader(some),
    });
    expect(problems.map(({ code, params }) => [code, params['file']])).toEqual([
      ['pack-file-missing', 'roads.bin'],
      ['pack-file-missing', 'basemap.pmtiles'],
    ]);
    expect(datasets.basemap).toBeUndefined();
  });

  it('tells its steps, and stops when told to', async () => {
    const steps = new Set<string>();
    const stop = new AbortController();
    await buildCity(await village(), {
      id: 'dorf',
      people: null,
      onProgress: (step) => steps.add(step),
    });
    expect([...steps][0]).toBe('read');
    expect(steps.has('basemap')).toBe(true);
    const reason = new Error('enough');
    const stopped = buildCity(await village(), {
      id: 'dorf',
      people: null,
      signal: stop.signal,
      onProgress: () => stop.abort(reason),
    });
    await expect(stopped).rejects.toBe(reason);
  });
});
