import { shown } from '../geometry';
import type { RowFault, RowFaultCode } from '../row-fault';

/** A fault of a whole row, shown by the text of its cells. */
export function rowFault(
  code: RowFaultCode,
  cells: readonly unknown[],
  params?: RowFault['params'],
): RowFault {
  const texts = cells.flatMap((cell) =>
    cell === null ? [] : [typeof cell === 'string' ? cell : JSON.stringify(cell)],
  );
  const value = shown(texts.join(' '));
  return params === undefined ? { code, column: null, value } : { code, column: null, value, params };
}

/** A fault of one cell. */
export function cellFault(
  code: RowFaultCode,
  column: string,
  value: unknown,
  params?: RowFault['params'],
): RowFault {
  return params === undefined
    ? { code, column, value: shown(value) }
    : { code, column, value: shown(value), params };
}
