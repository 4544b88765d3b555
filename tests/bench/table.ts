import type { Figure, Row } from './row';

/** Lines of cells under one another; the first three columns to the left. */
export function layOut(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column < 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(3) : value.toFixed(1);
}

/** Times as a table; the last column says how many times as long as ours the other engine took. */
export function rowTable(rows: readonly Row[]): string {
  const ours = new Map(
    rows
      .filter(({ engine }) => engine === 'anlan')
      .map((row) => [`${row.question} ${row.graph}`, row.medianMs]),
  );
  const lines = rows.map((row) => {
    const own = ours.get(`${row.question} ${row.graph}`);
    const ratio = row.engine === 'anlan' || own === undefined ? '' : `${(row.medianMs / own).toFixed(1)}×`;
    return [row.question, row.graph, row.engine, ms(row.medianMs), ms(row.p95Ms), String(row.n), ratio];
  });
  return layOut([['question', 'graph', 'engine', 'median ms', '95 % ms', 'n', 'to ours'], ...lines]);
}

/** Sizes and counts as a table. */
export function figureTable(figures: readonly Figure[]): string {
  const large = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
  const text = (value: number) => (value < 10 ? small : large).format(value);
  return layOut([
    ['figure', 'graph', 'unit', 'value'],
    ...figures.map(({ name, graph, unit, value }) => [name, graph, unit, text(value)]),
  ]);
}
