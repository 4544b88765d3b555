import { LAYER_IDS, type LayerId, type LayersState, type ViewId } from '../../state';

const SHOWN: Readonly<Record<ViewId, readonly LayerId[]>> = {
  operator: [
    'hazards',
    'closures',
    'gap',
    'routes',
    'shelters',
    'warehouses',
    'teams',
    'units',
    'incident',
    'proposals',
    'reference',
  ],
  planner: ['hazards', 'closures', 'gap', 'shelters', 'proposals', 'siting', 'reference'],
  finder: ['hazards', 'routes', 'shelters', 'incident'],
};

/** Layers a view shows at first. */
export function layersState(view: ViewId, changes: Partial<LayersState> = {}): LayersState {
  const shown = LAYER_IDS.map((id) => [id, changes[id] ?? SHOWN[view].includes(id)] as const);
  return Object.fromEntries(shown) as unknown as LayersState;
}
