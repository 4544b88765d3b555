import { describe, expect, it } from 'vitest';
import type { Row } from './row';
import { targetTable } from './targets';

const row = (question: string, engine: Row['engine'], medianMs: number, graph = 'new-york'): Row => ({
  question,
  graph,
  engine,
  medianMs,
  p95Ms: medianMs,
  n: 1,
});
const verdicts = (rows: readonly Row[]) =>
  targetTable(rows, [{ graph: 'new-york', name: 'directed edges', value: 700_000, unit: '' }])
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s{2,}/).map((cell) => cell.trim()));

describe('the table of targets', () => {
  it('reads ratios and times from the rows, each against its bounds', () => {
    const lines = verdicts([
      row('one-to-all', 'anlan', 8),
      row('one-to-all', 'native-cpp', 16),
      row('nearest-of-500', 'anlan', 32),
      row('nearest-of-500', 'native-cpp', 16),
      row('matrix-500x5000', 'anlan', 100),
      row('matrix-500x5000', 'plain-js', 5000),
      row('k10-of-2000', 'anlan', 0.3),
      row('load', 'anlan', 70),
    ]);
    expect(lines.map(([question, , , , , measured, verdict]) => [question, measured, verdict])).toEqual([
      ['one-to-all', '0.5 ×', 'moonshot'],
      ['nearest-of-500', '2 ×', 'MISSED'],
      ['k10-of-2000', '0.3 ms', 'not yet'],
      ['matrix-500x5000', '50 ×', 'reached'],
      ['load', '10 ms', 'reached'],
    ]);
  });

  it('is silent where nothing was measured, and of graphs a target does not speak of', () => {
    expect(targetTable([row('coverage-move-one', 'anlan', 1, 'porto')], [])).toBe('');
    expect(targetTable([], [])).toBe('');
  });
});
