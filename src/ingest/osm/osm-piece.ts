import type { OsmFeature } from '../../domain/osm';
import type { WorldPoint } from './world-point';

/** What one tile holds of one OpenStreetMap object; a way that crosses tile borders comes in several pieces. */
export interface OsmPiece {
  readonly type: OsmFeature['type'];
  readonly id: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly shape: PieceShape;
}

/** Points and lines as vertices in the order of the way; an area as polygons of closed rings, the outer ring first. */
export type PieceShape =
  | { readonly kind: 'point'; readonly points: readonly WorldPoint[] }
  | { readonly kind: 'line'; readonly lines: readonly (readonly WorldPoint[])[] }
  | { readonly kind: 'area'; readonly polygons: readonly (readonly (readonly WorldPoint[])[])[] };
