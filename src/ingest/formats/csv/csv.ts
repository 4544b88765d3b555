import { AnlanError } from '../../../domain/errors';
import type { Task } from '../../../domain/task';
import type { FileFormat, OpenedFile, ReadChoices, SourceTable } from '../../format';
import type { Guess } from '../../guess';
import { MAX_COLUMNS } from '../../limits';
import { crsOfEpsg } from '../../source-crs';
import type { SourceFile } from '../../source-file';
import { namesOf } from '../../table/bilingual-heading';
import { columnNames } from '../../table/column-names';
import { findHeader, lastFilled } from '../../table/find-header';
import { findGeometryColumn } from '../../table/geometry-column';
import { chosenEncoding, decodeText, ENCODINGS, guessEncoding, sampleLines } from '../../text';
import { type CsvLayout, csvRows, isBlank } from './csv-table';
import { chosenDelimiter, findDelimiter } from './find-delimiter';
import { type CsvReading, readRecords } from './read-records';
import type { CsvRecord } from './record-reader';

const SAMPLE_RECORDS = 200;
const SAMPLE_GROUPS = 200;
/** Share of control characters above which a file is no text. */
const BINARY_SHARE = 0.01;

/**
 * Tables as text: CSV, TSV and their kin. Streams; encoding, delimiter and header row are found out. A column of shapes as
 * text (well-known text, GeoJSON) becomes the geometry.
 */
export const csvFormat: FileFormat = {
  id: 'csv',
  async open(file, choices, task): Promise<OpenedFile> {
    if (file.size === 0) throw new AnlanError('file-empty', { file: file.name });
    const samples = await sampleLines(file);
    const encoding = readEncoding(samples, choices);
    const head = decodeText(samples[0] ?? new Uint8Array(), encoding.value).text;
    refuseBinary(head, file);
    const isWhole = (samples[0]?.length ?? 0) === file.size;
    const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
    const found = findDelimiter(head, isWhole, lineEnd, file.name);
    const delimiter =
      choices.delimiter === undefined
        ? found.guess
        : chosenDelimiter(choices.delimiter, [found.guess.value, ...found.guess.others]);
    const reading = { encoding: encoding.value, delimiter: delimiter.value, lineEnd } as const;
    const sample = await readSample(file, reading, task);
    const table = tableOf(file, reading, sample, found.isTold, choices);
    return { format: 'csv', tables: [{ ...table, guesses: { ...table.guesses, encoding, delimiter } }] };
  },
};

function readEncoding(samples: readonly Uint8Array[], choices: ReadChoices): Guess<string> {
  if (choices.encoding === undefined) return guessEncoding(samples);
  const value = chosenEncoding(choices.encoding);
  const others = ENCODINGS.filter((label) => label !== value);
  return { value, reason: 'chosen', params: {}, others };
}

/** Control characters that no text has: all but tab, line ends, end of file and escape. */
const isControl = (code: number) =>
  code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x1a && code !== 0x1b;

/** @throws AnlanError `file-format-other` */
function refuseBinary(head: string, file: SourceFile): void {
  let controls = 0;
  for (let at = 0; at < head.length; at++) if (isControl(head.charCodeAt(at))) controls++;
  if (controls > Math.max(1, head.length * BINARY_SHARE)) {
    const named = /\.[^.]+$/.exec(file.name)?.[0] ?? 'CSV';
    throw new AnlanError('file-format-other', { file: file.name, named, reason: `0x00–0x1F: ${controls}` });
  }
}

interface Sample {
  readonly records: readonly CsvRecord[];
  /** True: the file has no more. */
  readonly isWhole: boolean;
}

async function readSample(file: SourceFile, reading: CsvReading, task: Task): Promise<Sample> {
  const records: CsvRecord[] = [];
  const silent: Task = { signal: task.signal, breathe: () => task.breathe(), report: () => undefined };
  let groups = 0;
  for await (const group of readRecords(file, reading, silent)) {
    records.push(...group.slice(0, SAMPLE_RECORDS).map(({ record }) => record));
    const wide = records.find(({ damage }) => damage === 'too-wide');
    if (wide && records.indexOf(wide) < 2) {
      throw new AnlanError('file-columns-too-many', {
        file: file.name,
        count: wide.width,
        limit: MAX_COLUMNS,
      });
    }
    if (group.length > SAMPLE_RECORDS || records.length >= SAMPLE_RECORDS || ++groups >= SAMPLE_GROUPS) {
      return { records, isWhole: false };
    }
  }
  return { records, isWhole: true };
}

function tableOf(
  file: SourceFile,
  reading: CsvReading,
  { records, isWhole }: Sample,
  isTold: boolean,
  choices: ReadChoices,
): SourceTable {
  if (isWhole && records.every(isBlank)) throw new AnlanError('file-empty', { file: file.name });
  const rows = records.map(({ cells, damage }) => (damage === null ? cells : []));
  const header = readHeader(isTold ? [[], ...rows.slice(1)] : rows, choices);
  const skipped = Math.max(header.value === null ? 0 : header.value + 1, isTold ? 1 : 0);
  const below = records.slice(skipped).filter((record) => !isBlank(record));
  if (isWhole && below.length === 0) throw new AnlanError('file-header-only', { file: file.name });

  const heading = header.value === null ? null : (rows[header.value] ?? []);
  const bodies = below.flatMap(({ cells, damage }) => (damage === null ? [cells] : []));
  const width = Math.max(lastFilled(heading ?? []), usualExtent(bodies, heading !== null), 1);
  const columns = namesOf((heading ?? []).slice(0, width)) ?? columnNames(heading, width);
  const shape = findGeometryColumn(columns, bodies);
  const layout: CsvLayout = { skipped, columns, geometryIndex: shape?.index ?? null };
  return {
    name: file.name.replace(/\.[^.]+$/, ''),
    columns: columns.filter((_, index) => index !== shape?.index),
    rowCount: isWhole ? below.length : null,
    hasGeometry: shape !== null,
    crs: shape?.epsg ? crsOfEpsg(shape.epsg) : { kind: 'unstated' },
    guesses: { headerRow: header },
    rows: (task) => csvRows(readRecords(file, reading, task), layout, task),
  };
}

function readHeader(
  rows: readonly (readonly (string | null)[])[],
  choices: ReadChoices,
): Guess<number | null> {
  const found = findHeader(rows);
  if (choices.headerRow === undefined) return found;
  const value = choices.headerRow;
  const others = [found.value, ...found.others].filter((other) => other !== value);
  return { value, reason: 'chosen', params: {}, others };
}

/** How far the rows reach: half of them where there are names to go by, else any. */
function usualExtent(rows: readonly (readonly (string | null)[])[], hasNames: boolean): number {
  const extents = rows.map(lastFilled).sort((a, b) => b - a);
  return extents[hasNames ? Math.floor(extents.length / 2) : 0] ?? 0;
}
