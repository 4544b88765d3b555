import type { Action } from '../../action';
import type { LayerId, ViewId } from '../../state';
import { layersState } from './state';

/** @param visible left out: the other way round. */
export const toggleLayer =
  (id: LayerId, visible?: boolean): Action =>
  (state) => {
    const next = visible ?? !state.layers[id];
    return next === state.layers[id] ? state : { ...state, layers: { ...state.layers, [id]: next } };
  };

/** Back to the layers that a view shows at first. */
export const resetLayers =
  (view: ViewId): Action =>
  (state) => ({ ...state, layers: layersState(view) });
