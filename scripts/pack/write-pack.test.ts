import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPack } from '../../src/pack/build/build-pack';
import { readRegion } from '../../src/pack/build/read-region';
import { townReader } from '../../src/pack/build/test-support/region';
import { closingTable } from './closing-table';
import { BUILT_MARK, readManifest, writeIndex, writePack } from './write-pack';

const folder = mkdtempSync(join(tmpdir(), 'anlan-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const town = await buildPack(await readRegion('town', townReader()));
const named = (id: string) => {
  const manifest = new TextEncoder().encode(JSON.stringify({ ...town.manifest, id }));
  return new Map([['pack.json', manifest]]);
};

describe('writePack', () => {
  it('writes every file and the mark, and replaces an older pack as a whole', () => {
    writePack(folder, 'town', new Map([['left-over.txt', new Uint8Array(1)]]), 'old');
    writePack(folder, 'town', town.files, 'new');
    expect(readdirSync(join(folder, 'town')).sort()).toEqual([BUILT_MARK, ...town.files.keys()].sort());
    expect(readFileSync(join(folder, 'town', BUILT_MARK), 'utf8')).toBe('new');
    expect(readManifest(join(folder, 'town'))).toEqual(town.manifest);
    expect(readdirSync(folder)).toEqual(['town']);
  });
});

describe('writeIndex', () => {
  it('lists the built-in cities first and passes over folders without a pack', () => {
    writePack(folder, 'astana', named('astana'), '');
    writePack(folder, 'montevideo', named('montevideo'), '');
    writePack(folder, 'broken', new Map(), '');
    expect(writeIndex(folder).packs.map(({ id }) => id)).toEqual(['montevideo', 'astana', 'town']);
    expect(existsSync(join(folder, 'index.json'))).toBe(true);
  });
});

describe('closingTable', () => {
  const table = closingTable(town, 1.26);

  it('counts what was kept and dropped, with the reason', () => {
    expect(table).toMatch(/people +1,001 +\d cells, 4 dwellings/);
    expect(table).toMatch(/sites that are part of another +0/);
  });

  it('weighs every file, and the roads by directed edge', () => {
    for (const { name } of town.manifest.files) expect(table).toContain(name);
    expect(table).toMatch(/bytes per directed edge +[\d.,]+/);
    expect(table).toMatch(/seconds +1\.3/);
  });
});
