import type { LonLat } from '../../../domain/geo';
import type { ReferenceFeature } from '../../../domain/own-layer';

type Simple = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;

/** A part of a feature that is drawn as one thing. */
export interface ReferencePart<Shape> {
  readonly feature: ReferenceFeature;
  readonly shape: Shape;
}
export interface ReferenceShapes {
  readonly points: readonly ReferencePart<[number, number]>[];
  readonly lines: readonly ReferencePart<[number, number][]>[];
  /** Outer ring and holes. */
  readonly areas: readonly ReferencePart<[number, number][][]>[];
}

const at = ([lon = 0, lat = 0]: GeoJSON.Position): [number, number] => [lon, lat];
const path = (line: readonly GeoJSON.Position[]) => line.map(at);

/** The simple geometries in one; collections may hold collections. */
function simpleOf(geometry: GeoJSON.Geometry): Simple[] {
  if (geometry.type !== 'GeometryCollection') return [geometry];
  const found: Simple[] = [];
  const queue: GeoJSON.Geometry[] = [...geometry.geometries];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (one.type === 'GeometryCollection') queue.push(...one.geometries);
    else found.push(one);
  }
  return found;
}

/** What is drawn of the features: points, lines and areas apart. */
export function referenceShapes(features: readonly ReferenceFeature[]): ReferenceShapes {
  const points: ReferencePart<[number, number]>[] = [];
  const lines: ReferencePart<[number, number][]>[] = [];
  const areas: ReferencePart<[number, number][][]>[] = [];
  for (const feature of features) {
    for (const geometry of simpleOf(feature.geometry)) {
      switch (geometry.type) {
        case 'Point':
          points.push({ feature, shape: at(geometry.coordinates) });
          break;
        case 'MultiPoint':
          for (const position of geometry.coordinates) points.push({ feature, shape: at(position) });
          break;
        case 'LineString':
          lines.push({ feature, shape: path(geometry.coordinates) });
          break;
        case 'MultiLineString':
          for (const line of geometry.coordinates) lines.push({ feature, shape: path(line) });
          break;
        case 'Polygon':
          areas.push({ feature, shape: geometry.coordinates.map(path) });
          break;
        case 'MultiPolygon':
          for (const rings of geometry.coordinates) areas.push({ feature, shape: rings.map(path) });
          break;
      }
    }
  }
  return { points, lines, areas };
}

/** Where the card of a feature points to: its first corner, or the place itself. */
export function referencePosition({ geometry }: ReferenceFeature): LonLat | null {
  const { points, lines, areas } = referenceShapes([{ id: '', name: null, geometry, values: {} }]);
  return points[0]?.shape ?? lines[0]?.shape[lines[0].shape.length >> 1] ?? areas[0]?.shape[0]?.[0] ?? null;
}
