import type { RoadClosure } from '../../../domain/closure';
import type { OwnKind, OwnLayer, ReferenceFeature } from '../../../domain/own-layer';
import { memo } from '../../memo';
import type { AppState, FeatureRef } from '../../state';
import { byId, idWithin, layersOfKind, mergeFeatures } from './merge-features';
import { layersInView } from './refresh';

/** Own layers of the opened pack, in use or not; none in the public's view. */
export const ownLayers = (state: AppState): readonly OwnLayer[] =>
  layersInView(state, state.pack.base?.manifest.id ?? '');

export const ownLayersInUse = memo([ownLayers], (layers) => layers.filter(({ inUse }) => inUse));

export const canUndoOwn = ({ own }: AppState): boolean => own.undo.length > 0;
export const canRedoOwn = ({ own }: AppState): boolean => own.redo.length > 0;

/** True when the last edit made on this screen, undone or not, was one of the own layers. */
export const isOwnEditLatest = ({ own: { seen }, incident, planner, closures }: AppState): boolean =>
  seen !== null &&
  seen.incidents === incident.past &&
  seen.plan === planner.undo &&
  seen.closures === closures.undo;

/** Kinds that own layers in use add to. */
export const ownKindsInUse = memo(
  [ownLayersInUse],
  (layers): ReadonlySet<string> => new Set(layers.map(({ kind }) => kind)),
);

/** Closures of own layers in use. */
export const ownClosures = memo([ownLayersInUse], (layers): readonly RoadClosure[] =>
  mergeFeatures([], layersOfKind(layers, 'closures'), byId<RoadClosure>()),
);

const liveReference = ({ pack }: AppState) => pack.live?.reference;

/** What is shown with its values and used by no analysis: of own layers in use, and of feeds. */
export const referenceFeatures = memo(
  [ownLayersInUse, liveReference],
  (layers, live): readonly ReferenceFeature[] => {
    const own = mergeFeatures([], layersOfKind(layers, 'reference'), byId<ReferenceFeature>());
    return live === undefined || live.length === 0 ? own : [...own, ...live];
  },
);

const idOf = (feature: OwnLayer['features'][number]): string =>
  'cell' in feature ? feature.cell : feature.id;

/** Which own layer a feature comes from, by kind and by the id it has in the data in use. */
const layersByFeature = memo([ownLayersInUse], (layers) => {
  const byKind = new Map<OwnKind, Map<string, OwnLayer>>();
  for (const layer of layers) {
    const known = byKind.get(layer.kind) ?? new Map<string, OwnLayer>();
    byKind.set(layer.kind, known);
    for (const feature of layer.features) {
      const id = idOf(feature);
      known.set(known.has(id) ? idWithin(layer.id, id) : id, layer);
    }
  }
  return byKind;
});

/** The own layer a feature comes from; null for what the pack or a feed has. */
export const ownLayerOf = (state: AppState, kind: OwnKind, id: string): OwnLayer | null =>
  layersByFeature(state).get(kind)?.get(id) ?? null;

const KIND_OF: Readonly<Partial<Record<FeatureRef['kind'], OwnKind>>> = {
  shelter: 'shelters',
  warehouse: 'warehouses',
  team: 'teams',
  hazard: 'hazards',
  district: 'districts',
  cell: 'population',
  closure: 'closures',
  reference: 'reference',
};

/** {@link ownLayerOf} for something selected or pointed at. */
export function ownLayerOfRef(state: AppState, { kind, id }: FeatureRef): OwnLayer | null {
  const own = KIND_OF[kind];
  return own === undefined ? null : ownLayerOf(state, own, id);
}
