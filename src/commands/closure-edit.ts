import { CLOSED_TO_ALL, type ClosureGeometry, type RoadClosure } from '../domain/closure';
import { AnlanError } from '../domain/errors';
import { isPosition, type LonLat } from '../domain/geo';
import { draftClosure, editClosures, redoClosure, undoClosure } from '../store/slices/closures/actions';
import { CORNERS_NEEDED, cornersMissing } from '../store/slices/closures/selectors';
import type { AppState, ClosureDraft, ClosureEdit } from '../store/state';
import { numberIn } from '../store/value-edit';
import type { CommandId, CommandInputs } from './catalogue';
import type { Command } from './command';
import { storeCommand } from './define';

/** A command that edits the closures by a value; null = there is nothing to edit. May throw a problem. */
function closureCommand<Id extends CommandId>(
  id: Id,
  edit: (state: AppState, input: CommandInputs[Id]) => ClosureEdit | null,
): Command<Id> {
  return {
    id,
    shortcut: null,
    run({ store }, input) {
      const made = edit(store.getState(), input);
      if (made !== null) store.setState(editClosures(made));
    },
  };
}

const pair = ([lon, lat]: LonLat): GeoJSON.Position => [lon, lat];

function geometryOf({ shape, vertices }: ClosureDraft): ClosureGeometry {
  const positions = vertices.map(pair);
  switch (shape) {
    case 'area':
      return { type: 'Polygon', coordinates: [[...positions, pair(vertices[0]!)]] };
    case 'line':
      return { type: 'LineString', coordinates: positions };
    case 'point':
      return { type: 'Point', coordinates: positions[0]! };
  }
}

/** The number after the highest given so far, also counting what undo may bring back. */
function nextNumber({ closures: { items, undo, redo } }: AppState): number {
  const ids = [
    ...items.map(({ id }) => id),
    ...[...undo, ...redo].flatMap(({ put, remove }) => [...put.map(({ id }) => id), ...remove]),
  ];
  return Math.max(0, ...ids.map(numberIn).filter(Number.isFinite)) + 1;
}

function newClosure(state: AppState, draft: ClosureDraft): RoadClosure {
  const number = nextNumber(state);
  return {
    id: `closure-${number}`,
    name: `C${number}`,
    geometry: geometryOf(draft),
    roads: CLOSED_TO_ALL,
    since: new Date(state.clock.nowMs).toISOString(),
    note: '',
  };
}

const find = ({ closures }: AppState, id: string) => closures.items.find((closure) => closure.id === id);

const isSame = (a: LonLat | undefined, b: LonLat) => a !== undefined && a[0] === b[0] && a[1] === b[1];

export const closureDraw = storeCommand('closure.draw', (shape) =>
  draftClosure({ zone: null, shape, vertices: [] }),
);
export const closureCancel = storeCommand('closure.cancel', () => draftClosure(null));

export const closurePoint: Command<'closure.point'> = {
  id: 'closure.point',
  shortcut: null,
  run({ store, dispatch }, position) {
    const { draft } = store.getState().closures;
    if (draft === null || isSame(draft.vertices.at(-1), position)) return;
    if (!isPosition(position[0], position[1])) {
      throw new AnlanError('coordinates-invalid', { lon: position[0], lat: position[1] });
    }
    store.setState(draftClosure({ ...draft, vertices: [...draft.vertices, position] }));
    if (draft.shape === 'point') dispatch('closure.finish');
  },
};

export const closureBack: Command<'closure.back'> = {
  id: 'closure.back',
  shortcut: 'Backspace',
  run({ store }) {
    const { draft } = store.getState().closures;
    if (draft === null) return;
    const { vertices } = draft;
    store.setState(
      draftClosure(vertices.length === 0 ? null : { ...draft, vertices: vertices.slice(0, -1) }),
    );
  },
};

/** Turns what is drawn into a closure and selects it; with too few corners it throws and the drawing goes on. */
export const closureFinish: Command<'closure.finish'> = {
  id: 'closure.finish',
  shortcut: 'Enter',
  run({ store, dispatch }) {
    const state = store.getState();
    const { draft } = state.closures;
    if (draft === null) return;
    if (cornersMissing(draft) > 0) {
      const needed = CORNERS_NEEDED[draft.shape];
      throw new AnlanError('closure-incomplete', { corners: draft.vertices.length, needed });
    }
    if (draft.zone !== null) {
      store.setState(draftClosure(null));
      dispatch('zone.add', { ...draft.zone, corners: draft.vertices });
      return;
    }
    const closure = newClosure(state, draft);
    store.setState(editClosures({ note: 'add', put: [closure], remove: [] }));
    dispatch('selection.select', { kind: 'closure', id: closure.id });
  },
};

export const closureChange = closureCommand('closure.change', (state, changed) => {
  if (!find(state, changed.id)) return null;
  for (const effect of Object.values(changed.roads)) {
    if (effect.effect === 'slow' && !(effect.factor >= 1 && Number.isFinite(effect.factor))) {
      throw new AnlanError('closure-factor-invalid', { name: changed.name, value: effect.factor });
    }
  }
  return { note: 'change', put: [changed], remove: [] };
});

export const closureRemove = closureCommand('closure.remove', (state, id) =>
  find(state, id) ? { note: 'remove', put: [], remove: [id] } : null,
);

export const closureClear = closureCommand('closure.clear', ({ closures: { items } }) =>
  items.length === 0 ? null : { note: 'clear', put: [], remove: items.map(({ id }) => id) },
);

export const closureUndo = storeCommand('closure.undo', () => undoClosure(), 'Mod+Z');
export const closureRedo = storeCommand('closure.redo', () => redoClosure(), 'Mod+Shift+Z');
