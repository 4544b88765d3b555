/** A mixed-integer linear programme that is made as small as possible. Rows are sparse: `rowStart`, `index`, `value`. */
export interface MipModel {
  readonly columnCount: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly isInteger: Uint8Array;
  readonly rowCount: number;
  readonly rowStart: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

export interface MipOptions {
  readonly timeLimitS: number;
  /** Values of some columns of a solution to begin with. */
  readonly start?: { readonly indices: Int32Array; readonly values: Float64Array };
  /** Stop as soon as a solution costs no more than this, or it is proven that none does. */
  readonly target?: number;
  /** Each better solution as it is found. */
  readonly onSolution?: (values: Float64Array) => void;
  /** The proven lower bound as it rises. */
  readonly onBound?: (bound: number) => void;
}

/** `infeasible` is proven; `stopped`: the time was up, or the target reached, or the solver gave up. */
export interface MipOutcome {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly values: Float64Array | null;
  /** No solution costs less; -Infinity where nothing is proven. */
  readonly bound: number;
}

/** Solves a programme, blocking its thread until it is done. */
export type MipSolver = (model: MipModel, options: MipOptions) => MipOutcome;

/** Puts a programme together column by column and row by row. */
export class MipBuilder {
  readonly #cost: number[] = [];
  readonly #upper: number[] = [];
  readonly #isInteger: number[] = [];
  readonly #rowStart: number[] = [0];
  readonly #index: number[] = [];
  readonly #value: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];

  /** A column from 0 to `upper`; gives its number. */
  column(cost: number, upper: number, isInteger: boolean): number {
    this.#cost.push(cost);
    this.#upper.push(upper);
    this.#isInteger.push(isInteger ? 1 : 0);
    return this.#cost.length - 1;
  }

  /** A row `lower` ≤ Σ value × column ≤ `upper`. */
  row(lower: number, upper: number, entries: Iterable<readonly [column: number, value: number]>): void {
    for (const [column, value] of entries) {
      this.#index.push(column);
      this.#value.push(value);
    }
    this.#rowStart.push(this.#index.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
  }

  build(): MipModel {
    return {
      columnCount: this.#cost.length,
      cost: Float64Array.from(this.#cost),
      lower: new Float64Array(this.#cost.length),
      upper: Float64Array.from(this.#upper),
      isInteger: Uint8Array.from(this.#isInteger),
      rowCount: this.#rowLower.length,
      rowStart: Int32Array.from(this.#rowStart),
      index: Int32Array.from(this.#index),
      value: Float64Array.from(this.#value),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
    };
  }
}
