import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { streetDistances } from '../../src/analysis/street-distance/street-distance';
import type { Bbox } from '../../src/domain/geo';
import { OWN_KINDS } from '../../src/domain/own-layer';
import { createTask, type Task } from '../../src/domain/task';
import { datumNearRoads, shiftMedians, shiftReadings } from '../../src/ingest/datum/shift-readings';
import { checkFile } from '../../src/ingest/import/check';
import { inspectFile } from '../../src/ingest/import/inspect';
import { DATUMS, type ImportPlan, type ImportPreview } from '../../src/ingest/import/plan';
import { fileOfBlob } from '../../src/ingest/source-file';
import type { ExitCode } from '../analyse/command';
import { InputError, readChoice, readOptions } from '../analyse/input';
import { openPackFolder } from '../analyse/pack-folder';

export const IMPORT_USAGE = `npm run -s import -- FILE (--pack DIR | --region W,S,E,N) [options]
  Says what the page would make of a file: the plan with the reason of each guess, and what became of the rows.
  --pack DIR       folder of the pack that the file is for; its roads tell whether positions are shifted
  --region BOX     in place of a pack: west,south,east,north in degrees, WGS 84
  --table NAME     table, sheet or layer; the first that holds anything
  --kind KIND      ${OWN_KINDS.join(', ')}; found out
  --datum DATUM    ${DATUMS.join(', ')}; found out
  --encoding NAME  of a text, e.g. gb18030; found out
  --set PAIRS      FIELD=COLUMN;FIELD=COLUMN: columns of fields, in place of those found out
  --all PAIRS      FIELD=VALUE;FIELD=VALUE: what holds for every row that does not say itself
  --rows yes|no    a line of JSON for each row: row, faults, feature; no
Exit code: 0 rows were taken, 1 none was, 2 wrong input. Progress goes to standard error.`;

const OPTIONS = ['pack', 'region', 'table', 'kind', 'datum', 'encoding', 'set', 'all', 'rows'] as const;

/** What the page would make of a file, on standard output. */
export async function importCommand([path, ...args]: readonly string[]): Promise<ExitCode> {
  if (path === undefined || args.includes('--help') || path === '--help') {
    console.log(IMPORT_USAGE);
    return path === undefined ? 2 : 0;
  }
  const options = readOptions(args, OPTIONS);
  const { region, timeZone } = await groundOf(options.pack, options.region);
  const file = fileOfBlob(basename(path), await openFile(path));
  const choices = {
    ...(options.encoding !== undefined && { encoding: options.encoding }),
    ...(timeZone !== undefined && { timeZone }),
    ...(options.pack !== undefined && { districts: (await openPackFolder(options.pack)).datasets.districts }),
  };
  const task = createTask({ onProgress: showProgress });
  const plan: Partial<ImportPlan> = {
    ...(options.kind !== undefined && { kind: readChoice(options.kind, OWN_KINDS, 'kind') }),
    ...(options.datum !== undefined && { datum: readChoice(options.datum, DATUMS, 'datum') }),
    ...(options.all !== undefined && { constants: pairsOf(options.all, 'all') }),
  };
  const request = { file, choices, table: options.table ?? null, region };
  const guessed = await inspectFile({ ...request, plan }, task);
  const fields = { ...guessed.plan.fields, ...pairsOf(options.set ?? '', 'set') };
  const preview =
    options.set === undefined ? guessed : await inspectFile({ ...request, plan: { ...plan, fields } }, task);
  const withRows = readChoice(options.rows ?? 'no', ['yes', 'no'], 'rows') === 'yes';
  const { check } = await checkFile(
    {
      file,
      choices,
      plan: preview.plan,
      region,
      ...(withRows && {
        onRow: ({ row, faults, feature }) => console.log(JSON.stringify({ row, faults, feature })),
      }),
    },
    task,
  );
  const shift = options.pack === undefined ? null : await shiftOf(preview, options.pack, task);
  const { format, wrongEnding, tables, reading, reasons } = preview;
  const summary = { format, wrongEnding, tables, reading, plan: preview.plan, reasons, shift, check };
  console.log(withRows ? JSON.stringify(summary) : JSON.stringify(summary, null, 2));
  return check.taken > 0 ? 0 : 1;
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new InputError(`${path} cannot be read.`, { cause });
  }
}

interface PackGround {
  readonly region: Bbox;
  /** Of the pack; a box alone has no clocks. */
  readonly timeZone?: string;
}

async function groundOf(pack: string | undefined, box: string | undefined): Promise<PackGround> {
  if (box !== undefined) {
    const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = box.split(',').map(Number);
    if (more.length > 0 || ![west, south, east, north].every(Number.isFinite) || west > east || south > north)
      throw new InputError(`--region ${box}: four numbers are wanted, west,south,east,north.`);
    if (pack === undefined) return { region: [west, south, east, north] };
    return { ...(await packGround(pack)), region: [west, south, east, north] };
  }
  if (pack === undefined) throw new InputError('--pack or --region is missing.');
  return packGround(pack);
}

async function packGround(pack: string): Promise<PackGround> {
  const text = await readFile(join(resolve(pack), 'pack.json'), 'utf8');
  const { bbox, timeZone } = JSON.parse(text) as { bbox: Bbox; timeZone: string };
  return { region: bbox, timeZone };
}

/** `a=b;c=d` as a record. */
function pairsOf(text: string, name: string): Record<string, string> {
  const pairs = text.split(';').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      if (at < 1) throw new InputError(`--${name} ${pair}: NAME=VALUE is wanted.`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** Whether the places lie nearer to the streets under another datum. */
async function shiftOf({ datumMatters, positions }: ImportPreview, pack: string, task: Task) {
  if (!datumMatters) return null;
  const { network } = await openPackFolder(resolve(pack));
  const distances = network === null ? null : await streetDistances(shiftReadings(positions), network, task);
  if (distances === null) return null;
  const medians = shiftMedians(distances);
  return { ...medians, guess: datumNearRoads(medians) };
}

function showProgress({ done, total }: { done: number; total: number | null }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}${total === null ? '' : `/${total}`} rows `);
}
