import type { Task } from '../../domain/task';
import { type EdgeCosts, type RoadGraph, UNITS_PER_DEGREE } from '../../network';
import { contour, type Grid, type Ring } from './contour';
import { nestRings } from './nest-rings';
import { type Plane, planeAt } from './plane';
import { planeRoad, type PlaneRoad, ROADSIDE_M, surplusM, type Within } from './surplus';

/** Points of the finest grid are so far apart, metres. */
const FINEST_M = 10;
/** Most points of a grid; larger areas get a coarser one. */
const MAX_POINTS = 4_000_000;
/** Roads drawn onto the grid between two breaths. */
const ROADS_PER_BREATH = 2000;

export interface Outline {
  readonly outline: GeoJSON.MultiPolygon;
  /** Distance of the grid's points: how far the outline may lie from where it should, metres. */
  readonly toleranceM: number;
}

const NOWHERE: Outline = { outline: { type: 'MultiPolygon', coordinates: [] }, toleranceM: 0 };

/** A grid around roads, with room for their sides. */
interface Frame {
  readonly west: number;
  readonly south: number;
  readonly stepM: number;
  readonly columns: number;
  readonly rows: number;
}

function frameOf(roads: readonly PlaneRoad[]): Frame {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of roads) {
    for (let at = 0; at < x.length; at++) {
      west = Math.min(west, x[at]!);
      east = Math.max(east, x[at]!);
      south = Math.min(south, y[at]!);
      north = Math.max(north, y[at]!);
    }
  }
  const [widthM, heightM] = [east - west + 2 * ROADSIDE_M, north - south + 2 * ROADSIDE_M];
  const stepM = Math.max(FINEST_M, Math.sqrt((widthM * heightM) / MAX_POINTS));
  const marginM = ROADSIDE_M + 2 * stepM;
  return {
    west: west - marginM,
    south: south - marginM,
    stepM,
    columns: Math.ceil((widthM + 4 * stepM) / stepM) + 1,
    rows: Math.ceil((heightM + 4 * stepM) / stepM) + 1,
  };
}

/** Lowers the grid to the surplus of one road around it. */
function drawRoad(grid: Grid, { west, south, stepM, columns }: Frame, road: PlaneRoad, within: Within): void {
  const reachM = ROADSIDE_M + stepM;
  const { x, y } = road;
  for (let segment = 0; segment + 1 < x.length; segment++) {
    const [left, right] = [Math.min(x[segment]!, x[segment + 1]!), Math.max(x[segment]!, x[segment + 1]!)];
    const [low, high] = [Math.min(y[segment]!, y[segment + 1]!), Math.max(y[segment]!, y[segment + 1]!)];
    const lastColumn = Math.floor((right + reachM - west) / stepM);
    const lastRow = Math.floor((high + reachM - south) / stepM);
    for (let row = Math.ceil((low - reachM - south) / stepM); row <= lastRow; row++) {
      for (let column = Math.ceil((left - reachM - west) / stepM); column <= lastColumn; column++) {
        const at = row * columns + column;
        const value = surplusM(road, segment, west + column * stepM, south + row * stepM, within);
        if (value < grid.values[at]!) grid.values[at] = value;
      }
    }
  }
}

/** A ring in degrees, closed, without points that are the same. */
function closedRing(ring: Ring, frame: Frame, plane: Plane): GeoJSON.Position[] {
  const positions: GeoJSON.Position[] = [];
  for (const [column, row] of ring) {
    const [lon, lat] = plane.lonLat(frame.west + column * frame.stepM, frame.south + row * frame.stepM);
    const last = positions.at(-1);
    if (last?.[0] !== lon || last[1] !== lat) positions.push([lon, lat]);
  }
  const [first, last] = [positions[0]!, positions.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) positions.push(first);
  return positions;
}

/**
 * The land within a limit, by the roads that are: every place from which the straight leg to a road (at most
 * {@link ROADSIDE_M}, at the off-road speed of the mode) and the way on along the roads keep to the limit. Blocks
 * farther from every road than that are holes. Found on a grid whose step is the tolerance.
 */
export async function outlineOf(
  graph: RoadGraph,
  costs: readonly EdgeCosts[],
  within: Within,
  task: Task,
): Promise<Outline> {
  const first = costs[0];
  if (first === undefined) return NOWHERE;
  const node = graph.arcHead[2 * first.edge]!;
  const plane: Plane = planeAt([
    graph.nodeLon[node]! / UNITS_PER_DEGREE,
    graph.nodeLat[node]! / UNITS_PER_DEGREE,
  ]);
  const roads = costs.map((one) => planeRoad(graph, one, plane));
  const frame = frameOf(roads);
  const { stepM, columns, rows } = frame;
  const grid: Grid = { columns, rows, values: new Float32Array(columns * rows).fill(stepM) };
  for (const [done, road] of roads.entries()) {
    if (done % ROADS_PER_BREATH === ROADS_PER_BREATH - 1) {
      task.report({ stage: 'join', done, total: roads.length });
      await task.breathe();
    }
    drawRoad(grid, frame, road, within);
  }
  const isRing = (positions: readonly GeoJSON.Position[]) => positions.length > 3;
  const coordinates = nestRings(contour(grid))
    .map((rings) => rings.map((ring) => closedRing(ring, frame, plane)))
    .filter(([outer]) => isRing(outer!))
    .map((rings) => rings.filter(isRing));
  return { outline: { type: 'MultiPolygon', coordinates }, toleranceM: stepM };
}
