import { describe, expect, it } from 'vitest';
import builtIn from '../../../data/standards/standards.json';
import { AnlanError, type Problem } from '../../domain/errors';
import { hazardTable } from '../../ingest/schema/hazard';
import { shelterTable } from '../../ingest/schema/shelter';
import * as arbitrary from '../../ingest/schema/test-support/arbitraries';
import { writeFlatGeobuf } from '../../ingest/flatgeobuf/write';
import type { PackManifest } from '../manifest';
import { memoryReader } from './memory-reader';
import { openPack } from './open-pack';
import type { PackReader } from './pack-reader';
import { estimatePackUrls } from './pack-urls';
import { parsePackIndex } from './parse-manifest';
import type { PackProgress } from './progress';
import { SHORE, type SamplePack, samplePack, tableBytes } from './test-support/sample-pack';

const open = (files: ReadonlyMap<string, Uint8Array>, audience: 'public' | 'internal' = 'internal') =>
  openPack({ baseUrl: 'packs/probe', audience, reader: memoryReader(files) });

const codes = (problems: readonly Problem[]) =>
  problems.map(({ code, params }) => `${code} ${params['file']}`);

async function failure(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof AnlanError) return thrown.problem;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

function withManifest(
  pack: SamplePack,
  change: (manifest: PackManifest) => unknown,
): Map<string, Uint8Array> {
  const text = JSON.stringify(change(pack.manifest));
  return new Map(pack.files).set('pack.json', new TextEncoder().encode(text));
}

describe('a good pack', () => {
  it('gives all datasets, roads and places, and no problems', async () => {
    const { files, manifest } = await samplePack();
    const { datasets, roads, places, problems } = await open(files);
    expect(problems).toEqual([]);
    expect(datasets).toMatchObject({
      manifest,
      baseUrl: 'packs/probe/',
      hasRoads: true,
      land: SHORE.geometry,
    });
    expect([datasets.shelters, datasets.warehouses, datasets.teams].map(({ length }) => length)).toEqual([
      6, 3, 4,
    ]);
    expect([datasets.hazards, datasets.districts, datasets.population].map(({ length }) => length)).toEqual([
      2, 2, 1,
    ]);
    expect(datasets.standards.profiles.length).toBeGreaterThan(0);
    expect(roads?.byteLength).toBe(files.get('roads.bin')?.length);
    expect(places).toEqual(files.get('places.bin'));
    expect(Object.isFrozen(datasets)).toBe(true);
    expect(Object.isFrozen(datasets.shelters)).toBe(true);
  });

  it('reports bytes, then files, and never more than there is', async () => {
    const { files, manifest } = await samplePack();
    const seen: PackProgress[] = [];
    await openPack({
      baseUrl: 'packs/probe/',
      audience: 'internal',
      reader: memoryReader(files),
      onProgress: (progress) => seen.push(progress),
    });
    const last = (stage: PackProgress['stage']) => seen.findLast((progress) => progress.stage === stage);
    const whole = manifest.files.filter(({ role }) => role !== 'basemap');
    const bytes = whole.reduce((sum, file) => sum + file.bytes, 0);
    expect(seen[0]).toEqual({ stage: 'manifest', done: 0, total: null });
    expect(last('fetch')).toMatchObject({ done: bytes, total: bytes });
    expect(last('verify')).toMatchObject({ done: whole.length, total: whole.length });
    expect(last('decode')).toMatchObject({ done: whole.length, total: whole.length });
    expect(seen.every(({ done, total }) => total === null || done <= total)).toBe(true);
  });

  it('in the public view is never asked for its internal files, and shows no test warnings', async () => {
    const warning = tableBytes(
      hazardTable,
      arbitrary.hazard.map((hazard) => ({ ...hazard, status: 'Test' as const })),
      2,
    );
    const { files } = await samplePack({ hazards: warning });
    const asked: string[] = [];
    const reader = memoryReader(files);
    const spy: PackReader = {
      read: (name, options) => {
        asked.push(name);
        return reader.read(name, options);
      },
      probe: (name, length, signal) => reader.probe(name, length, signal),
    };
    const { datasets, problems } = await openPack({ baseUrl: 'p', audience: 'public', reader: spy });
    expect(asked.filter((name) => /warehouses|teams|population/.test(name))).toEqual([]);
    expect(datasets).toMatchObject({ warehouses: [], teams: [], population: [], hazards: [] });
    expect(datasets.shelters).toHaveLength(6);
    expect(problems).toEqual([]);
    expect((await open(files)).datasets.hazards).toHaveLength(2);
  });

  it('may leave out roles: nothing is missing then, but built-in standards are told', async () => {
    const { files } = await samplePack({
      roads: null,
      shore: null,
      basemap: null,
      standards: null,
      places: null,
    });
    const { datasets, roads, places, problems } = await open(files);
    expect({ roads, places, land: datasets.land, hasRoads: datasets.hasRoads }).toEqual({
      roads: null,
      places: null,
      land: null,
      hasRoads: false,
    });
    expect(codes(problems)).toEqual(['pack-standards-built-in standards.json']);
    expect(datasets.standards.profiles.length).toBeGreaterThan(0);
  });
});

