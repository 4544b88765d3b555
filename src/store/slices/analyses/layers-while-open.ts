import type { AnalysesState, AnalysisId, LayerId, LayersState } from '../../state';

interface LayerChange {
  readonly on: readonly LayerId[];
  readonly off: readonly LayerId[];
}

/** Layers that colour whole areas: two of them at once cannot be told apart. */
const AREAS = ['gap', 'population', 'reach', 'allocation', 'isolation', 'risk-index'] as const;
const only = (...on: readonly LayerId[]): LayerChange => ({
  on,
  off: AREAS.filter((id) => !on.includes(id)),
});

const CHANGES: Readonly<Record<AnalysisId, LayerChange>> = {
  allocation: only('allocation'),
  siting: { on: ['siting', 'proposals'], off: [] },
  isolation: only('isolation'),
  importance: only('importance'),
  exposure: only('hazards'),
  needs: { on: ['needs', 'warehouses'], off: [...AREAS, 'routes'] },
  'risk-index': only('risk-index'),
  'service-area': { on: ['service-area', 'teams'], off: AREAS },
};

/** Layers that opening an analysis may switch, and closing it puts back. */
const SWITCHED: ReadonlySet<LayerId> = new Set(
  Object.values(CHANGES).flatMap(({ on, off }) => [...on, ...off]),
);

/**
 * What the map shows while analyses are open: the layer of each, and none that would hide or contradict it. Every
 * other layer is as `layers` has it; what nothing open speaks for is as it was before.
 */
export function layersWhileOpen(
  layers: LayersState,
  before: LayersState,
  { table, rail }: AnalysesState['open'],
): LayersState {
  const next: Record<LayerId, boolean> = { ...layers };
  for (const id of SWITCHED) next[id] = before[id];
  for (const open of [table, rail]) {
    if (open === null) continue;
    for (const id of CHANGES[open].off) next[id] = false;
    for (const id of CHANGES[open].on) next[id] = true;
  }
  return next;
}
