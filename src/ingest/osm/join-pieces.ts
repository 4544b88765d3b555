import type { OsmFeature } from '../../domain/osm';
import { byTypeAndId } from './by-type-and-id';
import { joinAreas } from './join-areas';
import { joinLines } from './join-lines';
import type { OsmPiece, PieceShape } from './osm-piece';
import { toAreaGeometry, toLineGeometry } from './to-geometry';
import { toLonLat, type WorldPoint } from './world-point';

export interface JoinReport {
  readonly pieces: number;
  /** Objects that came in more than one piece and are whole again. */
  readonly joined: number;
  /** Objects whose pieces do not meet; kept as a multi-geometry. */
  readonly apart: number;
  /** Objects left out because nothing but a point was left of a line or an area. */
  readonly empty: number;
}

/** Puts the pieces of each OpenStreetMap object together by type and id; ordered by type, then id. */
export function joinPieces(pieces: readonly OsmPiece[]): { features: OsmFeature[]; report: JoinReport } {
  const objects = new Map<string, OsmPiece[]>();
  for (const piece of pieces) {
    const key = `${piece.type}/${piece.id}`;
    const known = objects.get(key);
    if (known) known.push(piece);
    else objects.set(key, [piece]);
  }

  const features: OsmFeature[] = [];
  let joined = 0;
  let apart = 0;
  let empty = 0;
  for (const group of objects.values()) {
    const [first] = group;
    const geometry = geometryOf(group.map(({ shape }) => shape));
    if (!first || !geometry) {
      empty++;
      continue;
    }
    const isMulti = geometry.type.startsWith('Multi');
    if (isMulti) apart++;
    else if (group.length > 1) joined++;
    features.push({ type: first.type, id: first.id, tags: first.tags, geometry });
  }
  features.sort(byTypeAndId);
  return { features, report: { pieces: pieces.length, joined, apart, empty } };
}

/** The whole geometry. Pieces of the widest kind win where a source contradicts itself: area over line over point. */
function geometryOf(shapes: readonly PieceShape[]): OsmFeature['geometry'] | null {
  const polygons = shapes.flatMap((shape) => (shape.kind === 'area' ? shape.polygons : []));
  if (polygons.length > 0) return toAreaGeometry(joinAreas(polygons).map((rings) => rings.map(toPositions)));
  const lines = shapes.flatMap((shape) => (shape.kind === 'line' ? shape.lines : []));
  if (lines.length > 0) return toLineGeometry(joinLines(lines).map(toPositions));
  const [point] = shapes.flatMap((shape) => (shape.kind === 'point' ? shape.points : []));
  return point ? { type: 'Point', coordinates: [...toLonLat(point)] } : null;
}

function toPositions(points: readonly WorldPoint[]): GeoJSON.Position[] {
  return points.map((point) => [...toLonLat(point)]);
}
