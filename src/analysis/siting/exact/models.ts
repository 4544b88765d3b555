import type { Demand } from '../instance/demand';
import type { Lagrangian } from '../bound/lagrangian';
import type { Candidates } from './candidates';
import { MipBuilder, type MipModel } from './mip';
import type { ReducedCover } from './reduce-cover';

/** A programme and how to read it. */
export interface SitingModel {
  readonly model: MipModel;
  /** Column of the instance that each of the first columns of the programme opens. */
  readonly columns: readonly number[];
  /** Programme cost × scale + offset = value in the terms of the objective that is made small. */
  readonly scale: number;
  readonly offset: number;
}

function siteColumns(builder: MipBuilder, columns: readonly number[], cost: number): void {
  for (let at = 0; at < columns.length; at++) builder.column(cost, 1, true);
}

function atMost(builder: MipBuilder, columns: readonly number[], count: number): void {
  builder.row(
    0,
    count,
    columns.map((_column, at) => [at, 1] as const),
  );
}

/** Set covering: fewest further sites so that every row has one. */
export function fewestModel({ columns, rows }: ReducedCover, forced: readonly number[]): SitingModel {
  const builder = new MipBuilder();
  siteColumns(builder, columns, 1);
  for (const { sites } of rows) {
    builder.row(
      1,
      Infinity,
      sites.map((site) => [site, 1] as const),
    );
  }
  return { model: builder.build(), columns, scale: 1, offset: forced.length };
}

/** Maximal covering: as few people as possible without one of `count` further sites. */
export function coverModel({ columns, rows }: ReducedCover, count: number): SitingModel {
  const builder = new MipBuilder();
  const scale = Math.max(1e-300, ...rows.map(({ weight }) => weight));
  siteColumns(builder, columns, 0);
  atMost(builder, columns, count);
  for (const { sites, weight } of rows) {
    const uncovered = builder.column(weight / scale, 1, false);
    builder.row(1, Infinity, [...sites.map((site) => [site, 1] as const), [uncovered, 1]]);
  }
  return { model: builder.build(), columns, scale, offset: 0 };
}

/** Pairs above which the rows "served by a site only if it is open" are left to the capacities alone. */
const MOST_LINKS = 25_000;

/** Any objective with capacities: sites, and the share of each row that each takes. */
export function limitedModel(
  demand: Demand,
  kind: Lagrangian,
  { kept, forced }: Pick<Candidates, 'kept' | 'forced'>,
): SitingModel {
  const { rowCount, rowStart, column, cost, weight, columnCount, isLocked } = demand;
  const builder = new MipBuilder();
  const scale = kind === 'lscp' ? 1 : Math.max(1e-300, scaleOf(demand, kind));
  siteColumns(builder, kept, kind === 'lscp' ? 1 : 0);
  if (kind !== 'lscp') atMost(builder, kept, demand.openCount - forced.length);
  const place = new Int32Array(columnCount).fill(-1);
  const isOpen = isLocked.slice();
  for (const [at, one] of kept.entries()) place[one] = at;
  for (const one of forced) isOpen[one] = 1;
  const takes: [number, number][][] = Array.from({ length: columnCount }, () => []);
  const hasLinks = column.length <= MOST_LINKS;
  for (let row = 0; row < rowCount; row++) {
    const shares: [number, number][] = [];
    for (let entry = rowStart[row]!; entry < rowStart[row + 1]!; entry++) {
      const site = column[entry]!;
      if (isOpen[site] === 0 && place[site]! < 0) continue;
      const price = kind === 'pmedian' ? (weight[row]! * cost[entry]!) / scale : 0;
      const share = builder.column(price, 1, false);
      shares.push([share, 1]);
      takes[site]!.push([share, weight[row]!]);
      if (place[site]! >= 0 && (hasLinks || capacityOf(demand, site) === Infinity)) {
        builder.row(-Infinity, 0, [
          [share, 1],
          [place[site]!, -1],
        ]);
      }
    }
    if (kind === 'mclp') shares.push([builder.column(weight[row]! / scale, 1, false), 1]);
    builder.row(1, 1, shares);
  }
  for (const [site, entries] of takes.entries()) {
    const limit = capacityOf(demand, site);
    if (entries.length === 0 || limit === Infinity) continue;
    const scaled = entries.map(([share, people]) => [share, people / limit] as const);
    if (isOpen[site] === 1) builder.row(-Infinity, 1, scaled);
    else builder.row(-Infinity, 0, [...scaled, [place[site]!, -1]]);
  }
  return { model: builder.build(), columns: kept, scale, offset: kind === 'lscp' ? forced.length : 0 };
}

const capacityOf = ({ capacity }: Demand, site: number) => capacity?.[site] ?? Infinity;

function scaleOf({ cost, rowOf, weight }: Demand, kind: Lagrangian): number {
  let most = 0;
  for (const [entry, one] of cost.entries()) {
    most = Math.max(most, weight[rowOf[entry]!]! * (kind === 'pmedian' ? one : 1));
  }
  return most;
}