describe('a bad file', () => {
  const names = [
    'shelters.fgb',
    'hazards.fgb',
    'roads.bin',
    'places.bin',
    'shore.geojson',
    'basemap.pmtiles',
  ];

  it.each(names)('%s that is missing is told, the rest loads', async (name) => {
    const { files } = await samplePack();
    files.delete(name);
    const { datasets, problems } = await open(files);
    expect(problems).toEqual([{ code: 'pack-file-missing', params: { file: name, status: 404 } }]);
    expect(datasets.teams).toHaveLength(4);
    expect(datasets.hasRoads).toBe(name !== 'roads.bin');
  });

  it.each(names)('%s that is cut short is told with its sizes', async (name) => {
    const { files } = await samplePack();
    const bytes = files.get(name) ?? new Uint8Array();
    files.set(name, bytes.subarray(0, bytes.length - 1));
    expect((await open(files)).problems).toEqual([
      { code: 'pack-file-size', params: { file: name, expected: bytes.length, actual: bytes.length - 1 } },
    ]);
  });

  it.each(names.filter((name) => name !== 'basemap.pmtiles'))('%s that is altered is told', async (name) => {
    const { files } = await samplePack();
    const bytes = Uint8Array.from(files.get(name) ?? []);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    files.set(name, bytes);
    expect(codes((await open(files)).problems)).toEqual([`pack-file-checksum ${name}`]);
  });

  it.each([
    ['shelters', 'shelters.fgb'],
    ['roads', 'roads.bin'],
    ['places', 'places.bin'],
    ['basemap', 'basemap.pmtiles'],
    ['shore', 'shore.geojson'],
  ] as const)('of role %s that was built wrong is unreadable', async (role, name) => {
    const { files } = await samplePack({ [role]: new TextEncoder().encode('wrong'.repeat(60)) });
    const { problems, datasets } = await open(files);
    expect(codes(problems)).toEqual([`pack-file-unreadable ${name}`]);
    expect(datasets.teams).toHaveLength(4);
  });

  it.each([
    ['no JSON', 'x'],
    ['no standards', '{"profiles":[]}'],
  ])('of standards with %s gives way to the built-in ones', async (_, text) => {
    const { files } = await samplePack({ standards: new TextEncoder().encode(text) });
    const { problems, datasets } = await open(files);
    expect(codes(problems)).toEqual([
      'pack-file-unreadable standards.json',
      'pack-standards-built-in standards.json',
    ]);
    expect(datasets.standards.profiles.length).toBeGreaterThan(0);
  });

  it('of standards without relief norms borrows the built-in norms and keeps the rest', async () => {
    const { reliefNorms: _norms, ...others } = builtIn;
    const older = { ...others, detourFactor: { value: 1.31, source: 's', verified: false } };
    const { files } = await samplePack({ standards: new TextEncoder().encode(JSON.stringify(older)) });
    const { problems, datasets } = await open(files);
    expect(codes(problems)).toEqual(['pack-relief-norms-built-in standards.json']);
    expect(datasets.standards.reliefNorms[0]?.id).toBe('sphere');
    expect(datasets.standards.detourFactor.value).toBe(1.31);
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [0, 0] }],
    ['nothing', null],
    ['no features', { type: 'FeatureCollection', features: [] }],
  ])('of a shore that is %s is unreadable', async (_, content) => {
    const { files } = await samplePack({ shore: new TextEncoder().encode(JSON.stringify(content)) });
    expect(codes((await open(files)).problems)).toEqual(['pack-file-unreadable shore.geojson']);
  });

  it('of a shore in several features is joined', async () => {
    const shore = { type: 'FeatureCollection', features: [SHORE, SHORE] };
    const { files } = await samplePack({ shore: new TextEncoder().encode(JSON.stringify(shore)) });
    expect((await open(files)).datasets.land).toMatchObject({
      type: 'MultiPolygon',
      coordinates: { length: 2 },
    });
  });

  it('that fails in an unforeseen way is told, the rest loads', async () => {
    const { files } = await samplePack();
    const reader = memoryReader(files);
    const failing: PackReader = {
      read: (name, options) =>
        name === 'teams.fgb' ? Promise.reject(new Error('disk')) : reader.read(name, options),
      probe: (name, length, signal) => reader.probe(name, length, signal),
    };
    const { problems } = await openPack({ baseUrl: 'p', audience: 'internal', reader: failing });
    expect(problems).toEqual([{ code: 'unexpected', params: { message: 'disk' } }]);
  });
});

