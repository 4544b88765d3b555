import type { Flip } from '../search/path';
import type { ArcWeights, RoadGraph, Snap } from '../types';
import { NONE } from './eliminate';
import { endsOf } from './ends';
import type { Hierarchy } from './hierarchy';
import { LANE_LIMIT, LANES, type LaneRoom, UNREACHED } from './kernels';
import { MAX_COLUMNS, MAX_ENDS, MAX_LANE_SEEDS } from './rooms';
import { bitsFor, restOf, spreadSources } from './spread-sources';

/** As in `ends.ts`, the node by its rank. */
interface RankedEnd {
  readonly rank: number;
  readonly cost: number;
}

interface Column {
  readonly index: number;
  readonly ends: readonly RankedEnd[];
}

interface Question {
  readonly graph: RoadGraph;
  readonly hierarchy: Hierarchy;
  readonly weights: ArcWeights;
  readonly flip: Flip;
}

function rankedEnds(
  { graph, hierarchy, weights, flip }: Question,
  snap: Snap,
  side: 'before' | 'after',
): RankedEnd[] {
  return endsOf(graph, weights, flip, snap, side).map(({ node, cost }) => ({
    rank: hierarchy.rank[node]!,
    cost,
  }));
}

/** Groups of columns that there is room for, each of neighbours in the tree, and in their own order. */
function groupColumns(columns: readonly Column[]): Column[][] {
  const sorted = columns
    .filter(({ ends }) => ends.length > 0)
    .toSorted((a, b) => a.ends[0]!.rank - b.ends[0]!.rank || a.index - b.index);
  const groups: Column[][] = [];
  let group: Column[] = [];
  let endCount = 0;
  for (const column of sorted) {
    endCount += column.ends.length;
    if (groups.length === 0 || endCount > MAX_ENDS || group.length === MAX_COLUMNS) {
      group = [];
      groups.push(group);
      endCount = column.ends.length;
    }
    group.push(column);
  }
  return groups.map((one) => one.toSorted((a, b) => a.index - b.index));
}

/** The ends of columns and all their ancestors, by rising rank, with the arcs that lead down to them. */
function restrict(
  hierarchy: Hierarchy,
  ends: readonly number[],
  sweep: Uint32Array,
  shift: number,
): LaneRoom {
  const { tree, rooms } = hierarchy;
  const room = rooms.matrix.lanes;
  const found: number[] = [];
  for (const end of ends) {
    for (let r = end; r !== NONE && room.placeOf[r] === NONE; r = tree.parent[r]!) {
      room.placeOf[r] = 0;
      found.push(r);
    }
  }
  const ranks = Uint32Array.from(found).sort();
  const limit = LANE_LIMIT >>> shift;
  const { first, headDepth, weight } = room;
  let to = 0;
  for (let place = 0; place < ranks.length; place++) {
    const r = ranks[place]!;
    room.placeOf[r] = place;
    room.depth[place] = tree.depth[r]!;
    first[place] = to;
    const end = tree.first[r + 1]!;
    for (let arc = tree.first[r]!; arc < end; arc++) {
      const own = sweep[arc]!;
      if (own === UNREACHED) continue;
      headDepth[to] = tree.headDepth[arc]!;
      weight[to++] = own < limit ? own << shift : LANE_LIMIT;
    }
  }
  first[ranks.length] = to;
  room.endOf.fill(NONE, 0, ranks.length);
  for (const [at, end] of ends.entries()) room.endOf[room.placeOf[end]!] = at;
  return { ...room, count: ranks.length };
}

function release({ placeOf }: LaneRoom, tree: Hierarchy['tree'], ends: readonly number[]): void {
  for (const end of ends) {
    for (let r = end; r !== NONE && placeOf[r] !== NONE; r = tree.parent[r]!) placeOf[r] = NONE;
  }
}

/**
 * Cost from each start to each end (flip 0), or to each start from each end (flip 1), row by row of the starts, over
 * nodes: two points of one edge may be nearer along it. Sixteen starts climb the hierarchy and come down together, over
 * no more of it than lies above the ends (RPHAST, Delling, Goldberg and Werneck 2011).
 * @returns null when the hierarchy's arithmetic has no room for the question
 */
