import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import { cellsToMultiPolygon } from 'h3-js';
import type { Area } from '../domain/area';
import type { LonLat } from '../domain/geo';
import type { PopulationCell } from '../domain/population';

/** Outlines lately made, by their cells: while a shelter is moved, nearly all gaps stay as they are. */
const outlines = new Map<string, Area>();
const OUTLINES_KEPT = 4000;

/** The hexagons of the cells as one area. */
export function joinedCells(ids: readonly string[]): Area {
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
export function centreOf(members: readonly PopulationCell[], geometry: Area): LonLat {
  const largest = members.reduce((best, cell) => (cell.people > best.people ? cell : best));
  const [lon, lat] = largest.position;
  if (booleanPointInPolygon([lon, lat], geometry)) return largest.position;
  const [insideLon = lon, insideLat = lat] = pointOnFeature(geometry).geometry.coordinates;
  return [insideLon, insideLat];
}
