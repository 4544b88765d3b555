/** A parser to be thrown mutated input at. */
export interface FuzzTarget {
  /** Sound inputs, small: mutants are made of them. */
  samples(): Promise<readonly Uint8Array[]>;
  /** Fewer than the ten thousand, for what is more than a parser and takes longer. */
  readonly runs?: number;
  /** Reads all there is. Anything thrown but an AnlanError is a fault. */
  read(bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
}