export function manyToMany(
  question: Question,
  starts: readonly Snap[],
  ends: readonly Snap[],
): Float64Array | null {
  const { hierarchy, weights, flip } = question;
  const bound = hierarchy.bound(weights);
  const rows = starts.map((snap) => rankedEnds(question, snap, 'after'));
  const seedCount = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (bound === Infinity || seedCount > MAX_LANE_SEEDS) return null;
  const shift = bitsFor(seedCount);
  const { tree, kernels, rooms } = hierarchy;
  const { up, down } = hierarchy.metricOf(weights, Math.ceil(rows.length / LANES));
  const [climb, sweep] = flip === 0 ? [up, down] : [down, up];
  rooms.matrix.lanes.placeOf.fill(NONE);
  rooms.matrix.lanes.hasStart.fill(0);
  rooms.matrix.lanes.chain.fill(UNREACHED);
  const columns = ends.map((snap, index) => ({ index, ends: rankedEnds(question, snap, 'before') }));
  const costs = new Float64Array(starts.length * ends.length);

  function setSeeds(lane: number, row: readonly RankedEnd[]): number {
    const byRest = row.toSorted((a, b) => restOf(a.cost) - restOf(b.cost));
    const limit = LANE_LIMIT >>> shift;
    for (const [seed, { rank, cost }] of byRest.entries()) {
      const whole = Math.floor(cost);
      rooms.matrix.seeds.rank[seed] = rank;
      rooms.matrix.seeds.value[seed] = whole < limit ? (whole << shift) + seed : LANE_LIMIT;
      rooms.matrix.columns.rest[(lane << shift) + seed] = restOf(cost);
    }
    return byRest.length;
  }

  function fill(group: readonly Column[]): void {
    const indices = Uint32Array.from(group, ({ index }) => index);
    const isWhole = group.length === ends.length;
    const nodes = [...new Set(group.flatMap(({ ends: ranks }) => ranks.map(({ rank }) => rank)))];
    const room = restrict(hierarchy, nodes, sweep, shift);
    const table = { ...rooms.matrix.columns, count: group.length };
    let to = 0;
    for (const [column, one] of group.entries()) {
      table.first[column] = to;
      for (const { rank, cost } of one.ends) {
        table.end[to] = room.endOf[room.placeOf[rank]!]!;
        table.cost[to++] = cost;
      }
    }
    table.first[group.length] = to;
    for (let row = 0; row < rows.length; row += LANES) {
      const batch = rows.slice(row, row + LANES);
      for (const [lane, seeds] of batch.entries()) {
        const count = setSeeds(lane, seeds);
        kernels.climbLane(tree, climb, shift, lane, { count, ...rooms.matrix.seeds }, room);
      }
      kernels.sweepLanes(room);
      kernels.readLanes(shift, room, table);
      for (let lane = 0; lane < batch.length; lane++) {
        const into = (row + lane) * ends.length;
        const found = table.out.subarray(lane * group.length, (lane + 1) * group.length);
        if (isWhole) costs.set(found, into);
        else for (let at = 0; at < found.length; at++) costs[into + indices[at]!] = found[at]!;
      }
    }
    release(room, tree, nodes);
  }
  const groups = groupColumns(columns);
  const isFilledWhole = groups.length === 1 && groups[0]!.length === ends.length;
  if (!isFilledWhole) costs.fill(Infinity);
  for (const group of groups) fill(group);
  const isProven = (bound + 1) * 2 ** shift < LANE_LIMIT;
  if (!isProven) askAgain(question, starts, columns, costs);
  return costs;
}

/** Where a row has costs that are missing perhaps only because they outgrow its lane, works out those with more room. */
function askAgain(
  { graph, hierarchy, weights, flip }: Question,
  starts: readonly Snap[],
  columns: readonly Column[],
  costs: Float64Array,
): void {
  const { rank } = hierarchy;
  const nodeOf = new Uint32Array(rank.length);
  for (let node = 0; node < rank.length; node++) nodeOf[rank[node]!] = node;
  for (const [row, snap] of starts.entries()) {
    const from = row * columns.length;
    const missing = columns.filter(({ index, ends }) => ends.length > 0 && costs[from + index] === Infinity);
    const field = missing.length > 0 ? spreadSources(graph, hierarchy, [{ snap }], weights, flip) : null;
    if (field === null) continue;
    for (const { index, ends } of missing) {
      for (const { rank: end, cost } of ends) {
        costs[from + index] = Math.min(costs[from + index]!, field.cost[nodeOf[end]!]! + cost);
      }
    }
  }
}
