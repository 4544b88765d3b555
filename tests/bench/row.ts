import type { PackOnDisk } from '../../scripts/analyse/pack-folder';

/** One measured question. */
export interface Row {
  readonly question: string;
  /** City the graph is of. */
  readonly graph: string;
  readonly engine:
    | 'anlan'
    | 'native-cpp'
    | 'plain-js'
    | 'ngraph'
    | 'ngraph-pruned'
    | 'geojson-path-finder'
    | 'valhalla'
    | 'chromium';
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Measured runs. */
  readonly n: number;
}

/** A size or a count that belongs beside the times. */
export interface Figure {
  readonly name: string;
  readonly graph: string;
  readonly value: number;
  readonly unit: string;
}

export interface BenchInput {
  readonly city: string;
  /** Folder of the city's pack. */
  readonly folder: string;
  readonly pack: PackOnDisk;
  /** Tells on standard error what is being measured. */
  readonly say: (text: string) => void;
}

/** What one file of `rows/` gives. */
export interface Measured {
  readonly rows: readonly Row[];
  readonly figures?: readonly Figure[];
}
export type Bench = (input: BenchInput) => Promise<Measured>;
