import { createHazardZones, type HazardZones } from '../../domain/hazard-zones';
import type { Shelter } from '../../domain/shelter';
import type { Task } from '../../domain/task';
import type { Assignment } from './assignment/assignment';
import { assign, reassign } from './assignment/assign';
import { type Column, columnOf, type PlaceReach, reachesOf } from './assignment/columns';
import { unitsOf } from './people-units';
import type { AllocationQuery } from './query';
import type { WalkingCosts } from './walking';

/** Places remembered, and assignments to begin from. */
const PLACES_KEPT = 20_000;
const ASSIGNMENTS_KEPT = 4;

/** What stays true as long as people, roads and reach do: who can walk where, and assignments found before. */
/** What is known of a place as long as people, roads and reach stay. */
export interface KnownReach {
  /** As the roads are now. */
  readonly now: PlaceReach;
  /** Cells that could reach it if no zone and no closure lay on the roads, those that can now included; rising. */
  readonly planned: Uint32Array;
  readonly isInsideZone: boolean;
}

const NOTHING: readonly never[] = [];

export class KeptReach {
  readonly #question: AllocationQuery;
  readonly #walking: WalkingCosts;
  readonly #reaches = new Map<string, KnownReach>();
  /** The same by shelter, for those that come again as the same object. */
  #ofShelter = new WeakMap<Shelter, KnownReach>();
  readonly #columns = new WeakMap<PlaceReach, readonly Column[]>();
  #assignments: readonly Assignment[] = [];
  /** Units of people per cell. */
  readonly supply: Float64Array;
  readonly #zones: HazardZones;

  constructor(question: AllocationQuery, walking: WalkingCosts) {
    this.#question = question;
    this.#walking = walking;
    this.supply = unitsOf(question.cells.map(({ people }) => people));
    this.#zones = createHazardZones(question.hazards);
  }

  /** True when a question has the same people, roads and reach. */
  answers(query: AllocationQuery): boolean {
    const known = this.#question;
    return (
      query.cells === known.cells &&
      query.standards === known.standards &&
      query.hazards === known.hazards &&
      query.hazardRoads === known.hazardRoads &&
      query.closures === known.closures &&
      query.walker === known.walker &&
      query.reach.by === known.reach.by &&
      query.reach.limit === known.reach.limit
    );
  }

  /** Who can reach each shelter; only ways to places not seen before are searched for. */
  async reachOf(shelters: readonly Shelter[], task: Task): Promise<readonly KnownReach[]> {
    if (this.#reaches.size > PLACES_KEPT) {
      this.#reaches.clear();
      this.#ofShelter = new WeakMap();
    }
    const missing = new Map<string, Shelter>();
    for (const shelter of shelters) {
      if (this.#ofShelter.has(shelter)) continue;
      const key = placeKey(shelter);
      if (!this.#reaches.has(key)) missing.set(key, shelter);
    }
    if (missing.size > 0) {
      const now = await this.#walkingTo([...missing.values()], this.#question, task);
      const planned = this.#isUndisturbed
        ? now
        : await this.#walkingTo(
            [...missing.values()],
            { ...this.#question, hazards: NOTHING, closures: NOTHING },
            task,
          );
      for (const [index, [key, { position }]] of [...missing].entries()) {
        const reach = now[index]!;
        this.#reaches.set(key, {
          now: reach,
          planned: union(reach.rows, planned[index]!.rows),
          isInsideZone: this.#zones.covers(position),
        });
      }
    }
    return shelters.map((shelter) => {
      const known = this.#ofShelter.get(shelter) ?? this.#reaches.get(placeKey(shelter))!;
      this.#ofShelter.set(shelter, known);
      return known;
    });
  }

  async #walkingTo(shelters: readonly Shelter[], question: AllocationQuery, task: Task) {
    return reachesOf(await this.#walking(question, shelters, task));
  }

  get #isUndisturbed(): boolean {
    return this.#question.hazards.length === 0 && (this.#question.closures ?? NOTHING).length === 0;
  }

  /** A column for each place with so many units; the same object for the same place and units. */
  columnsOf(places: readonly { readonly reach: PlaceReach; readonly units: number }[]): readonly Column[] {
    const used = new Set<Column>();
    return places.map(({ reach, units }) => {
      const kept = this.#columns.get(reach) ?? [];
      let column = kept.find((one) => one.capacity === units && !used.has(one));
      if (column === undefined) {
        column = columnOf(reach, units);
        this.#columns.set(reach, [...kept, column]);
      }
      used.add(column);
      return column;
    });
  }

  /** The best assignment of everybody to the columns, mended from the kept one that shares most of them. */
  async assign(columns: readonly Column[], task: Task): Promise<Assignment> {
    const wanted = new Set(columns);
    const shared = ({ columns: others }: Assignment) => others.filter((column) => wanted.has(column)).length;
    let former: Assignment | null = null;
    for (const one of this.#assignments) {
      if (former === null || shared(one) > shared(former)) former = one;
    }
    const isSame =
      former?.columns.length === columns.length &&
      former.columns.every((column, index) => column === columns[index]);
    const found =
      former === null
        ? await assign(columns, this.supply, task)
        : isSame
          ? former
          : await reassign(former, columns, task);
    this.#assignments = [found, ...this.#assignments.filter((one) => one !== found)].slice(
      0,
      ASSIGNMENTS_KEPT,
    );
    return found;
  }
}

const placeKey = ({ position }: Shelter): string => `${position[0]} ${position[1]}`;

/** Numbers of two rising lists, rising, each once. */
function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a === b) return a;
  const both = new Uint32Array(a.length + b.length);
  let [length, left, right] = [0, 0, 0];
  while (left < a.length || right < b.length) {
    const next = Math.min(a[left] ?? Infinity, b[right] ?? Infinity);
    if (a[left] === next) left++;
    if (b[right] === next) right++;
    both[length++] = next;
  }
  return both.subarray(0, length);
}
