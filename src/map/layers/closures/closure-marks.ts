import { type ClosureGeometry, modesClosed, type RoadClosure } from '../../../domain/closure';
import type { LonLat } from '../../../domain/geo';
import { memo } from '../../../store/memo';
import { closedRoadsById, closuresInUse } from '../../../store/slices/closures/selectors';
import { selectedId } from '../../../store/slices/selection/selectors';
import type { AppState, ClosedRoads, ClosureDraft } from '../../../store/state';
import { innerPoint } from '../polygon-parts';

/** A closure as it is drawn. */
export interface ClosureMark {
  readonly id: string;
  readonly geometry: ClosureGeometry;
  /** Where the sign stands. */
  readonly position: LonLat;
  /** It closes roads to somebody; else it only slows them. */
  readonly isClosed: boolean;
  readonly isSelected: boolean;
  /** The roads it lies on. */
  readonly lines: ClosedRoads['lines'];
}

export interface ClosureSelection {
  readonly marks: readonly ClosureMark[];
  readonly draft: ClosureDraft | null;
}

const toLonLat = ([lon = 0, lat = 0]: GeoJSON.Position): LonLat => [lon, lat];

/** Half way along a line, by its vertices. */
function middleOf(line: readonly GeoJSON.Position[]): LonLat {
  const [a = [0, 0], b = a] =
    line.length % 2 === 0 ? line.slice(line.length / 2 - 1) : [line[line.length >> 1]];
  return [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2];
}

/** Where the sign of a closure stands. */
export function signPosition(geometry: ClosureGeometry): LonLat {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiPolygon':
      return innerPoint(geometry);
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return middleOf(geometry.coordinates[0] ?? []);
    case 'Point':
      return toLonLat(geometry.coordinates);
  }
}

const positions = new WeakMap<ClosureGeometry, LonLat>();

function positionOf({ geometry }: RoadClosure): LonLat {
  const position = positions.get(geometry) ?? signPosition(geometry);
  positions.set(geometry, position);
  return position;
}

/** Drawn closures with the roads they lie on, and what is being drawn; null when there is nothing of either. */
export const selectClosures = memo(
  [closuresInUse, closedRoadsById, selectedId('closure'), (state: AppState) => state.closures.draft],
  (closures, roads, chosen, draft): ClosureSelection | null =>
    closures.length === 0 && draft === null
      ? null
      : {
          draft,
          marks: closures.map((closure) => ({
            id: closure.id,
            geometry: closure.geometry,
            position: positionOf(closure),
            isClosed: modesClosed(closure).length > 0,
            isSelected: closure.id === chosen,
            lines: roads.get(closure.id)?.lines ?? [],
          })),
        },
);
