import type { NumberMeaning } from './number-format';
import type { RawCell } from './raw-rows';
import { durationText, serialText } from './serial-date';
import { unescapeText } from './shared-strings';

/** What a workbook knows that its cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly meanings: readonly NumberMeaning[];
  readonly is1904: boolean;
}

export interface CellReading {
  readonly value: string | number | boolean | null;
  /** `error`: a formula failed; `formula`: it was never reckoned, `value` is the formula; `damaged`: not what it says. */
  readonly fault: 'error' | 'formula' | 'damaged' | null;
  /** What stands in the cell, for the fault. */
  readonly shown: string;
}

const sound = (value: CellReading['value']): CellReading => ({ value, fault: null, shown: '' });
const EMPTY = sound(null);
const damaged = (shown: string): CellReading => ({ value: null, fault: 'damaged', shown });

/** The value of a `c` element (ECMA-376 part 1, 18.3.1.4): of a formula, what was reckoned last. */
export function readCell(cell: RawCell, context: CellContext): CellReading {
  const { type, value: text } = cell;
  if (type === 'inlineStr') return cell.inline === null ? EMPTY : sound(unescapeText(cell.inline));
  if (text === null || (text === '' && type !== 'str')) {
    const formula = cell.formula ?? '';
    return formula === '' ? EMPTY : { value: `=${formula}`, fault: 'formula', shown: `=${formula}` };
  }
  switch (type) {
    case 's': {
      const shared = context.strings[Number(text)];
      return shared === undefined ? damaged(text) : sound(shared);
    }
    case 'str':
      return text === '' ? EMPTY : sound(unescapeText(text));
    case 'd':
      return sound(unescapeText(text));
    case 'b':
      return sound(/^(1|true)$/i.test(text.trim()));
    case 'e':
      return { value: null, fault: 'error', shown: text };
    default:
      return numberOf(text, context.meanings[cell.style], context.is1904);
  }
}

function numberOf(text: string, meaning: NumberMeaning | undefined, is1904: boolean): CellReading {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return damaged(text);
  if (meaning === undefined) return sound(number);
  switch (meaning.kind) {
    case 'moment':
      return sound(serialText(number, meaning, is1904) ?? number);
    case 'duration':
      return sound(durationText(number) ?? number);
    case 'digits':
      return sound(
        Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(meaning.digits, '0') : number,
      );
    case 'number':
      return sound(number);
  }
}
