import { readFile } from 'node:fs/promises';
import type { SparseCosts } from '../../../src/domain/costs';
import { InputError } from '../input';
import { parseCsv } from '../parse-csv';

/** A siting problem read from tables, with the names of its rows and columns. */
export interface NamedCosts {
  readonly demand: readonly string[];
  readonly candidates: readonly string[];
  readonly costs: SparseCosts;
}

async function readTable(file: string): Promise<string[][]> {
  try {
    return parseCsv(await readFile(file, 'utf8')).map((row) => row.map((cell) => cell.trim()));
  } catch (cause) {
    throw new InputError(`${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`, { cause });
  }
}

/** A finite number of at least 0, in plain or scientific notation. */
export function isAmount(text: string): boolean {
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

function readAmount(text: string, where: string): number {
  if (!isAmount(text))
    throw new InputError(`${where}: ${text || 'nothing'} where a number of at least 0 is wanted.`);
  return Number(text);
}

function checkNames(names: readonly string[], file: string, what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') throw new InputError(`${file}: a ${what} has no id.`);
    if (seen.has(name)) throw new InputError(`${file}: ${what} ${name} appears twice.`);
    seen.add(name);
  }
}

/** Costs with demand ids down and candidate ids across; an empty cell is a pair without a way. */
export async function readCosts(file: string): Promise<NamedCosts> {
  const [header, ...rows] = await readTable(file);
  if (header === undefined) throw new InputError(`${file}: the matrix is empty.`);
  const candidates = header.slice(1);
  const demand = rows.map(([id = '']) => id);
  checkNames(candidates, file, 'candidate');
  checkNames(demand, file, 'demand');
  const rowStart = [0];
  const column: number[] = [];
  const cost: number[] = [];
  for (const [at, [id, ...cells]] of rows.entries()) {
    if (cells.length !== candidates.length) {
      throw new InputError(
        `${file}: row ${at + 2} (${id}) has ${cells.length} costs for ${candidates.length} candidates.`,
      );
    }
    for (const [place, cell] of cells.entries()) {
      if (cell === '') continue;
      column.push(place);
      cost.push(readAmount(cell, `${file}: cost of ${id} to ${candidates[place]}`));
    }
    rowStart.push(column.length);
  }
  return {
    demand,
    candidates,
    costs: {
      rowCount: demand.length,
      columnCount: candidates.length,
      rowStart: Uint32Array.from(rowStart),
      column: Uint32Array.from(column),
      cost: Float64Array.from(cost),
    },
  };
}

/** One amount for each id, in the order of the ids: lines `id,amount` in any order, with or without a header. */
export async function readAmounts(file: string, ids: readonly string[], what: string): Promise<Float64Array> {
  const rows = await readTable(file);
  const place = new Map(ids.map((id, at) => [id, at]));
  const amounts = new Float64Array(ids.length).fill(Number.NaN);
  for (const [line, row] of rows.entries()) {
    const [id = '', text = ''] = row;
    if (line === 0 && !place.has(id) && !isAmount(text)) continue;
    if (row.length !== 2)
      throw new InputError(`${file}: line ${line + 1} has ${row.length} values; id,${what} is wanted.`);
    const at = place.get(id);
    if (at === undefined) throw new InputError(`${file}: ${id || 'an empty id'} is not in the matrix.`);
    if (!Number.isNaN(amounts[at]!)) throw new InputError(`${file}: ${id} appears twice.`);
    amounts[at] = readAmount(text, `${file}: ${what} of ${id}`);
  }
  const missing = amounts.findIndex((amount) => Number.isNaN(amount));
  if (missing >= 0) throw new InputError(`${file}: there is no ${what} for ${ids[missing]}.`);
  return amounts;
}
