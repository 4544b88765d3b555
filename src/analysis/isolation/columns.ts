import { addHeads, type HeadCount, NOBODY } from '../../domain/head-count';
import type { PopulationCell } from '../../domain/population';
import type { Access } from '../road-access';
import type { RoadColumn, RoadState } from './result';
import type { HasWay } from './ways';

/** What became of a road: of one that leads somewhere now, of one that did without zones and closures, of none. */
export function roadState(hasNow: boolean, hadWithout: boolean): RoadState {
  if (hasNow) return 'connected';
  return hadWithout ? 'lost' : 'never';
}

/** The state of each point toward one destination. */
export function statesOf(
  now: readonly Access[],
  without: readonly Access[],
  hasWay: HasWay,
  hadWay: HasWay,
): readonly RoadState[] {
  return now.map((access, index) => roadState(hasWay(access), hadWay(without[index] ?? 'off-network')));
}

/** Cut off from all: lost where a road led to one of them at least and none leads to any now. */
export function togetherOf(states: readonly (readonly RoadState[])[], count: number): readonly RoadState[] {
  return Array.from({ length: count }, (_, index) => {
    const own = states.map((column) => column[index]);
    return roadState(own.includes('connected'), own.includes('lost'));
  });
}

/** Counts the people of each state. */
export function columnOf(cells: readonly PopulationCell[], cellStates: readonly RoadState[]): RoadColumn {
  const people: Record<RoadState, HeadCount> = { connected: NOBODY, lost: NOBODY, never: NOBODY };
  for (const [index, cell] of cells.entries()) {
    const state = cellStates[index] ?? 'never';
    people[state] = addHeads(people[state], { people: cell.people, vulnerable: cell.vulnerable });
  }
  return { people, cellStates };
}
