/**
 * What can be wrong with one row. Texts are under `import.fault.<code>`, filled with `params`, `column` and `value`.
 * `refused`: the row stays out. `warning`: it is taken, and somebody should look at it.
 */
export const ROW_FAULTS = {
  'row-damaged': 'refused',
  'encoding-mixed': 'warning',
  'cells-missing': 'warning',
  'cells-too-many': 'warning',
  'position-missing': 'refused',
  'position-unreadable': 'refused',
  'position-off-globe': 'refused',
  'position-outside-region': 'warning',
  'position-swapped': 'warning',
  /** {value}: the coordinate system, whose way to WGS 84 is not public or not known here. */
  'datum-unknown': 'warning',
  'geometry-unsuitable': 'refused',
  'geometry-damaged': 'refused',
  'geometry-part-left-out': 'warning',
  'ring-closed': 'warning',
  'height-dropped': 'warning',
  'value-missing': 'refused',
  'value-absent': 'warning',
  'value-unreadable': 'warning',
  'value-impossible': 'warning',
  /** A date-time without an offset, read by the clocks of the region; {zone}: their IANA zone. */
  'zone-assumed': 'warning',
  'class-unknown': 'warning',
  /** A capacity of which neither the file nor the person says for which stage of sheltering it is. */
  'stage-unstated': 'warning',
  'formula-kept-as-text': 'warning',
  'geocode-unknown': 'warning',
  'warning-superseded': 'refused',
  'warning-lifted': 'refused',
  'warning-none': 'refused',
  'duplicate-id': 'refused',
  'duplicate-place': 'warning',
} as const satisfies Record<string, 'refused' | 'warning'>;
export type RowFaultCode = keyof typeof ROW_FAULTS;

export interface RowFault {
  readonly code: RowFaultCode;
  /** Column of the file; null where the whole row is meant. */
  readonly column: string | null;
  /** The value as found, at most 80 characters. */
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A fault with the row it was found in. */
export interface RowIssue extends RowFault {
  readonly row: number;
}
