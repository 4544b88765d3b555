import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/pack/paths';
import { createTask } from '../../src/domain/task';
import type { SourceRow } from '../../src/ingest/format';
import { capFormat } from '../../src/ingest/formats/cap/cap';
import { CAP_COLUMNS } from '../../src/ingest/formats/cap/cap-rows';
import { fileOfBytes } from '../../src/ingest/source-file';

async function rowsOf(bytes: Uint8Array<ArrayBuffer>): Promise<SourceRow[]> {
  const { tables } = await capFormat.open(fileOfBytes('x.cap', bytes), {}, createTask());
  const rows: SourceRow[] = [];
  for (const table of tables) for await (const batch of table.rows(createTask())) rows.push(...batch);
  return rows;
}
const cell = (row: SourceRow | undefined, column: (typeof CAP_COLUMNS)[number]) =>
  row?.values[CAP_COLUMNS.indexOf(column)];
const codes = (row: SourceRow | undefined) => (row?.faults ?? []).map(({ code }) => code);

/** Real messages beside the checkout; never part of it. */
const FOLDER = join(ROOT, '..', 'shared', 'data', 'cap');
if (existsSync(FOLDER)) {
  describe('real messages', () => {
    const real = async (name: string) => rowsOf(new Uint8Array(await readFile(join(FOLDER, name))));

    it('of Australia: one circle, told twice with other codes', async () => {
      const rows = await real('australia.cap');
      expect(rows.map((row) => [cell(row, 'type'), cell(row, 'level'), codes(row)])).toEqual([
        ['fire', 4, []],
        ['fire', 4, []],
      ]);
    });

    it('of Canada: an all-clear in two languages', async () => {
      const rows = await real('canada.cap');
      expect(rows.map(codes)).toEqual([['warning-lifted']]);
      expect(rows[0]?.geometry?.type).toBe('MultiPolygon');
    });

    it('of an earthquake: a point, and no level', async () => {
      const [row] = await real('earthquake.cap');
      expect([row?.geometry, cell(row, 'type'), cell(row, 'level')]).toEqual([null, 'earthquake', null]);
    });

    it('without scope or info', async () => {
      expect((await real('invalid.cap')).map(codes)).toEqual([['value-absent']]);
      expect((await real('no_optional_fields.cap')).map(codes)).toEqual([[]]);
    });

    it('of the index of the United States', async () => {
      const rows = await real('nws_atom_feed_example.xml');
      expect(rows).toHaveLength(163);
      expect(rows.filter((row) => row.geometry !== null)).toHaveLength(99);
      expect(new Set(rows.flatMap(codes))).toEqual(new Set(['geocode-unknown']));
      expect(rows.filter((row) => codes(row).length > 0)).toHaveLength(64);
    });
  });
} else it.skip('real messages: skipped: not present');
