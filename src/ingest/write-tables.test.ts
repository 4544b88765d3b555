import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTask } from '../domain/task';
import type { ExportTable, FileWriter } from './file-writer';
import { WRITERS } from './formats/registry';
import { writeTables } from './write-tables';

const table = (name: string): ExportTable => ({
  name,
  columns: [],
  geometryType: 'Point',
  headings: {},
  rows: [],
  notes: [],
});
const plain: FileWriter = {
  id: 'gpx',
  extension: 'txt',
  mediaType: 'text/plain',
  write: async ({ name }) => new TextEncoder().encode(name),
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const former = WRITERS.gpx;

beforeEach(() => {
  WRITERS.gpx = async () => plain;
});
afterEach(() => {
  if (former === undefined) delete WRITERS.gpx;
  else WRITERS.gpx = former;
});

describe('writeTables', () => {
  it('gives one table as a file of the format', async () => {
    const file = await writeTables([table('a')], 'gpx', createTask());
    expect([file.extension, file.mediaType, text(file.bytes)]).toEqual(['txt', 'text/plain', 'a']);
  });

  it('gives several as an archive with a file each', async () => {
    const file = await writeTables([table('a'), table('b')], 'gpx', createTask());
    const members = unzipSync(file.bytes);
    expect([file.extension, Object.keys(members), text(members['b.txt'])]).toEqual([
      'zip',
      ['a.txt', 'b.txt'],
      'b',
    ]);
  });

  it('refuses no tables, and a format that nothing writes', async () => {
    await expect(writeTables([], 'gpx', createTask())).rejects.toMatchObject({
      problem: { code: 'input-invalid', params: { field: 'tables' } },
    });
    await expect(writeTables([table('a')], 'geotiff', createTask())).rejects.toMatchObject({
      problem: { code: 'input-invalid', params: { field: 'format', value: 'geotiff' } },
    });
  });
});
