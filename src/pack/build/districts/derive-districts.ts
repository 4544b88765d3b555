import {
  bbox,
  bboxClip,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  point,
  polygon,
  voronoi,
} from '@turf/turf';
import type { District } from '../../../domain/district';
import type { Bbox, LonLat } from '../../../domain/geo';
import type { OsmFeature } from '../../../domain/osm';
import type { PopulationCell } from '../../../domain/population';
import { type AreaGeometry, roundDegrees } from '../../../ingest';
import { findSeeds, type DistrictSeed } from './find-seeds';

/**
 * Districts where the source has only their names: each is the land nearer to its name than to any other (Voronoi),
 * with the people of the cells nearest to it, so that the districts add up to the population. Where nobody lives and
 * nobody was counted (outside `counted`, the area the population total is for; anywhere when `cells` is null), the
 * number of people is not known.
 */
export function deriveDistricts(
  features: readonly OsmFeature[],
  cells: readonly PopulationCell[] | null,
  box: Bbox,
  land: AreaGeometry,
  counted: readonly AreaGeometry[] | null = null,
): District[] {
  const seeds = findSeeds(features, box);
  const shrink = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const shapes = nearestAreas(seeds, box, shrink).map((shape) => shape && onLand(shape, land));
  const placed = seeds.flatMap((seed, index) => {
    const geometry = shapes[index];
    return geometry ? [{ seed, geometry }] : [];
  });

  const people = placed.map(() => 0);
  for (const cell of cells ?? []) {
    const index = nearestIndex(placed, cell.position, shrink);
    people[index] = (people[index] ?? 0) + cell.people;
  }
  return placed.map(({ seed, geometry }, index) => ({
    id: seed.id,
    name: seed.name,
    people: people[index] || (cells && isCounted(seed.position, counted) ? 0 : null),
    geometry,
    grade: 'derived',
    source: `OpenStreetMap ${seed.osm}`,
  }));
}

/** Voronoi polygon of each seed in the box, measured on the ground; null for a seed at the place of another. */
function nearestAreas(
  seeds: readonly DistrictSeed[],
  [west, south, east, north]: Bbox,
  shrink: number,
): (GeoJSON.Polygon | null)[] {
  const planar = seeds.map(({ position: [lon, lat] }) => point([lon * shrink, lat]));
  const { features } = voronoi(featureCollection(planar), {
    bbox: [west * shrink, south, east * shrink, north],
  });
  return seeds.map((_, index) => {
    const cell = features[index];
    if (!cell) return null;
    const rings = cell.geometry.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x / shrink, y]));
    return polygon(rings).geometry;
  });
}

function onLand(shape: GeoJSON.Polygon, land: AreaGeometry): AreaGeometry | null {
  const near = landNear(shape, land);
  const part =
    near.coordinates.length > 0 &&
    intersect(
      featureCollection<AreaGeometry>([
        { type: 'Feature', properties: {}, geometry: shape },
        { type: 'Feature', properties: {}, geometry: near },
      ]),
    );
  if (!part) return null;
  const rounded = (rings: GeoJSON.Position[][]) =>
    rings.map((ring) => ring.map((at) => at.map(roundDegrees)));
  return part.geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: rounded(part.geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: part.geometry.coordinates.map(rounded) };
}

/** The land in a box around the shape: a long shore costs the intersection much, and its cut edges lie outside the shape. */
function landNear(shape: GeoJSON.Polygon, land: AreaGeometry): GeoJSON.MultiPolygon {
  const [west, south, east, north] = bbox(shape);
  const margin = (east - west + north - south) / 10;
  const { geometry } = bboxClip(land, [west - margin, south - margin, east + margin, north + margin]);
  const clipped = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? geometry : null;
  const parts = clipped?.type === 'Polygon' ? [clipped.coordinates] : (clipped?.coordinates ?? []);
  return { type: 'MultiPolygon', coordinates: parts.filter((rings) => rings.length > 0) };
}

function isCounted(position: LonLat, counted: readonly AreaGeometry[] | null): boolean {
  return counted === null || counted.some((area) => booleanPointInPolygon([...position], area));
}

function nearestIndex(
  placed: readonly { readonly seed: DistrictSeed }[],
  [lon, lat]: LonLat,
  shrink: number,
): number {
  let best = 0;
  let bestSquare = Infinity;
  placed.forEach(({ seed }, index) => {
    const square = ((seed.position[0] - lon) * shrink) ** 2 + (seed.position[1] - lat) ** 2;
    if (square < bestSquare) [best, bestSquare] = [index, square];
  });
  return best;
}
