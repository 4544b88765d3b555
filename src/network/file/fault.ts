/** Why a road file cannot be read; `reason` in the error's params. */
export type RoadFileFault =
  | 'too-short'
  | 'not-a-road-file'
  | 'byte-order'
  | 'length'
  | 'section-missing'
  | 'section-bounds'
  | 'counts'
  | 'rows'
  | 'index-range';
