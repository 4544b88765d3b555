/**
 * Something found out about a file that a person may put right. The text of a reason is `import.reason.<reason>`, filled
 * with `params`.
 */
export interface Guess<Value> {
  readonly value: Value;
  readonly reason: GuessReason;
  readonly params: Readonly<Record<string, string | number>>;
  /** What else it could be, the likeliest first. */
  readonly others: readonly Value[];
}

export const GUESS_REASONS = [
  /** A person said so. */
  'chosen',
  /** The format leaves no choice. */
  'format',
  /** {mark}: the file says so itself (byte order mark, .cpg, .prj, language byte, header of the format). */
  'declared',
  /** Every byte fits, and a wrong reading would not have. */
  'fits-strictly',
  /** {share}: the likeliest by how often characters follow each other. */
  'likeliest',
  /** {count}: it splits the lines most evenly. */
  'even',
  /** {name}: a column is called like this. */
  'column-name',
  /** {name}: the file or its table is called like this. */
  'file-name',
  /** {share}: so many of the values look like it. */
  'values',
  /** {before} and {after}, metres: points lie nearer to the streets this way. */
  'near-roads',
  /** {share}: only so do the points lie in the region. */
  'in-region',
  /** Nothing tells; this is the usual. */
  'usual',
] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];
