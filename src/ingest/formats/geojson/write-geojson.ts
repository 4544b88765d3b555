import type { Task } from '../../../domain/task';
import type { ExportTable, FileWriter } from '../../file-writer';
import type { Column, WrittenRow } from '../../schema/columns';
import { wound } from './wound';

const ROWS_PER_BREATH = 500;

/**
 * GeoJSON (RFC 7946): a feature on each line of a collection, every column in every feature, null where there is no value.
 * Name, notes and headings stand beside the features, where the format leaves room for them.
 */
export const geojsonWriter: FileWriter = {
  id: 'geojson',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  async write(table, task) {
    const { name, columns, headings, notes } = table;
    const head = [
      `"name":${JSON.stringify(name)}`,
      `"notes":${object(notes.map(([label, value]) => [label, value]))}`,
      `"headings":${object(columns.map((column) => [column.name, Object.hasOwn(headings, column.name) ? headings[column.name] : null]))}`,
    ];
    const pieces = [`{"type":"FeatureCollection",${head.join(',')},"features":[`];
    let before = '\n';
    for await (const text of features(table, task)) {
      pieces.push(before, text);
      before = ',\n';
    }
    pieces.push('\n]}\n');
    return bytesOf(pieces);
  },
};

/** The same features, one on each line and nothing beside them. */
export const geojsonLinesWriter: FileWriter = {
  id: 'geojson-lines',
  extension: 'geojsonl',
  mediaType: 'application/geo+json-seq',
  async write(table, task) {
    const pieces: string[] = [];
    for await (const text of features(table, task)) pieces.push(text, '\n');
    return bytesOf(pieces);
  },
};

async function* features({ rows, columns }: ExportTable, task: Task): AsyncGenerator<string> {
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_BREATH === 0) {
      task.report({ stage: 'write', done: index, total: rows.length });
      await task.breathe();
    }
    yield featureText(row, columns);
  }
}

function featureText({ geometry, properties }: WrittenRow, columns: readonly Column[]): string {
  const values = columns.map(({ name }): [string, unknown] => [
    name,
    Object.hasOwn(properties, name) ? properties[name] : null,
  ]);
  return `{"type":"Feature","properties":${object(values)},"geometry":${JSON.stringify(wound(geometry))}}`;
}

/** An object by its members, none of whose names means anything to JavaScript. */
function object(members: readonly (readonly [name: string, value: unknown])[]): string {
  const texts = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value ?? null)}`);
  return `{${texts.join(',')}}`;
}

async function bytesOf(pieces: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...pieces]).arrayBuffer());
}
