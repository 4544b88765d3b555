import { layOut } from './table';
import type { Engine, Figure, Row } from './row';

/** What the engine must reach for one question, what it would like to, and how to read it from the rows. */
interface Target {
  readonly question: string;
  readonly what: string;
  readonly unit: string;
  readonly must: string;
  readonly moonshot: string;
  /** Null where the rows do not tell. */
  readonly measure: (of: Lookup) => number | null;
  readonly isMet: (value: number) => readonly [must: boolean, moonshot: boolean];
  /** Graphs it speaks of; all when absent. */
  readonly graphs?: readonly string[];
}

interface Lookup {
  readonly ms: (question: string, engine: Engine) => number | null;
  readonly figure: (name: string) => number | null;
}

const divided = (a: number | null, b: number | null) => (a === null || b === null ? null : a / b);
const atMost = (must: number, moonshot: number) => (value: number) =>
  [value <= must, value <= moonshot] as const;
const atLeast = (must: number, moonshot: number) => (value: number) =>
  [value >= must, value >= moonshot] as const;
const NEVER = Number.POSITIVE_INFINITY;

function againstNative(question: string): Target {
  return {
    question,
    what: 'ours / native-cpp',
    unit: '×',
    must: '≤ 1.6',
    moonshot: '≤ 0.5',
    measure: ({ ms }) => divided(ms(question, 'anlan'), ms(question, 'native-cpp')),
    isMet: atMost(1.6, 0.5),
  };
}

function inMs(question: string, graph: string, must: number, moonshot: number): Target {
  return {
    question,
    what: 'ours',
    unit: 'ms',
    must: `≤ ${must}`,
    moonshot: `≤ ${moonshot}`,
    measure: ({ ms }) => ms(question, 'anlan'),
    isMet: atMost(must, moonshot),
    graphs: [graph],
  };
}

const TARGETS: readonly Target[] = [
  againstNative('one-to-all'),
  againstNative('nearest-of-500'),
  {
    question: 'k10-of-2000',
    what: 'ngraph asked 2 000 times / ours',
    unit: '×',
    must: '≥ 100',
    moonshot: '–',
    measure: ({ ms }) => divided(ms('k10-of-2000', 'ngraph'), ms('k10-of-2000', 'anlan')),
    isMet: atLeast(100, NEVER),
  },
  {
    question: 'k10-of-2000',
    what: 'ngraph with its best trick / ours',
    unit: '×',
    must: '≥ 20',
    moonshot: '–',
    measure: ({ ms }) => divided(ms('k10-of-2000', 'ngraph-pruned'), ms('k10-of-2000', 'anlan')),
    isMet: atLeast(20, NEVER),
  },
  {
    question: 'k10-of-2000',
    what: 'ours, routes and steps',
    unit: 'ms',
    must: '–',
    moonshot: '≤ 0.2',
    measure: ({ ms }) => ms('k10-of-2000', 'anlan'),
    isMet: (value) => [true, value <= 0.2],
    graphs: ['new-york'],
  },
  {
    question: 'matrix-500x5000',
    what: 'plain-js / ours',
    unit: '×',
    must: '≥ 10',
    moonshot: '≥ 100',
    measure: ({ ms }) => divided(ms('matrix-500x5000', 'plain-js'), ms('matrix-500x5000', 'anlan')),
    isMet: atLeast(10, 100),
  },
  {
    question: 'matrix-500x5000',
    what: 'valhalla / ours',
    unit: '×',
    must: '–',
    moonshot: '> 1',
    measure: ({ ms }) => divided(ms('matrix-500x5000', 'valhalla'), ms('matrix-500x5000', 'anlan')),
    isMet: (value) => [true, value > 1],
  },
  {
    question: 'matrix-500x5000',
    what: 'two workers / one',
    unit: '×',
    must: 'close to 2',
    moonshot: '–',
    measure: ({ figure }) => figure('matrix-500x5000, two workers against one'),
    isMet: atLeast(1.8, NEVER),
  },
  inMs('closure-50', 'montevideo', 30, 10),
  inMs('closure-50', 'new-york', 150, 50),
  inMs('coverage-move-one', 'montevideo', 200, 50),
  {
    question: 'load',
    what: 'ours, for 100 000 directed edges',
    unit: 'ms',
    must: '≤ 30',
    moonshot: 'no copy',
    measure: ({ ms, figure }) => {
      const perEdge = divided(ms('load', 'anlan'), figure('directed edges'));
      return perEdge === null ? null : perEdge * 100_000;
    },
    isMet: atMost(30, -NEVER),
  },
  {
    question: 'memory',
    what: 'ours, for a directed edge',
    unit: 'bytes',
    must: '≤ 60',
    moonshot: '≤ 40',
    measure: ({ ms }) => ms('memory', 'anlan'),
    isMet: atMost(60, 40),
  },
];

function lookup(graph: string, rows: readonly Row[], figures: readonly Figure[]): Lookup {
  return {
    ms: (question, engine) =>
      rows.find((row) => row.graph === graph && row.question === question && row.engine === engine)
        ?.medianMs ?? null,
    figure: (name) => figures.find((one) => one.graph === graph && one.name === name)?.value ?? null,
  };
}

const number = (value: number) =>
  new Intl.NumberFormat(
    'en',
    value < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  ).format(value);

/** Every target beside what was measured; empty where nothing it speaks of was. */
export function targetTable(rows: readonly Row[], figures: readonly Figure[]): string {
  const graphs = [...new Set(rows.map(({ graph }) => graph))];
  const lines = TARGETS.flatMap((target) =>
    graphs.flatMap((graph) => {
      if (target.graphs !== undefined && !target.graphs.includes(graph)) return [];
      const value = target.measure(lookup(graph, rows, figures));
      if (value === null) return [];
      const [must, moonshot] = target.isMet(value);
      const verdict = moonshot ? 'moonshot' : !must ? 'MISSED' : target.must === '–' ? 'not yet' : 'reached';
      const { question, what, unit } = target;
      return [[question, graph, what, target.must, target.moonshot, `${number(value)} ${unit}`, verdict]];
    }),
  );
  if (lines.length === 0) return '';
  return layOut([['question', 'graph', 'what', 'must reach', 'moonshot', 'measured', ''], ...lines]);
}
