import { decodeOsmQaTile, type OsmQaTile, type TileIssue } from '../formats/osm-qa-tiles';
import { joinPieces } from './join-pieces';
import type { OsmPiece } from './osm-piece';
import type { OsmRead } from './osm-read';
import type { OsmTilesReport } from './tiles-report';

/**
 * Every OpenStreetMap object of a set of OSM QA tiles, whole again where tile borders cut it. The order of the
 * tiles does not matter.
 * @throws AnlanError `source-unreadable` naming the tile that cannot be read.
 */
export function readOsmQaTiles(
  tiles: readonly OsmQaTile[],
  onProgress: (done: number, total: number) => void = () => {},
): OsmRead & { readonly report: OsmTilesReport } {
  const pieces: OsmPiece[] = [];
  const issues: TileIssue[] = [];
  const ordered = tiles.toSorted((a, b) => a.z - b.z || a.x - b.x || a.y - b.y);
  for (const [index, tile] of ordered.entries()) {
    const decoded = decodeOsmQaTile(tile);
    for (const piece of decoded.pieces) pieces.push(piece);
    issues.push(...decoded.issues);
    onProgress(index + 1, tiles.length);
  }
  const { features, report } = joinPieces(pieces);
  return {
    features,
    restrictions: [],
    report: { ...report, kind: 'tiles', tiles: tiles.length, features: features.length, issues },
  };
}
