import type { LonLat } from '../../domain/geo';
import { memo } from '../../store/memo';
import { selectedFeature } from '../../store/slices/selection/selectors';
import type { AppState, FeatureRef, NearestResult } from '../../store/state';
import { shelterName } from '../../ui/feature-name';
import { selectHazards, type HazardSelection } from '../layers/hazards/hazard-zones';
import type { HitTarget } from '../layers/layer-description';
import { memoLast } from '../layers/memo-last';
import { declutter, SYMBOL_PX } from '../layers/resources/declutter';
import {
  answerInView,
  pinnedKeys,
  type ResourcePoint,
  shelterPoints,
} from '../layers/resources/resource-points';
import { type RouteLine, routeLines } from '../layers/routes/route-lines';
import { symbolKey } from '../symbol-atlas/symbol-key';
import { collection, feature, type PlainLayer, point } from './plain-part';

const hazards: PlainLayer<HazardSelection> = {
  id: 'hazards',
  zBand: 'context',
  select: selectHazards,
  build: ({ zones }) => [
    {
      source: 'hazards',
      data: collection(
        zones.map((zone) => feature(zone.geometry, { id: zone.id, level: zone.level, phase: zone.phase })),
      ),
    },
    {
      source: 'hazard-marks',
      data: collection(
        zones.map((zone) =>
          feature(point(zone.mark), {
            icon: symbolKey({ symbol: `hazard-${zone.level}`, fill: 'solid', badge: null }),
            sort: zone.level === 'none' ? 1.5 : zone.level,
          }),
        ),
      ),
    },
  ],
  targets: ({ zones }) =>
    zones.toReversed().map(
      (zone): HitTarget => ({
        ref: { kind: 'hazard', id: zone.id },
        shape: 'area',
        geometry: zone.geometry,
      }),
    ),
};

interface FinderRoutes {
  readonly lines: readonly RouteLine[];
}

const chosenRoutes = memo(
  [answerInView, (state: AppState) => state.finder.chosen],
  (answer: NearestResult | null, chosen): FinderRoutes | null => {
    const lines = answer === null ? [] : routeLines(answer, null, chosen);
    return lines.length === 0 ? null : { lines };
  },
);

const routes: PlainLayer<FinderRoutes> = {
  id: 'routes',
  zBand: 'result',
  select: chosenRoutes,
  build: ({ lines }) => [
    {
      source: 'routes',
      data: collection(
        lines.map((line) =>
          feature(
            { type: 'LineString', coordinates: line.path.map((position) => [position[0], position[1]]) },
            { kind: line.kind },
          ),
        ),
      ),
    },
  ],
};

interface NamedShelter {
  readonly point: ResourcePoint;
  readonly rank: number;
  readonly shelter: Parameters<typeof shelterName>[0] | null;
}
interface ShelterSelection {
  readonly symbols: readonly ResourcePoint[];
  readonly dots: readonly ResourcePoint[];
  readonly answered: ReadonlyMap<string, NamedShelter>;
  readonly selected: FeatureRef | null;
}

const answeredShelters = memo(
  [answerInView, (state: AppState) => state.pack.datasets, shelterPoints],
  (answer, data, points): ReadonlyMap<string, NamedShelter> => {
    const byId = new Map(points.map((one) => [one.id, one]));
    const shelters = new Map(data?.shelters.map((shelter) => [shelter.id, shelter]));
    return new Map(
      (answer?.groups.shelter.items ?? []).flatMap(({ id }, index) => {
        const found = byId.get(id);
        return found ? [[id, { point: found, rank: index + 1, shelter: shelters.get(id) ?? null }]] : [];
      }),
    );
  },
);

const place = memoLast(
  (
    points: readonly ResourcePoint[],
    pinned: ReadonlySet<string>,
    zoomStep: number,
    scale: number,
    answered: ReadonlyMap<string, NamedShelter>,
    selected: FeatureRef | null,
  ): ShelterSelection | null =>
    points.length === 0 ? null : { ...declutter(points, pinned, zoomStep, scale), answered, selected },
);

const shelters: PlainLayer<ShelterSelection> = {
  id: 'shelters',
  zBand: 'resource',
  select: (state, { zoomStep, scale }) =>
    place(
      shelterPoints(state),
      pinnedKeys(state),
      zoomStep,
      scale,
      answeredShelters(state),
      selectedFeature(state),
    ),
  build: ({ symbols, dots, answered, selected }, { t }) => [
    {
      source: 'shelters',
      data: collection([
        ...dots.map((one) => feature(point(one.position), { form: 'dot', fill: one.look.fill })),
        ...symbols.map((one) => {
          const named = answered.get(one.id);
          return feature(point(one.position), {
            form: 'symbol',
            icon: symbolKey({ ...one.look }),
            size: one.look.scale * (named ? 1.25 : 1),
            faded: answered.size > 0 && !named,
            label: named?.shelter ? `${named.rank} ${shelterName(named.shelter, t)}` : '',
            sort: named ? -named.rank : 10,
            selected: selected?.kind === 'shelter' && selected.id === one.id,
          });
        }),
      ]),
    },
  ],
  targets: ({ symbols, dots }) => [
    ...symbols.map(
      (one): HitTarget => ({
        ref: { kind: 'shelter', id: one.id },
        shape: 'point',
        position: one.position,
        radiusPx: (SYMBOL_PX / 2) * one.look.scale + 6,
      }),
    ),
    ...dots.map(
      (one): HitTarget => ({
        ref: { kind: 'shelter', id: one.id },
        shape: 'point',
        position: one.position,
        radiusPx: 9,
      }),
    ),
  ],
};

interface Origin {
  readonly position: LonLat;
}

const origin: PlainLayer<Origin> = {
  id: 'incident',
  zBand: 'label',
  select: (state) => state.finder.origin,
  build: ({ position }) => [
    {
      source: 'origin',
      data: collection([
        feature(point(position), { icon: symbolKey({ symbol: 'origin', fill: 'solid', badge: null }) }),
      ]),
    },
  ],
};

/** Every layer of the public map, from the bottom up. */
export const PLAIN_LAYERS: readonly PlainLayer[] = [hazards, routes, shelters, origin];
