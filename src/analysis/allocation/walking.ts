import type { SparseCosts } from '../../domain/costs';
import type { Task } from '../../domain/task';
import { reachCosts, type RoadNetwork, type SearchTarget } from '../../network';
import { type Access, modeRoads, type ModeRoads } from '../road-access';
import type { AllocationQuery, ReachLimit } from './query';

/** Places to find the way to between two breaths. */
const PLACES_PER_BREATH = 50;

/**
 * Costs of walking from every cell (columns) to each of some shelters (rows), legs between point and road included, as
 * far as the limit: tenths of a metre or of a second. Costs from an outside service have the same form.
 */
export type WalkingCosts = (
  query: Pick<
    AllocationQuery,
    'cells' | 'reach' | 'standards' | 'walker' | 'hazards' | 'hazardRoads' | 'closures'
  >,
  shelters: readonly { readonly position: AllocationQuery['cells'][number]['position'] }[],
  task: Task,
) => Promise<SparseCosts>;

/** Tenths of a metre or second. */
const TENTHS = 10;

/** Targets of cells, kept as long as their accesses are the same, so that searches need not index them again. */
const keptTargets = new WeakMap<
  readonly Access[],
  Partial<
    Record<ReachLimit['by'], { readonly targets: readonly SearchTarget[]; readonly cells: Uint32Array }>
  >
>();

/**
 * Walking costs over a road network: one bounded search a shelter, against the direction of travel. By distance the
 * lengths of open roads count, so that a service distance stays a distance on stairs and slowed roads.
 */
export function walkingCostsOn(network: RoadNetwork): WalkingCosts {
  return async (query, shelters, task) => {
    const roads = modeRoads(network, 'walk', query);
    const accesses = await roads.accessOfAll(query.cells, task);
    const { by, limit } = query.reach;
    const { targets, cells } = targetsOf(roads, accesses, by);
    const options = {
      weights: by === 'distance' ? roads.lengths() : roads.weights,
      direction: 'to-row' as const,
      limit: limit * TENTHS,
    };
    const rowStart = new Uint32Array(shelters.length + 1);
    const parts: SparseCosts[] = [];
    for (let start = 0; start < shelters.length; start += PLACES_PER_BREATH) {
      const batch = shelters
        .slice(start, start + PLACES_PER_BREATH)
        .map(({ position }) => roads.access(position));
      const onRoad = batch.flatMap((access) =>
        typeof access === 'string' ? [] : [{ snap: access, extra: legOf(roads, access, by) }],
      );
      const part = reachCosts(network.graph, roads.conditions.scratch, onRoad, targets, options);
      let row = 0;
      for (const [at, access] of batch.entries()) {
        const found = typeof access === 'string' ? 0 : part.rowStart[row + 1]! - part.rowStart[row]!;
        if (typeof access !== 'string') row++;
        rowStart[start + at + 1] = rowStart[start + at]! + found;
      }
      parts.push(part);
      if (start + PLACES_PER_BREATH >= shelters.length) break;
      task.report({ stage: 'search', done: start, total: shelters.length });
      await task.breathe();
    }
    return {
      rowCount: shelters.length,
      columnCount: accesses.length,
      rowStart,
      column: joined(Uint32Array, parts, ({ column }) => column).map((target) => cells[target]!),
      cost: joined(Float64Array, parts, ({ cost }) => cost),
    };
  };
}

function joined<Numbers extends Uint32Array | Float64Array>(
  Kind: new (length: number) => Numbers,
  parts: readonly SparseCosts[],
  of: (part: SparseCosts) => Numbers,
): Numbers {
  const whole = new Kind(parts.reduce((sum, part) => sum + of(part).length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(of(part), at);
    at += of(part).length;
  }
  return whole;
}

function legOf(roads: ModeRoads, snap: Exclude<Access, string>, by: ReachLimit['by']): number {
  return by === 'distance' ? snap.offRoadM * TENTHS : roads.offRoadTenths(snap);
}

function targetsOf(roads: ModeRoads, accesses: readonly Access[], by: ReachLimit['by']) {
  const kept = keptTargets.get(accesses) ?? {};
  const known = kept[by];
  if (known !== undefined) return known;
  const targets: SearchTarget[] = [];
  const cells: number[] = [];
  for (const [cell, snap] of accesses.entries()) {
    if (typeof snap === 'string') continue;
    targets.push({ snap, extra: legOf(roads, snap, by) });
    cells.push(cell);
  }
  const made = { targets, cells: Uint32Array.from(cells) };
  keptTargets.set(accesses, { ...kept, [by]: made });
  return made;
}
