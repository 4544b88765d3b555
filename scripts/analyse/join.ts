import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Column, ColumnType, WrittenGeometry, WrittenRow } from '../../src/ingest/schema/columns';
import { writeFlatGeobuf } from '../../src/ingest/flatgeobuf/write';
import type { Command } from './command';
import { InputError, required } from './input';
import { readFeatures } from './read-features';

const USAGE = `npm run -s analyse -- join --out FILE.fgb FILE.geojson...
  --out FILE  the FlatGeobuf file to write, with its spatial index
The features of all files, whatever region or command they are from, in one table: a column for each property of any of
them and one, source, for the name of the file. A property that is a number in one file and a text in another becomes
JSON. Points, lines and areas may be mixed. Exit code 1: no file has a feature.`;

const SOURCE = 'source';
const SHAPES: readonly string[] = [
  'Point',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
] satisfies WrittenGeometry['type'][];

function isWritable(geometry: unknown): geometry is WrittenGeometry {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  return typeof type === 'string' && SHAPES.includes(type) && Array.isArray(coordinates);
}

/** A feature as a row. Throws {@link InputError} naming file and feature. */
function rowOf(feature: unknown, file: string, index: number): WrittenRow {
  const { geometry, properties } = (feature ?? {}) as {
    geometry?: unknown;
    properties?: Record<string, unknown>;
  };
  if (!isWritable(geometry)) {
    throw new InputError(`${file}: features[${index}]: the geometry must be a ${SHAPES.join(', ')}.`);
  }
  return { geometry, properties: { ...properties, [SOURCE]: basename(file) } };
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Bool';
  return typeof value === 'string' ? 'String' : 'Json';
}

/** A column for each property that has a value somewhere, in the order of appearance. */
export function columnsOf(rows: readonly WrittenRow[]): Column[] {
  const types = new Map<string, ColumnType>();
  for (const { properties } of rows) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      const type = typeOf(value);
      const known = types.get(name);
      types.set(name, known === undefined || known === type ? type : 'Json');
    }
  }
  return Array.from(types, ([name, type]) => ({ name, type, nullable: true }));
}

/** Rows of several results as one FlatGeobuf file. */
export function joined(name: string, rows: readonly WrittenRow[]): Uint8Array {
  const shapes = new Set(rows.map(({ geometry }) => geometry.type));
  const [only] = shapes;
  const geometryType = shapes.size === 1 && only !== undefined ? only : 'Unknown';
  return writeFlatGeobuf({ name, columns: columnsOf(rows), geometryType }, rows);
}

function readArguments(args: readonly string[]): { readonly out: string; readonly files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new InputError('At least one GeoJSON file is wanted.');
    return { out: required(values.out, 'out'), files: positionals };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Results of many regions in one indexed file. */
export const joinCommand: Command = {
  name: 'join',
  summary: 'GeoJSON results of many regions as one FlatGeobuf file',
  usage: USAGE,
  async run(args) {
    const { out, files } = readArguments(args);
    const rows: WrittenRow[] = [];
    for (const file of files) {
      for (const [index, feature] of (await readFeatures(file)).entries())
        rows.push(rowOf(feature, file, index));
    }
    if (rows.length === 0) {
      console.error('No file has a feature.');
      return 1;
    }
    await writeFile(resolve(out), joined(basename(out, '.fgb'), rows));
    console.error(`${out}: ${rows.length} features of ${files.length} files`);
    return 0;
  },
};
