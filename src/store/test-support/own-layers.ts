import { aShelter } from '../../analysis/test-support/builders';
import { CLOSED_TO_ALL, type RoadClosure } from '../../domain/closure';
import type { OwnKind, OwnLayer, OwnLayerOf } from '../../domain/own-layer';

/** A layer of one kind, as an import leaves it. */
export function anOwnLayer<Kind extends OwnKind>(
  kind: Kind,
  features: OwnLayerOf<Kind>['features'],
  parts: Partial<Omit<OwnLayerOf<Kind>, 'kind' | 'features'>> = {},
): OwnLayer {
  return {
    id: 'own-1',
    kind,
    name: 'list.csv',
    from: 'file',
    mode: 'add',
    inUse: true,
    features,
    grade: 'official',
    source: 'test',
    asOf: '2026-01-31',
    addedMs: 1,
    version: 1,
    bytes: 100,
    ...parts,
  } as unknown as OwnLayer;
}

/** A layer of shelters with these ids, side by side. */
export const someShelters = (ids: readonly string[], parts: Partial<OwnLayerOf<'shelters'>> = {}): OwnLayer =>
  anOwnLayer(
    'shelters',
    ids.map((id, at) => aShelter({ id, position: [0.1 + at / 1000, 0.1] })),
    parts,
  );

/** A road closed at one point. */
export const aClosure: RoadClosure = {
  id: 'closure-1',
  name: 'Bridge',
  geometry: { type: 'Point', coordinates: [0.2, 0.2] },
  roads: CLOSED_TO_ALL,
  since: null,
  note: '',
};
