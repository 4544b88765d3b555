import { area, booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import { cellsToMultiPolygon } from 'h3-js';
import type { Area } from '../../domain/area';
import { distanceM, type LonLat } from '../../domain/geo';
import type { PopulationCell } from '../../domain/population';
import type { Task } from '../../domain/task';
import { connectedGroups } from './cells';
import type { NamedPlace } from './query';
import type { GapArea } from './result';

/** A gap is called by the nearest place within this distance of its centre. */
const NAMED_WITHIN_M = 3000;
/** Cells joined between two breaths. */
const CELLS_PER_BREATH = 500;

export interface GapInput {
  readonly cells: readonly PopulationCell[];
  /** True for a cell whose people are not served. */
  readonly isUnserved: (index: number) => boolean;
  readonly places: readonly NamedPlace[];
  /** Cuts away the part of an area that is served after all; null leaves areas whole. */
  readonly trim: ((area: Area) => Area | null) | null;
}

/**
 * The unserved cells with people in them, joined into areas that hang together by the sides of their hexagons,
 * most people first. The id is the smallest cell index of the area, so an area keeps it as long as it keeps that cell.
 */
export async function gapAreas(input: GapInput, task: Task): Promise<readonly GapArea[]> {
  const { cells, isUnserved } = input;
  const groups = connectedGroups(cells, (index) => isUnserved(index) && (cells[index]?.people ?? 0) > 0);
  const areas: Omit<GapArea, 'rank'>[] = [];
  let sinceBreath = 0;
  for (const [done, group] of groups.entries()) {
    areas.push(
      gapArea(
        group.map((index) => cells[index] as PopulationCell),
        input,
      ),
    );
    sinceBreath += group.length;
    if (sinceBreath < CELLS_PER_BREATH) continue;
    sinceBreath = 0;
    task.report({ stage: 'join', done, total: groups.length });
    await task.breathe();
  }
  areas.sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  return areas.map((gap, index) => ({ ...gap, rank: index + 1 }));
}

function gapArea(members: readonly PopulationCell[], { places, trim }: GapInput): Omit<GapArea, 'rank'> {
  const ids = members.map(({ cell }) => cell).sort();
  const whole = joinedCells(ids);
  const geometry = trim?.(whole) ?? whole;
  const centre = centreOf(members, geometry);
  return {
    id: ids[0] ?? '',
    people: members.reduce((sum, { people }) => sum + people, 0),
    vulnerable: members.reduce<number | null>(
      (sum, { vulnerable }) => (sum === null || vulnerable === null ? null : sum + vulnerable),
      0,
    ),
    cells: members.length,
    areaM2: area(geometry),
    centre,
    near: nearestName(centre, places),
    geometry,
  };
}

/** Outlines lately made, by their cells: while a shelter is moved, nearly all gaps stay as they are. */
const outlines = new Map<string, Area>();
const OUTLINES_KEPT = 4000;

function joinedCells(ids: readonly string[]): Area {
  const key = ids.join();
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const polygons = cellsToMultiPolygon([...ids], true);
  const joined: Area =
    polygons.length === 1 && polygons[0] !== undefined
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons };
  if (outlines.size >= OUTLINES_KEPT) outlines.clear();
  outlines.set(key, joined);
  return joined;
}

/** Where most people are, if that lies in the area; else some point that does. */
function centreOf(members: readonly PopulationCell[], geometry: Area): LonLat {
  const largest = members.reduce((best, cell) => (cell.people > best.people ? cell : best));
  const [lon, lat] = largest.position;
  if (booleanPointInPolygon([lon, lat], geometry)) return largest.position;
  const [insideLon = lon, insideLat = lat] = pointOnFeature(geometry).geometry.coordinates;
  return [insideLon, insideLat];
}

function nearestName(centre: LonLat, places: readonly NamedPlace[]): string | null {
  let name: string | null = null;
  let bestM = NAMED_WITHIN_M;
  for (const place of places) {
    const awayM = distanceM(centre, place.position);
    if (awayM > bestM) continue;
    bestM = awayM;
    name = place.name;
  }
  return name;
}