describe('bad rows', () => {
  const row = shelterTable.toRow({
    id: 'a',
    name: null,
    position: [-56, -34],
    kind: 'park',
    scheme: 'GB 51143-2015',
    shelterClass: null,
    space: null,
    suitableFor: null,
    areaM2: null,
    effectiveAreaM2: null,
    capacity: { urgent: null, temporary: null, short: null, medium: null, long: null },
    accessible: null,
    status: 'candidate',
    occupancy: null,
    address: null,
    grade: 'derived',
    source: 'test',
    asOf: null,
  });
  const rows = (count: number, change: (index: number) => Record<string, unknown>) =>
    writeFlatGeobuf(
      shelterTable,
      Array.from({ length: count }, (_, index) => ({
        geometry: row.geometry,
        properties: { ...row.properties, id: `${index}`, ...change(index) },
      })),
    );

  it('are left out and told by row, column and value; the others load', async () => {
    const shelters = rows(4, (index) => (index === 2 ? { kind: 'palace' } : {}));
    const { datasets, problems } = await open((await samplePack({ shelters })).files);
    expect(datasets.shelters.map(({ id }) => id)).toEqual(['0', '1', '3']);
    expect(problems).toMatchObject([
      { code: 'pack-row-invalid', params: { file: 'shelters.fgb', row: 3, field: 'kind' } },
    ]);
    expect(problems[0]?.params['reason']).toMatch(/^palace ≠ \("park" \| "square"/);
  });

  it('that repeat an id are left out', async () => {
    const shelters = rows(3, () => ({ id: 'same' }));
    const { datasets, problems } = await open((await samplePack({ shelters })).files);
    expect(datasets.shelters).toHaveLength(1);
    expect(problems.map(({ params }) => params['reason'])).toEqual(['same ≠ unique', 'same ≠ unique']);
  });

  it('beyond twenty are counted', async () => {
    const shelters = rows(50, () => ({ status: 'lost' }));
    const { problems } = await open((await samplePack({ shelters })).files);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toEqual({ code: 'pack-rows-more', params: { file: 'shelters.fgb', count: 30 } });
  });
});

describe('a bad manifest', () => {
  it('that is missing stops everything', async () => {
    expect(await failure(open(new Map()))).toEqual({
      code: 'pack-manifest-missing',
      params: { file: 'pack.json', status: 404 },
    });
  });

  it('of another format is told apart from a wrong one', async () => {
    const pack = await samplePack();
    const files = withManifest(pack, (manifest) => ({ ...manifest, format: 2, files: 'later' }));
    expect(await failure(open(files))).toEqual({
      code: 'pack-version-unknown',
      params: { file: 'pack.json', version: 2, supported: 1 },
    });
  });

  it.each([
    ['no JSON', () => undefined, ''],
    ['null', () => null, ''],
    ['no format', (manifest: PackManifest) => ({ ...manifest, format: undefined }), 'format'],
    ['an unknown key', (manifest: PackManifest) => ({ ...manifest, nmae: 1 }), 'nmae'],
    ['a box turned round', (manifest: PackManifest) => ({ ...manifest, bbox: [-56, -35, -57, -34] }), 'bbox'],
    ['a centre off the globe', (manifest: PackManifest) => ({ ...manifest, centre: [-56, -95] }), 'centre'],
    ['no time zone', (manifest: PackManifest) => ({ ...manifest, timeZone: 'Mars/Olympus' }), 'timeZone'],
    [
      'a script for a link',
      (manifest: PackManifest) => ({
        ...manifest,
        attribution: [{ text: 'x', href: 'javascript:alert(1)' }],
      }),
      'attribution.0.href',
    ],
    [
      'a path out of the folder',
      (manifest: PackManifest) => ({ ...manifest, files: [{ ...manifest.files[0], name: '../../x' }] }),
      'files.0.name',
    ],
    [
      'a short checksum',
      (manifest: PackManifest) => ({ ...manifest, files: [{ ...manifest.files[0], sha256: 'ab' }] }),
      'files.0.sha256',
    ],
    [
      'a role twice',
      (manifest: PackManifest) => ({ ...manifest, files: [manifest.files[0], manifest.files[0]] }),
      'files',
    ],
  ] as const)('with %s names the field', async (_, change, field) => {
    const files = withManifest(await samplePack(), change);
    expect(await failure(open(files))).toMatchObject({
      code: 'pack-manifest-invalid',
      params: { file: 'pack.json', field },
    });
  });
});

describe('cancelling', () => {
  it('stops before anything is read', async () => {
    const reason = new DOMException('enough', 'AbortError');
    const signal = AbortSignal.abort(reason);
    const { files } = await samplePack();
    const work = openPack({ baseUrl: 'p', audience: 'internal', reader: memoryReader(files), signal });
    await expect(work).rejects.toBe(reason);
  });

  it.each(['fetch', 'verify', 'decode'] as const)('stops during %s', async (stage) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const { files } = await samplePack();
    const work = openPack({
      baseUrl: 'p',
      audience: 'internal',
      reader: memoryReader(files),
      signal: controller.signal,
      onProgress: (progress) => {
        if (progress.stage === stage) controller.abort(reason);
      },
    });
    await expect(work).rejects.toBe(reason);
  });
});

describe('estimatePackUrls', () => {
  it('lists what a view needs', async () => {
    const { manifest, files } = await samplePack();
    expect(estimatePackUrls(manifest, 'packs/probe/').sort()).toEqual(
      [...files.keys()].map((name) => `packs/probe/${name}`).sort(),
    );
    expect(estimatePackUrls(manifest, '', 'public')).not.toContain('teams.fgb');
  });
});

describe('parsePackIndex', () => {
  it('reads the list of packs', () => {
    const index = { packs: [{ id: 'montevideo', name: { zh: '蒙得维的亚', en: 'Montevideo' }, bytes: 7 }] };
    expect(parsePackIndex(index)).toEqual(index);
  });

  it('names what is wrong', () => {
    expect(() => parsePackIndex({ packs: [{ id: 'A b' }] })).toThrow('packs.0.id');
  });
});
