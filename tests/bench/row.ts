import type { Subject } from './graphs/index';

/** Programs that are asked. `ngraph-pruned`: ngraph with the best single trick that stays exact. */
export type Engine =
  | 'anlan'
  | 'native-cpp'
  | 'plain-js'
  | 'ngraph'
  | 'ngraph-pruned'
  | 'geojson-path-finder'
  | 'valhalla';

/** One measured question. */
export interface Row {
  readonly question: string;
  /** Name of the graph: a city. */
  readonly graph: string;
  readonly engine: Engine;
  /** Milliseconds, or `unit` where the row has one. */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Measured queries or runs. */
  readonly n: number;
  /** Of a row that is no time, e.g. bytes per directed edge. */
  readonly unit?: string;
}

/** A size or a count that belongs beside the times. */
export interface Figure {
  readonly name: string;
  readonly graph: string;
  readonly value: number;
  readonly unit: string;
}

export interface BenchInput {
  readonly subject: Subject;
  /** Fewer queries and rounds, to see that everything runs: the numbers mean little. */
  readonly isQuick: boolean;
  /** Peers that are not there may be installed; without it they are asked only if they are. */
  readonly mayInstall: boolean;
  /** Tells on standard error what is being measured. */
  readonly say: (text: string) => void;
}

/** What one file of `rows/` gives. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly figures?: readonly Figure[];
}
export type Bench = (input: BenchInput) => Promise<Measured>;
