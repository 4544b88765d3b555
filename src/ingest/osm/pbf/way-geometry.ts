import type { OsmFeature } from '../../../domain/osm';
import { isArea } from '../is-area';
import { toAreaGeometry, toLineGeometry } from '../to-geometry';
import type { NodeStore } from './node-store';

type Position = GeoJSON.Position;

/**
 * The geometry of a way. A closed way whose tags say so is an area; where nodes are missing, the way is cut there and
 * is never an area.
 */
export function wayGeometry(
  refs: Float64Array,
  tags: OsmFeature['tags'],
  nodes: NodeStore,
): { readonly geometry: OsmFeature['geometry'] | null; readonly isCut: boolean } {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (const ref of refs) {
    const position = nodes.position(ref);
    if (position) run.push([position[0], position[1]]);
    else {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  const isCut = runs.length > 1;
  const isClosed = !isCut && refs.length > 3 && refs[0] === refs.at(-1);
  const area = isClosed && isArea(tags) ? toAreaGeometry([[run]]) : null;
  return { geometry: area ?? toLineGeometry(runs), isCut };
}
