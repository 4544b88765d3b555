import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_CACHE } from '../graphs/sources';
import type { PlainGraph } from '../plain/plain-graph';
import type { Figure, Row } from '../row';
import { summary } from '../timing';

const SOURCE = join(import.meta.dirname, 'searches.cpp');
const COMPILERS = ['g++', 'clang++', 'c++'];
const FLAGS = ['-O3', '-std=c++17'];

/** A question for the native program, and what an answer must add up to. */
export interface NativeQuestion {
  /** A line as `searches.cpp` reads it. */
  readonly line: string;
  /** Count and sum of the costs of the same question asked of us; null for a line that asks nothing. */
  readonly expected: { readonly count: number; readonly sum: number } | null;
}

export type NativeAnswer =
  | {
      readonly row: Pick<Row, 'medianMs' | 'p95Ms' | 'n'>;
      /** Median of each method, the best of which is in the row. */
      readonly methods: Readonly<Record<string, number>>;
    }
  | { readonly skipped: string };

let program: { readonly path: string } | { readonly skipped: string } | null = null;

/** The program, compiled once for each version of its source. */
function compiled(): { readonly path: string } | { readonly skipped: string } {
  const source = readFileSync(SOURCE);
  const hash = createHash('sha256').update(source).update(FLAGS.join(' ')).digest('hex').slice(0, 12);
  const path = join(BENCH_CACHE, `searches-${hash}`);
  if (existsSync(path)) return { path };
  mkdirSync(BENCH_CACHE, { recursive: true });
  for (const compiler of COMPILERS) {
    const { error, status, stderr } = spawnSync(compiler, [...FLAGS, '-o', path, SOURCE], {
      encoding: 'utf8',
    });
    if (error !== undefined) continue;
    return status === 0 ? { path } : { skipped: `${compiler} does not compile it: ${stderr.slice(0, 500)}` };
  }
  return { skipped: 'no compiler' };
}

function writeGraph({ nodeCount, first, head, weight }: PlainGraph): string {
  const file = join(BENCH_CACHE, `graph-${process.pid}.bin`);
  const parts = [Uint32Array.of(nodeCount, head.length), first, head, weight];
  writeFileSync(
    file,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
  return file;
}

/**
 * Asks the native program, by the method of `timeBest`: the best of five rounds for each question.
 * @throws Error when it answers otherwise than we do
 */
export function askNative(
  graph: PlainGraph,
  questions: readonly NativeQuestion[],
  isQuick: boolean,
): NativeAnswer {
  program ??= compiled();
  if ('skipped' in program) return program;
  const input = `${questions.map(({ line }) => line).join('\n')}\n`;
  const { status, stdout, stderr } = spawnSync(program.path, [writeGraph(graph), isQuick ? '2' : '5'], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the native program ended with code ${status}: ${stderr}`);
  const asked = questions.flatMap(({ expected }) => expected ?? []);
  const times = new Map<string, number[]>();
  for (const line of stdout.trim().split('\n')) {
    const [question, method, index, ms, count, sum] = line.split(' ');
    const expected = asked[Number(index)]!;
    if (Number(count) !== expected.count || Number(sum) !== expected.sum) {
      throw new Error(
        `${question} ${index}: native-cpp ${method} says ${count} costs, sum ${sum}, anlan ${expected.count}, ${expected.sum}`,
      );
    }
    times.set(method!, [...(times.get(method!) ?? []), Number(ms)]);
  }
  const rows = Array.from(times, ([method, all]) => ({ method, row: summary(all) })).toSorted(
    (a, b) => a.row.medianMs - b.row.medianMs,
  );
  return {
    row: rows[0]!.row,
    methods: Object.fromEntries(rows.map(({ method, row }) => [method, row.medianMs])),
  };
}

/** The rows and figures of an answer; where the program cannot be had, says so. */
export function nativeRows(
  question: string,
  graph: string,
  answer: NativeAnswer,
  say: (text: string) => void,
): { readonly rows: readonly Row[]; readonly figures: readonly Figure[] } {
  if ('skipped' in answer) {
    say(`native-cpp skipped: ${answer.skipped}`);
    return { rows: [], figures: [] };
  }
  return {
    rows: [{ question, graph, engine: 'native-cpp', ...answer.row }],
    figures: Object.entries(answer.methods).map(([method, value]) => ({
      name: `${question} in C++, ${method}`,
      graph,
      value,
      unit: 'ms',
    })),
  };
}
