import type { FileMetaData, ParquetType, SchemaElement } from 'hyparquet';

/** A column of values without repetition. */
export interface LeafColumn {
  /** Its place among the columns of a row group. */
  readonly index: number;
  /** Names of the groups above it and its own, joined by full stops. */
  readonly name: string;
  readonly path: readonly string[];
  readonly element: SchemaElement;
  readonly type: ParquetType;
  readonly maxDefinition: number;
}

/** Groups within groups. */
const MAX_DEPTH = 32;

/**
 * The columns of a file that have one value a row at most. Lists and maps are left out.
 * @throws RangeError where the tree that the file tells of cannot be
 */
export function leafColumns({ schema }: Pick<FileMetaData, 'schema'>): LeafColumn[] {
  const columns: LeafColumn[] = [];
  let at = 1;
  let index = 0;
  const visit = (
    children: number,
    path: readonly string[],
    definition: number,
    isRepeated: boolean,
  ): void => {
    if (path.length > MAX_DEPTH) throw new RangeError(`depth ${path.length}`);
    for (let child = 0; child < children; child++) {
      const element = schema[at];
      if (element === undefined) throw new RangeError('schema');
      at += 1;
      const below = [...path, element.name];
      const repeated = isRepeated || element.repetition_type === 'REPEATED';
      const level = definition + (element.repetition_type === 'REQUIRED' ? 0 : 1);
      if (element.type === undefined) visit(element.num_children ?? 0, below, level, repeated);
      else {
        if (!repeated)
          columns.push({
            index,
            name: below.join('.'),
            path: below,
            element,
            type: element.type,
            maxDefinition: level,
          });
        index += 1;
      }
    }
  };
  visit(schema[0]?.num_children ?? 0, [], 0, false);
  return columns;
}
