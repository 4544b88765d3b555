import type { Bbox } from '../../domain/geo';

/** Inclusive range of tile columns and rows. */
export interface TileRange {
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** A box that ends on a tile border does not reach into the next tile. */
const BORDER = 1e-9;

/** The Web Mercator tiles of a zoom that the box touches. */
export function tileRange(bbox: Bbox, zoom: number): TileRange {
  const side = 2 ** zoom;
  const west = Math.floor(column(bbox[0]) * side + BORDER * side);
  const north = Math.floor(row(bbox[3]) * side + BORDER * side);
  return {
    west: Math.max(0, west),
    north: Math.max(0, north),
    east: Math.min(side - 1, Math.max(west, Math.ceil(column(bbox[2]) * side - BORDER * side) - 1)),
    south: Math.min(side - 1, Math.max(north, Math.ceil(row(bbox[1]) * side - BORDER * side) - 1)),
  };
}

function column(lon: number): number {
  return lon / 360 + 0.5;
}

function row(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}
