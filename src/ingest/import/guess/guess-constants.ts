import type { Guess } from '../../guess';
import { classOf } from '../classes/class-of';
import { foldTraditional } from '../headers/fold-traditional';
import { bareHeader, normaliseHeader } from '../headers/normalise';
import type { ImportKind } from '../plan';

interface ConstantGuesses {
  readonly constants: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, Guess<unknown>>>;
}

/** Columns by which the two Japanese designations are told apart: each names the other. */
const EMERGENCY_SITE = '指定緊急避難場所';
const SHELTER = '指定避難所';

/**
 * What the make of a list tells of all its rows. The Japanese lists of designated emergency evacuation sites have a column
 * for each hazard, and one for the other designation; those of shelters for staying have one for the first.
 */
export function guessConstants(
  kind: ImportKind,
  fields: Readonly<Record<string, string>>,
  columns: readonly string[],
): ConstantGuesses {
  if (kind === 'facilities' || kind === 'teams') return kindByName(kind, fields);
  if (kind !== 'shelters') return { constants: {}, reasons: {} };
  const constants: Record<string, string> = {};
  const reasons: Record<string, Guess<unknown>> = {};
  const put = (field: string, value: string, name: string, others: readonly string[]) => {
    constants[field] = value;
    reasons[`constants.${field}`] = { value, reason: 'column-name', params: { name }, others };
  };
  const naming = (word: string) => columns.find((column) => normaliseHeader(column).includes(word));
  const namesSite = naming(EMERGENCY_SITE);
  const hazardColumn = fields['suitableLandslide'];
  const isJapanese = hazardColumn !== undefined && /[ぁ-ん]/.test(hazardColumn);
  if (fields['scheme'] === undefined) {
    if (namesSite !== undefined && hazardColumn === undefined)
      put('scheme', SHELTER, namesSite, [EMERGENCY_SITE]);
    else if (isJapanese) put('scheme', EMERGENCY_SITE, hazardColumn, [SHELTER]);
  }
  const capacity = fields['capacity'];
  if (capacity !== undefined && constants['scheme'] === EMERGENCY_SITE)
    put('capacityStage', 'urgent', capacity, []);
  return { constants, reasons };
}

/** What all rows are, where no column tells and the column of their names does: `医院名称` → hospitals. */
function kindByName(
  kind: 'facilities' | 'teams',
  { kind: told, name }: Readonly<Record<string, string>>,
): ConstantGuesses {
  const word = foldTraditional(bareHeader(name ?? '')).replace(/(?:名称|名|name)$/, '');
  const value = told === undefined && word !== '' ? classOf(kind, 'kind', word) : null;
  if (value === null || name === undefined) return { constants: {}, reasons: {} };
  const reason = { value, reason: 'column-name', params: { name }, others: [] } as const;
  return { constants: { kind: value }, reasons: { 'constants.kind': reason } };
}
