import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTask } from '../../src/domain/task';
import { pbfBytes } from '../../src/ingest/osm/pbf/test-support/pbf-writer';
import { writePackArchive } from '../../src/pack/archive/write-archive';
import { VILLAGE, VILLAGE_HEADER } from '../../src/pack/build/test-support/village';
import { createInProcessEngine } from '../../src/workers/in-process';
import { buildExtract } from './build-extract';
import { explainProblem } from './explain-problem';
import { DATA_DIR } from './paths';
import { takePack } from './take-pack';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anlan-take-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const extract = async () => new Uint8Array(await pbfBytes([VILLAGE], VILLAGE_HEADER));
const cityInPage = async (id: string) =>
  createInProcessEngine().run('city/build', {
    name: 'dorf.osm.pbf',
    file: new Blob([await extract()]),
    id,
    nameZh: undefined,
    nameEn: 'Dorf',
    people: 44,
  });
async function zipOf(id: string): Promise<string> {
  const { files } = await cityInPage(id);
  const archive = await writePackArchive(id, files, createTask());
  const path = join(folder, `${id}.zip`);
  writeFileSync(path, new Uint8Array(await archive.arrayBuffer()));
  return path;
}
const contentsOf = (path: string) =>
  Object.fromEntries(
    readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .map((name) => [name, readFileSync(join(path, name))]),
  );

describe('a city from the page and one from the command line', () => {
  it('are the same byte for byte', async () => {
    const { files } = await cityInPage('dorf');
    const osmFile = join(folder, 'dorf.osm.pbf');
    writeFileSync(osmFile, await extract());
    await buildExtract({
      osmFile,
      id: 'dorf',
      nameZh: undefined,
      nameEn: 'Dorf',
      people: 44,
      recipeFile: null,
      dataDir: DATA_DIR,
      outDir: join(folder, 'packs'),
    });
    const fromPage = await Promise.all(
      files.map(async ({ name, blob }) => [name, Buffer.from(await blob.arrayBuffer())]),
    );
    expect(Object.fromEntries(fromPage)).toEqual(contentsOf(join(folder, 'packs', 'dorf')));
  });
});

describe('takePack', () => {
  it('puts an exported city beside the others and lists it, from its archive or its folder', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    for (const one of [first, second]) mkdirSync(one);
    expect(await takePack(await zipOf('dorf'), first)).toBe('dorf');
    expect(await takePack(join(first, 'dorf'), second)).toBe('dorf');
    expect(contentsOf(join(second, 'dorf'))).toEqual(contentsOf(join(first, 'dorf')));
    const index = JSON.parse(readFileSync(join(second, 'index.json'), 'utf8')) as object;
    expect(index).toMatchObject({ packs: [{ id: 'dorf', name: { en: 'Dorf' } }] });
  });

  it('takes nothing in place of a built-in city, and nothing that is missing or altered', async () => {
    const said = (path: string) => takePack(path, join(folder, 'packs')).then(() => null, explainProblem);
    mkdirSync(join(folder, 'packs'));
    expect(await said(await zipOf('montevideo'))).toMatch(/id of a built-in city/);
    expect(await said(join(folder, 'lost.zip'))).toMatch(/lost\.zip: the file is missing/);
    writeFileSync(join(folder, 'x.zip'), 'no archive');
    expect(await said(join(folder, 'x.zip'))).toMatch(/x\.zip: /);
    await takePack(await zipOf('dorf'), folder);
    writeFileSync(join(folder, 'dorf', 'roads.bin'), 'x');
    expect(await said(join(folder, 'dorf'))).toMatch(/roads\.bin: its content was altered/);
    rmSync(join(folder, 'dorf', 'roads.bin'));
    expect(await said(join(folder, 'dorf'))).toMatch(/roads\.bin: the file is missing/);
    expect(readdirSync(join(folder, 'packs'))).toEqual([]);
  });
});
