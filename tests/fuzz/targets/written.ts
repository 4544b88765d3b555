import fc from 'fast-check';
import { createTask } from '../../../src/domain/task';
import type { ExportTable, FileWriter } from '../../../src/ingest/file-writer';
import type { WrittenRow } from '../../../src/ingest/schema/columns';
import { anyTable } from '../../../src/ingest/formats/test-support/export-tables';

/** The same few tables every time. */
const TABLES: readonly ExportTable[] = fc.sample(anyTable, { numRuns: 3, seed: 7 }).map((table) => ({
  ...table,
  rows: table.rows
    .slice(0, 6)
    .map(({ geometry, properties }) => ({ geometry, properties: mapValues(properties, shortened) })),
}));

/** Long texts take long to read and show no fault that short ones would not. */
function shortened(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, 60) : value;
}

function mapValues(values: WrittenRow['properties'], change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/** Two places and a few kinds of values, for formats that take long to read. */
const SMALL: ExportTable = {
  name: 'small',
  geometryType: 'Point',
  columns: [
    { name: 'id', type: 'String', nullable: false },
    { name: 'people', type: 'Int', nullable: true },
    { name: 'isOpen', type: 'Bool', nullable: true },
  ],
  headings: {},
  notes: [['Method', 'road']],
  rows: [
    { geometry: { type: 'Point', coordinates: [1, 2] }, properties: { id: '甲', people: 5, isOpen: true } },
    {
      geometry: { type: 'Point', coordinates: [3, 4] },
      properties: { id: '007', people: null, isOpen: null },
    },
  ],
};

/** One small sound file as our own writer makes it. */
export const smallWrittenBy = async (writer: FileWriter): Promise<readonly Uint8Array[]> => [
  await writer.write(SMALL, createTask()),
];

/** Sound files as our own writer makes them. */
export const writtenBy = async (load: () => Promise<FileWriter>): Promise<readonly Uint8Array[]> => {
  const writer = await load();
  return Promise.all(TABLES.map((table) => writer.write(table, createTask())));
};
