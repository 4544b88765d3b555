import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import type { Assignment } from './assignment/assignment';
import { widen } from './assignment/widen';
import type { KeptReach, KnownReach } from './kept';
import { unitsWithin } from './people-units';
import type { AllocationQuery } from './query';
import { type ShelterUse, useOf } from './usability';

/** A shelter of a plan. */
export interface PlannedShelter {
  readonly shelter: Shelter;
  readonly isProposed: boolean;
  readonly reach: KnownReach;
  readonly use: ShelterUse;
  /** Index of its column in the assignment; -1 when nobody is sent there. */
  readonly column: number;
}

/** One set of shelters with everybody assigned, in units. */
export interface Plan {
  readonly shelters: readonly PlannedShelter[];
  readonly assignment: Assignment;
  /** Units left over that would find a place if every road were open and every shelter usable and empty, per cell. */
  readonly notUsable: Float64Array;
  /** 1 for a cell within reach of some shelter, were every road open. */
  readonly isInReach: Uint8Array;
}

/** Assigns everybody to the usable ones of some shelters, then sees who would have a place in the others. */
export async function planFor(
  kept: KeptReach,
  { stage, incidentTypes }: AllocationQuery,
  shelters: readonly Shelter[],
  proposed: readonly Shelter[],
  task: Task,
): Promise<Plan> {
  const all = [...shelters, ...proposed];
  const reaches = await kept.reachOf(all, task);
  const uses = all.map((shelter, index) =>
    useOf(shelter, stage, reaches[index]!.isInsideZone, incidentTypes),
  );
  const usable = all.flatMap((_, index) => (unitsWithin(uses[index]!.places) > 0 ? [index] : []));
  const columns = kept.columnsOf(
    usable.map((index) => ({
      reach: reaches[index]!.now,
      units: unitsWithin(uses[index]!.places),
    })),
  );
  const assignment = await kept.assign(columns, task);
  const columnAt = new Map(usable.map((index, column) => [index, column]));
  const planned = all.map((shelter, index) => ({
    shelter,
    isProposed: index >= shelters.length,
    reach: reaches[index]!,
    use: uses[index]!,
    column: columnAt.get(index) ?? -1,
  }));
  return {
    shelters: planned,
    assignment,
    notUsable: placesOtherwise(planned, assignment),
    isInReach: inReachOf(planned, kept.supply.length),
  };
}

function placesOtherwise(planned: readonly PlannedShelter[], assignment: Assignment): Float64Array {
  const whole = ({ use }: PlannedShelter) => unitsWithin(use.capacity ?? 0);
  const used = planned.filter(({ column }) => column >= 0);
  const others = planned.filter((one) => one.column < 0 && whole(one) > 0);
  const isWider = used.some(
    (one) =>
      whole(one) > assignment.columns[one.column]!.capacity ||
      one.reach.planned.length > one.reach.now.rows.length,
  );
  if (others.length === 0 && !isWider) return new Float64Array(assignment.supply.length);
  return widen(assignment, [
    ...used.map((one) => ({ rows: one.reach.planned, capacity: whole(one) })),
    ...others.map((one) => ({ rows: one.reach.planned, capacity: whole(one) })),
  ]);
}

function inReachOf(planned: readonly PlannedShelter[], cellCount: number): Uint8Array {
  const isInReach = new Uint8Array(cellCount);
  for (const { reach } of planned) for (const cell of reach.planned) isInReach[cell] = 1;
  return isInReach;
}
