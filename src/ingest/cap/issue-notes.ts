import { type RowFaultCode, ROW_FAULTS } from '../row-fault';
import type { CapIssue } from './cap-alert';

const MAX_VALUE_CHARS = 80;

/** Collects what is wrong in one message. */
export interface IssueNotes {
  add(code: RowFaultCode, column: string, value?: string): void;
  /** The text if it is one of the values; else what it is taken for, with a note. */
  oneOf<const T extends string, D>(
    values: readonly T[],
    text: string | null,
    column: string,
    otherwise: D,
  ): T | D;
  /** True when something was noted for which the message has to stay out. */
  readonly isRefused: boolean;
  readonly issues: readonly CapIssue[];
}

/** Notes for the message at a place of the text. `strict`: whatever is noted refuses the message. */
export function createIssueNotes(message: number, identifier: string | null, strict: boolean): IssueNotes {
  const issues: CapIssue[] = [];
  const add: IssueNotes['add'] = (code, column, value = '') =>
    issues.push({ message, identifier, code, column, value: value.slice(0, MAX_VALUE_CHARS) });
  return {
    add,
    oneOf(values, text, column, otherwise) {
      const known = values.find((value) => value.toLowerCase() === text?.toLowerCase());
      if (known === undefined || (strict && known !== text))
        add(
          VITAL.has(column) ? 'value-missing' : text === null ? 'value-absent' : 'class-unknown',
          column,
          text ?? '',
        );
      return known ?? otherwise;
    },
    get isRefused() {
      return issues.some(({ code }) => strict || ROW_FAULTS[code] === 'refused');
    },
    issues,
  };
}

/** Without these a message cannot be told from others, or might be taken for what it is not. */
const VITAL: ReadonlySet<string> = new Set(['identifier', 'sender', 'sent', 'status', 'msgType']);
