import type { ClosedRoads } from '../../../analysis/closed-roads/result';
import type { ClosureShape, RoadClosure } from '../../../domain/closure';
import { memo } from '../../memo';
import type { AppState, ClosureDraft } from '../../state';
import { byId, mergeFeatures } from '../own/merge-features';
import { ownClosures } from '../own/selectors';

const NO_CLOSURES: readonly RoadClosure[] = [];
const NO_ROADS: ReadonlyMap<string, ClosedRoads> = new Map();

/** Closures drawn on this screen; none in the public's view. */
export const drawnClosures = ({ session, closures }: AppState): readonly RoadClosure[] =>
  session.view === 'finder' ? NO_CLOSURES : closures.items;

/** Closures that answers take into account: all drawn ones and those of own layers, and none in the public's view. */
export const closuresInUse = memo([drawnClosures, ownClosures], (drawn, own): readonly RoadClosure[] =>
  own.length === 0
    ? drawn
    : mergeFeatures(
        [],
        [
          { id: 'drawn', mode: 'add', features: drawn },
          { id: 'own', mode: 'add', features: own },
        ],
        byId(),
      ),
);

export const canUndoClosure = ({ closures }: AppState): boolean => closures.undo.length > 0;
export const canRedoClosure = ({ closures }: AppState): boolean => closures.redo.length > 0;

/** True when the last edit made on this screen, undone or not, was one of a closure. */
export const isClosureEditLatest = ({ closures: { seen }, incident, planner, own }: AppState): boolean =>
  seen !== null && seen.incidents === incident.past && seen.plan === planner.undo && seen.own === own.undo;

/** Corners that make a closure of a shape. */
export const CORNERS_NEEDED: Readonly<Record<ClosureShape, number>> = { area: 3, line: 2, point: 1 };

/** The closure that is being drawn; null while none is, or a hazard zone is drawn. */
export const closureDraft = ({ closures: { draft } }: AppState): ClosureDraft | null =>
  draft === null || draft.zone !== null ? null : draft;

/** The hazard zone that is being drawn. */
export const zoneDraft = ({ closures: { draft } }: AppState): ClosureDraft | null =>
  draft === null || draft.zone === null ? null : draft;

export const cornersMissing = ({ shape, vertices }: ClosureDraft): number =>
  Math.max(0, CORNERS_NEEDED[shape] - vertices.length);

/** Roads under each closure by its id; empty until they are known. */
export const closedRoadsById = memo(
  [({ closures }: AppState) => closures.roads],
  (run): ReadonlyMap<string, ClosedRoads> => {
    const result = run.state === 'done' ? run.result : run.state === 'idle' ? null : run.previous;
    return result === null ? NO_ROADS : new Map(result.items.map((item) => [item.closureId, item]));
  },
);
