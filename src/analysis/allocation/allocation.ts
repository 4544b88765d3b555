import type { SparseCosts } from '../../domain/costs';
import { AnlanError } from '../../domain/errors';
import type { Task } from '../../domain/task';
import { checkCells } from '../cells';
import { gapAreas } from '../gap-areas';
import { flawOf } from './assignment/certificate';
import { KeptReach } from './kept';
import { shelterLoads } from './loads';
import { toPeople } from './people-units';
import { type Plan, planFor } from './plan';
import type { AllocationQuery } from './query';
import type { AllocationFigures, AllocationProof, AllocationResult, ShelterLoad } from './result';
import { cellSteps, sumSteps } from './steps';
import { straightCosts } from './straight-costs';
import type { WalkingCosts } from './walking';
import { walkFigures } from './walk-figures';

/** Places per person for every cell, from costs with a row a site (tenths of metres or seconds) and the places of each. */
export type AccessScore = (
  input: { readonly costs: SparseCosts; readonly people: Float64Array; readonly supply: readonly number[] },
  query: AllocationQuery,
) => Float64Array;

/** Answers questions one after the other and keeps what the next may need: ways found and the last assignments. */
export type Allocation = (query: AllocationQuery, task: Task) => Promise<AllocationResult>;

/** The figures of the shelters alone, and what they were found for. */
interface Before extends Pick<AllocationQuery, 'shelters' | 'stage' | 'incidentTypes'> {
  readonly known: KeptReach;
  readonly figures: AllocationFigures;
}

const QUESTIONS_KEPT = 3;
const TENTHS = 10;

/**
 * Who has a place in a shelter that can be used now, in three steps that nest and whose classes add up to everybody.
 *
 * - Reach is walking along roads, by distance or by time: in the first two steps as if no zone and no closure lay on
 *   them, for the assignment as they are now, so that the last step says what the situation takes away. Without a road network (`walking` null)
 *   straight lines times the detour factor.
 * - The assignment is exact: the most people placed, and of all ways to place as many the one with the least walking
 *   (costs in whole tenths of a metre or second). People may walk past a nearer shelter where that is full, and where
 *   it leaves a nearer one to those who have no other.
 * - The same question with a few shelters moved, added or taken away is mended from the last one.
 *
 * The function throws `input-invalid` that names a cell, shelter or limit that cannot be counted with, and what the
 * task throws when it is cancelled.
 */
export function createAllocation(walking: WalkingCosts | null, score: AccessScore): Allocation {
  let kept: readonly KeptReach[] = [];
  let lastBefore: Before | null = null;

  async function figuresBefore(known: KeptReach, query: AllocationQuery, task: Task) {
    const { shelters, stage, incidentTypes } = query;
    const isKnown =
      lastBefore?.known === known &&
      lastBefore.shelters === shelters &&
      lastBefore.stage === stage &&
      lastBefore.incidentTypes.join() === incidentTypes.join();
    if (lastBefore !== null && isKnown) return lastBefore.figures;
    const plan = await planFor(known, query, shelters, [], task);
    const figures = figuresOf(plan, query, shelterLoads(plan));
    lastBefore = { known, shelters, stage, incidentTypes, figures };
    return figures;
  }

  return async (query, task) => {
    check(query);
    await task.breathe();
    const known = kept.find((one) => one.answers(query)) ?? new KeptReach(query, walking ?? straightCosts);
    kept = [known, ...kept.filter((one) => one !== known)].slice(0, QUESTIONS_KEPT);

    const { shelters, proposed } = query;
    const before = proposed.length === 0 ? null : await figuresBefore(known, query, task);
    const plan = await planFor(known, query, shelters, proposed, task);
    const cells = cellSteps(plan);
    const loads = shelterLoads(plan);
    const { leftOver } = plan.assignment;
    return {
      ...figuresOf(plan, query, loads),
      method: walking === null ? 'straight-line' : 'road',
      detourFactor: walking === null ? query.standards.detourFactor.value : null,
      stage: query.stage,
      reach: query.reach,
      proof: proofOf(plan),
      before,
      cells,
      loads,
      gaps: await gapAreas(
        {
          cells: query.cells,
          unservedOf: (index) => toPeople(leftOver[index] ?? 0),
          places: query.places,
          trim: null,
        },
        task,
      ),
      access: { method: query.accessMethod, perPerson: score(accessInput(plan, cells.people), query) },
    };
  };
}

function check({ cells, reach, zones }: AllocationQuery): void {
  if (!(reach.limit >= 0 && reach.limit < Number.POSITIVE_INFINITY)) {
    throw new AnlanError('input-invalid', { field: 'reach', value: reach.limit });
  }
  for (const { upTo, weight } of zones) {
    if (!(weight >= 0 && weight <= 1))
      throw new AnlanError('input-invalid', { field: 'weight', value: weight });
    if (!(upTo >= 0 && upTo <= 1)) throw new AnlanError('input-invalid', { field: 'upTo', value: upTo });
  }
  checkCells(cells);
}

function figuresOf(plan: Plan, { reach }: AllocationQuery, loads: readonly ShelterLoad[]): AllocationFigures {
  const used = loads.filter(({ reason }) => reason === null);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    steps: sumSteps(cellSteps(plan)),
    walk: walkFigures(plan.assignment, reach),
    shelterCount: loads.length,
    usableCount: used.length,
    fullCount: used.filter(({ spare, assigned }) => spare === 0 && assigned > 0).length,
    places: sum(used.map(({ spare, assigned }) => (spare ?? 0) + assigned)),
    sparePlaces: sum(used.map(({ spare }) => spare ?? 0)),
    unknownCapacityCount: loads.filter(({ reason }) => reason === 'capacity-unknown').length,
    unknownSuitabilityCount: used.filter(({ isSuitabilityUnknown }) => isSuitabilityUnknown).length,
  };
}

function proofOf({ assignment }: Plan): AllocationProof {
  const { flow, pairs } = assignment;
  const objective = flow.reduce((sum, units, pair) => sum + toPeople(units) * pairs.cost[pair]!, 0) / TENTHS;
  const exact = flawOf(assignment) === null;
  return { exact, objective, bound: exact ? objective : null };
}

function accessInput({ shelters }: Plan, people: Float64Array) {
  const used = shelters.filter(({ column }) => column >= 0);
  const rowStart = new Uint32Array(used.length + 1);
  for (const [row, { reach }] of used.entries()) rowStart[row + 1] = rowStart[row]! + reach.now.rows.length;
  const column = new Uint32Array(rowStart[used.length]!);
  const cost = new Float64Array(column.length);
  for (const [row, { reach }] of used.entries()) {
    column.set(reach.now.rows, rowStart[row]);
    cost.set(reach.now.costs, rowStart[row]);
  }
  const costs: SparseCosts = { rowCount: used.length, columnCount: people.length, rowStart, column, cost };
  return { costs, people, supply: used.map(({ use }) => use.places) };
}
