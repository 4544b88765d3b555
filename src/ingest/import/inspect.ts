import type { Bbox, LonLat } from '../../domain/geo';
import { GRADES } from '../../domain/provenance';
import type { Task } from '../../domain/task';
import { datumMatters } from '../datum/shift-readings';
import type { ReadChoices } from '../format';
import type { Guess } from '../guess';
import type { SourceFile } from '../source-file';
import { guessAsOf } from './guess/guess-as-of';
import { guessConstants } from './guess/guess-constants';
import { guessCrs } from './guess/guess-crs';
import { guessDatum } from './guess/guess-datum';
import { guessFactors } from './guess/guess-factors';
import { classValues, guessClasses, guessFields } from './guess/guess-fields';
import { guessKind } from './guess/guess-kind';
import { guessPosition } from './guess/guess-position';
import { guessSwapped } from './guess/guess-swapped';
import { samplePositions, WHOLE_GLOBE } from './guess/positions';
import { sampleOf } from './guess/sample';
import { openSource, tableOf } from './open-source';
import type { ImportPlan, ImportPreview } from './plan';
import { groundFor } from './position/ground';
import { cellText } from './cell-text';
import { TARGETS } from './targets';

const SHOWN_ROWS = 20;

export interface InspectRequest {
  readonly file: SourceFile;
  readonly choices: ReadChoices;
  /** Null: the first that holds anything. */
  readonly table: string | null;
  /** What a person has chosen so far; the rest is guessed with it in mind. */
  readonly plan: Partial<ImportPlan>;
  readonly region: Bbox;
}

/** Finds out what a file is and what its rows could become, from its first thousand rows; every guess with its reason. */
export async function inspectFile(request: InspectRequest, task: Task): Promise<ImportPreview> {
  const { file, choices, region, plan: chosen } = request;
  const opened = await openSource(file, { ...choices, region }, task);
  const table = tableOf(opened, request.table);
  const sample = await sampleOf(table, task);
  const reasons: Record<string, Guess<unknown>> = {};

  /** The person's word, else the guess; either with its reason. */
  function settle<Key extends keyof ImportPlan>(key: Key, guess: Guess<ImportPlan[Key]>): ImportPlan[Key] {
    const said = chosen[key];
    const isSaid = said !== undefined;
    reasons[key] = isSaid ? { value: said, reason: 'chosen', params: {}, others: guess.others } : guess;
    return isSaid ? said : guess.value;
  }

  const kind = settle('kind', opened.format === 'cap' ? hazardsOfFormat() : guessKind(sample, file.name));
  const position = settle('position', guessPosition(sample, region));
  const crs = settle('crs', await guessCrs(sample, position, region, file.name));
  const ground = await groundFor({ position, crs }, region, file.name);
  const swapped = settle('swapped', guessSwapped(sample, position, ground, region));
  const datum = settle(
    'datum',
    guessDatum(opened.format, crs, position, table.columns, [file.name, table.name]),
  );
  const fieldGuesses = guessFields(sample, kind, position);
  const fields = chosen.fields ?? fieldGuesses.fields;
  const factorGuesses = guessFactors(fields);
  const constantGuesses = guessConstants(kind, fields, table.columns);
  Object.assign(reasons, chosen.fields === undefined ? fieldGuesses.reasons : chosenFields(fields));
  Object.assign(reasons, factorGuesses.reasons, constantGuesses.reasons);
  const met = classValues(sample, kind, fields);
  const plan: ImportPlan = {
    table: table.name,
    kind,
    position,
    swapped,
    crs,
    datum,
    fields,
    classes: { ...guessClasses(kind, met), ...chosen.classes },
    factors: { ...factorGuesses.factors, ...chosen.factors },
    constants: { ...constantGuesses.constants, ...chosen.constants },
    grade: settle('grade', {
      value: 'estimated',
      reason: 'usual',
      params: {},
      others: GRADES.filter((grade) => grade !== 'estimated'),
    }),
    source: settle('source', {
      value: file.name,
      reason: 'file-name',
      params: { name: file.name },
      others: [],
    }),
    asOf: settle('asOf', guessAsOf(table.columns, file.name)),
  };
  const positions = flat(samplePositions(sample, plan, { ...ground, region: WHOLE_GLOBE }));
  return {
    format: opened.format,
    wrongEnding: opened.wrongEnding,
    tables: opened.tables.map(({ name, rowCount }) => ({ name, rowCount })),
    columns: table.columns,
    ...(table.window !== undefined && { window: table.window }),
    sample: sample.rows
      .slice(0, SHOWN_ROWS)
      .map(({ row, values }) => ({ row, cells: table.columns.map((_, at) => cellText(values[at])) })),
    reading: table.guesses,
    plan,
    reasons,
    targets: TARGETS[kind],
    classValues: met,
    positions,
    datumMatters: datumMatters(positions),
  };
}

function hazardsOfFormat(): Guess<ImportPlan['kind']> {
  return { value: 'hazards', reason: 'format', params: {}, others: ['reference'] };
}

function chosenFields(fields: Readonly<Record<string, string>>): Record<string, Guess<unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, column]) => [
      `fields.${field}`,
      { value: column, reason: 'chosen', params: {}, others: [] } as const,
    ]),
  );
}

function flat(places: readonly LonLat[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(places.flat());
}
