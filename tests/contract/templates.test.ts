import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/pack/paths';
import { buildTemplates, rowSchema } from '../../scripts/templates/build-templates';
import { OWN_KINDS } from '../../src/domain/own-layer';
import { createTask } from '../../src/domain/task';
import { csvFormat } from '../../src/ingest/formats/csv/csv';
import { readTables } from '../../src/ingest/formats/test-support/read-table';
import { checkFile } from '../../src/ingest/import/check';
import { inspectFile } from '../../src/ingest/import/inspect';
import { fileOfBytes } from '../../src/ingest/source-file';

const files = await buildTemplates();
const GUIYANG = [106.5, 26.4, 106.9, 26.8] as const;

describe('the templates and their schemas', () => {
  it('lie in the project as they are generated now (npm run templates)', () => {
    for (const { path, content } of files) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      expect(new Uint8Array(readFileSync(join(ROOT, path))), path).toEqual(content);
    }
    const known = new Set(files.map(({ path }) => path));
    const found = ['public/templates', 'docs/schema'].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    expect(found.filter((path) => !known.has(path) && !path.endsWith('.md'))).toEqual([]);
  });
});

describe.each(OWN_KINDS)('the template of %s', (kind) => {
  const content =
    files.find(({ path }) => path === `public/templates/${kind}.csv`)?.content ?? new Uint8Array();
  const file = fileOfBytes(`${kind}.csv`, content);

  it('has headings in both languages, from which the reader takes the names of the fields', async () => {
    const heading = new TextDecoder().decode(content).split('\r\n')[0] ?? '';
    expect(heading).toMatch(/[\u4e00-\u9fff]/);
    expect(heading).toMatch(/[A-Za-z]/);
    const [read] = await readTables(csvFormat, file);
    expect(read?.table.columns.every((name) => /^[A-Za-z][A-Za-z0-9]*$/.test(name))).toBe(true);
    expect(read?.rows.flatMap(({ faults }) => faults ?? [])).toEqual([]);
  });

  it('has a row that its schema takes, and no other column', async () => {
    const [read] = await readTables(csvFormat, file);
    const schema = rowSchema(kind);
    const columns = read?.table.columns ?? [];
    const names = read?.table.hasGeometry ? [...columns, 'WKT'] : columns;
    expect(Object.keys(schema.entries).sort()).toEqual([...names].sort());
    const row = columns.flatMap((name, index) => {
      const value = read?.rows[0]?.values[index] ?? null;
      if (value === null) return [];
      const isNumber = v.safeParse(schema.entries[name] ?? v.never(), Number(value)).success;
      return [[name, isNumber ? Number(value) : value] as const];
    });
    const shape = read?.table.hasGeometry ? { WKT: 'POLYGON ((0 0, 0 1, 1 1, 0 0))' } : {};
    expect(v.safeParse(schema, { ...Object.fromEntries(row), ...shape }).issues).toBeUndefined();
  });

  it('is taken whole, each field from the column of its name', async () => {
    const request = { file, choices: {}, region: GUIYANG };
    const preview = await inspectFile({ ...request, table: null, plan: { kind } }, createTask());
    for (const [field, column] of Object.entries(preview.plan.fields)) expect(column).toBe(field);
    const [read] = await readTables(csvFormat, file);
    const own = (read?.table.columns ?? []).filter(
      (name) => !['longitude', 'latitude', 'cell'].includes(name),
    );
    expect(Object.keys(preview.plan.fields)).toEqual(expect.arrayContaining(own));
    const { check } = await checkFile({ ...request, plan: preview.plan }, createTask());
    expect(check.issues).toEqual([]);
    expect(check).toMatchObject({ read: 1, taken: 1, refused: 0, warned: 0 });
  });
});
