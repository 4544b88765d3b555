import type { CostMatrix } from '../../../src/domain/costs';
import type { LonLat } from '../../../src/domain/geo';
import type { TravelMode } from '../../../src/domain/travel';

/** A place farther than this from every road is off the network, as it is on our own; services search farther by themselves. */
export const MAX_OFF_ROAD_M = 2000;

/** What a service says of some pairs, row by row; Infinity where it knows no way. */
export interface ServiceTable {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
}

/** A routing service that answers tables of travel times over HTTP. */
export interface MatrixService {
  /** Places on one side of a table at most: so many rows by so many columns are asked for at once. */
  readonly side: number;
  /**
   * One table. `unroutable` when the service refuses it because some place is near no road of its own.
   * @throws AnlanError `source-unreadable` {file: address, reason} when it cannot be reached or refuses otherwise
   */
  table(
    froms: readonly LonLat[],
    tos: readonly LonLat[],
    mode: TravelMode,
  ): Promise<ServiceTable | 'unroutable'>;
}

/** A block of a matrix: rows and columns from a start to before an end. */
interface Block {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

function halves([start, end]: readonly [number, number]): readonly (readonly [number, number])[] {
  const middle = (start + end) >>> 1;
  return middle === start
    ? [[start, end]]
    : [
        [start, middle],
        [middle, end],
      ];
}

/** Costs of a service, seconds and metres along its quickest ways. */
export interface ServiceCosts {
  readonly seconds: CostMatrix;
  readonly metres: CostMatrix;
}

/**
 * A matrix of any size, asked for block by block. Where the service refuses a block because of a place that is near no
 * road, the block is halved until only the pairs of that place are left, which count as out of reach.
 * @param onRow told how many rows are complete
 */
export async function serviceCosts(
  service: MatrixService,
  froms: readonly LonLat[],
  tos: readonly LonLat[],
  mode: TravelMode,
  onRow: (done: number) => void = () => undefined,
): Promise<ServiceCosts> {
  const blank = (): CostMatrix => ({
    rowCount: froms.length,
    columnCount: tos.length,
    cost: new Float64Array(froms.length * tos.length).fill(Infinity),
  });
  const [seconds, metres] = [blank(), blank()];

  async function ask({ rows, columns }: Block): Promise<void> {
    const table = await service.table(froms.slice(...rows), tos.slice(...columns), mode);
    if (table === 'unroutable') {
      if (rows[1] - rows[0] === 1 && columns[1] - columns[0] === 1) return;
      for (const half of halves(rows))
        for (const other of halves(columns)) await ask({ rows: half, columns: other });
      return;
    }
    const width = columns[1] - columns[0];
    for (let row = rows[0]; row < rows[1]; row++) {
      const begin = (row - rows[0]) * width;
      const at = row * tos.length + columns[0];
      seconds.cost.set(table.seconds.subarray(begin, begin + width), at);
      metres.cost.set(table.metres.subarray(begin, begin + width), at);
    }
  }

  for (let row = 0; row < froms.length; row += service.side) {
    const rows = [row, Math.min(row + service.side, froms.length)] as const;
    for (let column = 0; column < tos.length; column += service.side) {
      await ask({ rows, columns: [column, Math.min(column + service.side, tos.length)] });
    }
    onRow(rows[1]);
  }
  return { seconds, metres };
}
