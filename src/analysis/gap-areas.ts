import { area } from '@turf/turf';
import type { Area } from '../domain/area';
import type { LonLat } from '../domain/geo';
import type { PopulationCell } from '../domain/population';
import type { Task } from '../domain/task';
import { connectedGroups } from './cells';
import { centreOf, joinedCells } from './joined-cells';
import { type NamedPlace, nearestPlaces } from './nearest-place';

/** Cells joined between two breaths; where areas are trimmed, which takes longer, each is followed by one. */
const CELLS_PER_BREATH = 500;

/** Cells that hang together and hold people who are not served. */
export interface GapArea {
  readonly id: string;
  /** 1 = most people. */
  readonly rank: number;
  readonly people: number;
  readonly vulnerable: number | null;
  readonly cells: number;
  readonly areaM2: number;
  /** A point inside the area, for a label and for flying there. */
  readonly centre: LonLat;
  /** The place that all its cells are nearest to; null when none is near. A place may have several gap areas. */
  readonly near: string | null;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

export interface GapInput {
  readonly cells: readonly PopulationCell[];
  /** People of a cell who are not served: all of them, some, or 0. */
  readonly unservedOf: (index: number) => number;
  /** Names to call areas by. */
  readonly places: readonly NamedPlace[];
  /** Cuts away the part of an area that is served after all; null leaves areas whole. */
  readonly trim: ((area: Area) => Area | null) | null;
}

/**
 * The cells with people in them who are not served, joined into areas that hang together by the sides of their hexagons and are
 * all nearest to one place, or all near none; most people first. So that an area can be gone to, a gap that spans half
 * a city falls into its neighbourhoods. The id is the smallest cell index of the area, so an area keeps it as long as
 * it keeps that cell.
 */
export async function gapAreas(input: GapInput, task: Task): Promise<readonly GapArea[]> {
  const { cells, unservedOf, places, trim } = input;
  const placeOf = await nearestPlaces(cells, places, task);
  const groups = connectedGroups(cells, (index) => (unservedOf(index) > 0 ? (placeOf[index] ?? null) : null));
  const areas: Omit<GapArea, 'rank'>[] = [];
  let sinceBreath = 0;
  for (const [done, group] of groups.entries()) {
    const members = group.map((index) => unservedPart(cells[index] as PopulationCell, unservedOf(index)));
    areas.push({ ...gapArea(members, trim), near: places[placeOf[group[0] ?? -1] ?? -1]?.name ?? null });
    sinceBreath += trim === null ? group.length : CELLS_PER_BREATH;
    if (sinceBreath < CELLS_PER_BREATH) continue;
    sinceBreath = 0;
    task.report({ stage: 'join', done, total: groups.length });
    await task.breathe();
  }
  areas.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  return areas.map((gap, index) => ({ ...gap, rank: index + 1 }));
}

/** The cell with those of its people who are not served; of a part nobody knows who is vulnerable, so their share stands. */
function unservedPart(cell: PopulationCell, people: number): PopulationCell {
  if (people === cell.people) return cell;
  const { vulnerable } = cell;
  return { ...cell, people, vulnerable: vulnerable === null ? null : (vulnerable * people) / cell.people };
}

function gapArea(members: readonly PopulationCell[], trim: GapInput['trim']): Omit<GapArea, 'rank' | 'near'> {
  const ids = members.map(({ cell }) => cell).sort();
  const whole = joinedCells(ids);
  const geometry = trim?.(whole) ?? whole;
  return {
    id: ids[0] ?? '',
    people: members.reduce((sum, { people }) => sum + people, 0),
    vulnerable: members.reduce<number | null>(
      (sum, { vulnerable }) => (sum === null || vulnerable === null ? null : sum + vulnerable),
      0,
    ),
    cells: members.length,
    areaM2: area(geometry),
    centre: centreOf(members, geometry),
    geometry,
  };
}
