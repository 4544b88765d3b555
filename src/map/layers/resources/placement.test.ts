import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aShelter, aTeam } from '../../../analysis/test-support/builders';
import { selectFeature } from '../../../store/slices/selection/actions';
import { readyState, someDatasets } from '../../../store/test-support/sample';
import { aView } from '../../test-support/map-look';
import { beadsOf } from './beads';
import { clusterIndex, clustersAt } from './clusters';
import { ALL_SYMBOLS_ZOOM, declutter, symbolGrowth } from './declutter';
import { worldPixel } from './mercator-pixels';
import { CLUSTER_ZOOM, placementOf } from './placement';
import type { ResourcePoint } from './resource-points';

const aPoint = (at: number, position: readonly [number, number], kind: ResourcePoint['kind'] = 'shelter') =>
  ({
    key: `${kind}/${at}`,
    kind,
    id: String(at),
    position,
    look: { symbol: 'shelter', fill: 'solid', badge: null, scale: 1 },
    priority: kind === 'team' ? 20 : 1,
  }) satisfies ResourcePoint;

const somePoints = fc
  .array(
    fc.tuple(
      fc.double({ min: -56.3, max: -56, noNaN: true }),
      fc.double({ min: -34.95, max: -34.8, noNaN: true }),
      fc.constantFrom('shelter', 'team'),
    ),
    { maxLength: 60 },
  )
  .map((rows) => rows.map(([lon, lat, kind], at) => aPoint(at, [lon, lat], kind)));

describe('worldPixel', () => {
  it('puts null island in the middle of the world and doubles with each zoom', () => {
    expect(worldPixel([0, 0], 0)).toEqual([256, 256]);
    expect(worldPixel([180, 0], 1)[0]).toBe(1024);
  });
});

describe('declutter', () => {
  it('loses nobody', () => {
    fc.assert(
      fc.property(somePoints, fc.double({ min: 10, max: 18, noNaN: true }), (points, zoom) => {
        const { symbols, dots } = declutter(points, new Set(), zoom);
        expect([...symbols, ...dots].map((one) => one.key).sort()).toEqual(
          points.map((one) => one.key).sort(),
        );
      }),
    );
  });

  it('never lets two symbols touch below the zoom where all are drawn, unless pinned', () => {
    fc.assert(
      fc.property(somePoints, fc.double({ min: 13, max: 15.9, noNaN: true }), (points, zoom) => {
        const { symbols } = declutter(points, new Set(), zoom);
        const pixels = symbols.map((one) => worldPixel(one.position, zoom));
        for (const [i, a] of pixels.entries())
          for (const b of pixels.slice(i + 1))
            expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(18);
      }),
    );
  });

  it('draws pinned ones always, and the more important first', () => {
    const spot = [-56.17, -34.9] as const;
    const shelter = aPoint(1, spot);
    const team = aPoint(2, spot, 'team');
    expect(declutter([shelter, team], new Set(), 14).symbols).toEqual([team]);
    expect(declutter([shelter, team], new Set([shelter.key]), 11).symbols).toEqual([shelter]);
    expect(declutter([shelter, team], new Set(), ALL_SYMBOLS_ZOOM).dots).toEqual([]);
  });

  it('lets symbols grow with the zoom, within bounds', () => {
    expect(symbolGrowth(8)).toBe(0.7);
    expect(symbolGrowth(14)).toBeGreaterThan(symbolGrowth(12));
    expect(symbolGrowth(19)).toBe(1.12);
  });
});

describe('clusters', () => {
  it('count every point once, by kind', () => {
    fc.assert(
      fc.property(somePoints, fc.integer({ min: 4, max: 12 }), (points, zoom) => {
        const { singles, clusters } = clustersAt(clusterIndex(points), points, zoom);
        for (const kind of ['shelter', 'team'] as const) {
          const inClusters = clusters.reduce((sum, cluster) => sum + cluster.counts[kind], 0);
          const alone = singles.filter((one) => one.kind === kind).length;
          expect(inClusters + alone).toBe(points.filter((one) => one.kind === kind).length);
        }
      }),
    );
  });

  it('set the beads of a cluster side by side, around its middle', () => {
    const cluster = { id: 'c', position: [0, 0], counts: { shelter: 4, warehouse: 0, team: 2 } } as const;
    expect(beadsOf([cluster], 'shelter').map((bead) => [bead.count, bead.offset])).toEqual([[4, -0.5]]);
    expect(beadsOf([cluster], 'team').map((bead) => [bead.count, bead.offset])).toEqual([[2, 0.5]]);
    expect(beadsOf([cluster], 'warehouse')).toEqual([]);
  });
});

describe('placementOf', () => {
  const data = someDatasets({
    shelters: Array.from({ length: 40 }, (_, at) =>
      aShelter({ id: `s${at}`, position: [0.2 + at * 1e-4, 0.2] }),
    ),
    warehouses: [],
    teams: [aTeam({ id: 'crew', position: [0.2, 0.2] })],
  });

  it('clusters the whole city and keeps the selected one out of it', () => {
    const state = selectFeature({ kind: 'shelter', id: 's7' })(readyState({}, data));
    const { symbols, clusters } = placementOf(state, aView({ zoomStep: CLUSTER_ZOOM - 0.5 }));
    expect(symbols.map((one) => one.id)).toContain('s7');
    const counted = clusters.reduce((sum, { counts }) => sum + counts.shelter + counts.team, 0);
    expect(counted + symbols.length).toBe(41);
  });

  it('is computed again only when the zoom step, the data or the choice of layers changes', () => {
    const state = readyState({}, data);
    const view = aView({ zoomStep: 14 });
    const first = placementOf(state, view);
    expect(placementOf({ ...state }, { ...view })).toBe(first);
    const without = placementOf(state, { ...view, shown: { ...view.shown, shelters: false } });
    expect(without.symbols.every((one) => one.kind === 'team')).toBe(true);
    expect(placementOf(state, aView({ zoomStep: 14.5 }))).not.toBe(first);
  });
});
