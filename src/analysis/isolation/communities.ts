import { area } from '@turf/turf';
import { isInArea } from '../../domain/area';
import { addHeads, NOBODY } from '../../domain/head-count';
import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import { connectedGroups } from '../cells';
import { centreOf, joinedCells } from '../joined-cells';
import { type NamedPlace, nearestPlaces } from '../nearest-place';
import type { CutOffCommunity } from './result';

/** Cells joined between two breaths. */
const CELLS_PER_BREATH = 500;
/** Names that a community is called by. */
const NAMES = 3;

export interface CommunityInput {
  readonly cells: readonly PopulationCell[];
  readonly isCutOff: (index: number) => boolean;
  /** Which part of the open roads a cell stands on; null where its own road is closed. */
  readonly pocketOf: (index: number) => number | null;
  readonly shelters: readonly Shelter[];
  readonly places: readonly NamedPlace[];
}

/** Label of cells whose own road is closed; pockets are numbered from 0. */
const ON_CLOSED_ROADS = -1;

/**
 * Cells that are cut off, hang together by the sides of their hexagons and stand on one pocket of open roads, or all on
 * closed ones: who can still come together. Most people first.
 */
export async function communities(input: CommunityInput, task: Task): Promise<readonly CutOffCommunity[]> {
  const { cells, isCutOff, pocketOf, places } = input;
  const placeOf = await nearestPlaces(cells, places, task);
  const groups = connectedGroups(cells, (index) =>
    isCutOff(index) && (cells[index]?.people ?? 0) > 0 ? (pocketOf(index) ?? ON_CLOSED_ROADS) : null,
  );
  const found: Omit<CutOffCommunity, 'rank'>[] = [];
  let sinceBreath = 0;
  for (const [done, group] of groups.entries()) {
    found.push(communityOf(group, placeOf, input));
    sinceBreath += group.length;
    if (sinceBreath < CELLS_PER_BREATH) continue;
    sinceBreath = 0;
    task.report({ stage: 'join', done, total: groups.length });
    await task.breathe();
  }
  return found
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
    .map((community, index) => ({ ...community, rank: index + 1 }));
}

function communityOf(
  group: readonly number[],
  placeOf: Int32Array,
  { cells, pocketOf, shelters, places }: CommunityInput,
): Omit<CutOffCommunity, 'rank'> {
  const members = group.map((index) => cells[index] as PopulationCell);
  const ids = members.map(({ cell }) => cell).sort();
  const geometry = joinedCells(ids);
  const inside = shelters.filter(({ position }) => isInArea(position, geometry));
  const { people, vulnerable } = members.reduce(addHeads, NOBODY);
  return {
    id: ids[0] ?? '',
    people,
    vulnerable,
    cells: members.length,
    areaM2: area(geometry),
    centre: centreOf(members, geometry),
    near: namesOf(group, placeOf, cells, places),
    kind: pocketOf(group[0] ?? -1) === null ? 'on-closed-roads' : 'pocket',
    shelterIds: inside.map(({ id }) => id),
    shelterRoom: roomOf(inside),
    geometry,
  };
}

/** Places by the people of the group who are nearest to them, most first. */
function namesOf(
  group: readonly number[],
  placeOf: Int32Array,
  cells: readonly PopulationCell[],
  places: readonly NamedPlace[],
): readonly string[] {
  const people = new Map<string, number>();
  for (const index of group) {
    const name = places[placeOf[index] ?? -1]?.name;
    if (name !== undefined) people.set(name, (people.get(name) ?? 0) + (cells[index]?.people ?? 0));
  }
  return [...people]
    .sort(([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1))
    .slice(0, NAMES)
    .map(([name]) => name);
}

function roomOf(shelters: readonly Shelter[]): number | null {
  const known = shelters.map(({ capacity }) => capacity.urgent).filter((people) => people !== null);
  return known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0);
}
