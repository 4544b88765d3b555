import { type Hazard, hazardPhase, SHOWN_LEVELS, type ShownLevel, shownLevel } from '../../domain/hazard';
import { addHeads, type HeadCount, NOBODY, shareOfHeads } from '../../domain/head-count';
import { periodsBetween, type Period } from '../../domain/period';
import type { Task } from '../../domain/task';
import { checkCells } from '../cells';
import type { ExposureQuery } from './query';
import type { Exposed, ExposedKind, ExposedPlace, ExposurePeriod, ExposureResult } from './result';
import { createZoneIndex, type ZoneIndex } from './zone-index';

/** Cells and places met with the zones between two breaths. */
const ITEMS_PER_BREATH = 2000;

/** All that lies in exactly the same zones. */
interface Overlap {
  readonly zones: readonly number[];
  exposed: Exposed;
}

const NOTHING: Exposed = { ...NOBODY, places: {} };

/**
 * People and places inside every zone by itself, and inside all zones in force together at every time that one begins
 * or ends. What lies in several zones is counted once, with the gravest level in force around it: everything is first
 * put together with what lies in exactly the same zones, so that totals are sums without overlap.
 *
 * Throws `input-invalid` for a cell that cannot be counted, and what the task throws when it is cancelled.
 */
export async function exposure(query: ExposureQuery, task: Task): Promise<ExposureResult> {
  const { hazards, cells, cellMethod, facilities } = query;
  checkCells(cells);
  const index = createZoneIndex(hazards);
  const overlaps = new Overlaps();
  await addCells(query, index, overlaps, task);
  const places = await addPlaces(query, index, overlaps, task);
  const within = (isIn: (zones: readonly number[]) => boolean) => overlaps.sum(isIn);
  return {
    cellMethod,
    people: cells.reduce((sum, { people }) => sum + people, 0),
    hasFacilities: facilities.length > 0,
    zones: hazards.map(({ id }, zone) => ({ id, exposed: within((zones) => zones.includes(zone)) })),
    periods: periodsBetween(hazards.flatMap(momentsOf)).map((period) => periodOf(period, hazards, overlaps)),
    places,
  };
}

class Overlaps {
  readonly #byZones = new Map<string, Overlap>();

  add(zones: readonly number[], heads: HeadCount, kind: ExposedKind | null = null): void {
    if (zones.length === 0) return;
    const overlap = this.#byZones.get(zones.join()) ?? { zones, exposed: NOTHING };
    const one: Exposed = { ...heads, places: kind === null ? {} : { [kind]: 1 } };
    overlap.exposed = addExposed(overlap.exposed, one);
    this.#byZones.set(zones.join(), overlap);
  }

  /** Everything in the overlaps that are wanted; none of it twice. */
  sum(isIn: (zones: readonly number[]) => boolean): Exposed {
    let total = NOTHING;
    for (const { zones, exposed } of this.#byZones.values()) {
      if (isIn(zones)) total = addExposed(total, exposed);
    }
    return total;
  }
}

function addExposed(a: Exposed, b: Exposed): Exposed {
  const places: Partial<Record<ExposedKind, number>> = { ...a.places };
  for (const [kind, count] of Object.entries(b.places) as [ExposedKind, number][]) {
    places[kind] = (places[kind] ?? 0) + count;
  }
  return { ...addHeads(a, b), places };
}

async function addCells(
  { cells, cellMethod }: ExposureQuery,
  index: ZoneIndex,
  overlaps: Overlaps,
  task: Task,
): Promise<void> {
  for (const [done, { cell, position, people, vulnerable }] of cells.entries()) {
    if (done % ITEMS_PER_BREATH === ITEMS_PER_BREATH - 1) {
      task.report({ stage: 'search', done, total: cells.length });
      await task.breathe();
    }
    const heads = { people, vulnerable };
    switch (cellMethod) {
      case 'point':
        overlaps.add(index.at(position), heads);
        break;
      case 'area-share':
        for (const { zones, share } of index.sharesOf(cell)) overlaps.add(zones, shareOfHeads(heads, share));
    }
  }
}

async function addPlaces(
  { hazards, shelters, warehouses, teams, facilities }: ExposureQuery,
  index: ZoneIndex,
  overlaps: Overlaps,
  task: Task,
): Promise<readonly ExposedPlace[]> {
  const of = <T>(kind: ExposedKind, places: readonly T[]) => places.map((place) => ({ kind, place }));
  const all = [
    ...of('shelter', shelters),
    ...of('warehouse', warehouses),
    ...of('team', teams),
    ...facilities.map((place) => ({ kind: place.kind, place })),
  ];
  await task.breathe();
  return all.flatMap(({ kind, place: { id, position } }) => {
    const zones = index.at(position);
    if (zones.length === 0) return [];
    overlaps.add(zones, NOBODY, kind);
    return [{ kind, id, zoneIds: zones.map((zone) => hazards[zone]?.id ?? '') }];
  });
}

function momentsOf({ onset, expires }: Hazard): readonly number[] {
  return expires === null ? [Date.parse(onset)] : [Date.parse(onset), Date.parse(expires)];
}

function periodOf(period: Period, hazards: readonly Hazard[], overlaps: Overlaps): ExposurePeriod {
  const inForce = hazards.map(
    (hazard) => period.fromMs !== null && hazardPhase(hazard, period.fromMs) === 'in-force',
  );
  const gravest = (zones: readonly number[]): ShownLevel | null => {
    const around = zones
      .filter((zone) => inForce[zone])
      .map((zone) => shownLevel(hazards[zone]?.level ?? null));
    return SHOWN_LEVELS.find((level) => around.includes(level)) ?? null;
  };
  const byLevel = Object.fromEntries(
    SHOWN_LEVELS.map((level) => [level, overlaps.sum((zones) => gravest(zones) === level)]),
  ) as Record<ShownLevel, Exposed>;
  return {
    ...period,
    zoneIds: hazards.filter((_, zone) => inForce[zone]).map(({ id }) => id),
    total: SHOWN_LEVELS.map((level) => byLevel[level]).reduce(addExposed, NOTHING),
    byLevel,
  };
}
