import * as fc from 'fast-check';
import type { OsmFeature } from '../../domain/osm';
import type { TurnRestriction } from '../../domain/turn-restriction';
import { buildRoadGraph } from '../build/build';
import type { BuildOptions } from '../build/lines';
import type { RoadGraph, Snap } from '../types';

export interface RandomTown {
  readonly graph: RoadGraph;
  readonly features: readonly OsmFeature[];
  readonly restrictions: readonly TurnRestriction[];
  readonly snaps: readonly Snap[];
}

const SIDE = 4;
const STEP_DEG = 0.0007;

function cornerAt(corner: number): [number, number] {
  const jitter = ((corner * 7919) % 13) * 1e-5;
  return [
    Math.round(((corner % SIDE) * STEP_DEG + jitter) * 1e7) / 1e7,
    Math.round((Math.floor(corner / SIDE) * STEP_DEG - jitter / 2) * 1e7) / 1e7,
  ];
}

/** Streets of a square grid as pairs of corners. */
const STREETS: readonly (readonly [number, number])[] = Array.from({ length: SIDE * SIDE }, (_, corner) => [
  ...(corner % SIDE < SIDE - 1 ? [[corner, corner + 1] as const] : []),
  ...(corner < SIDE * (SIDE - 1) ? [[corner, corner + SIDE] as const] : []),
]).flat();

const KINDS = ['no_left_turn', 'no_straight_on', 'no_u_turn', 'only_right_turn', 'only_straight_on'];
const BINDS = [
  { vehicle: null, except: [] },
  { vehicle: null, except: [] },
  { vehicle: 'hgv', except: [] },
  { vehicle: 'motorcar', except: [] },
  { vehicle: null, except: ['psv', 'bicycle'] },
  { vehicle: 'bicycle', except: [] },
];
const ONEWAYS = [{}, {}, {}, { oneway: 'yes' }, { oneway: '-1' }, { access: 'private' }];

interface Street {
  readonly id: number;
  readonly ends: readonly [number, number];
}

function otherEnd({ ends }: Street, corner: number): number {
  return ends[0] === corner ? ends[1] : ends[0];
}

/** A restriction along a walk over streets that begins on one and turns `turns` times; null where the walk is stuck. */
function restrictionOf(
  streets: readonly Street[],
  id: number,
  kind: string,
  picks: readonly number[],
  binds: (typeof BINDS)[number],
): TurnRestriction | null {
  const first = streets[picks[0]! % streets.length]!;
  let corner = first.ends[picks[0]! % 2]!;
  const corners = [corner];
  const walk = [first];
  for (const pick of picks.slice(1)) {
    const further = streets.filter(
      (street) =>
        street.ends.includes(corner) &&
        (!walk.includes(street) || (picks.length === 2 && kind === 'no_u_turn')),
    );
    if (further.length === 0) return null;
    const next = further[pick % further.length]!;
    walk.push(next);
    corner = otherEnd(next, corner);
    corners.push(corner);
  }
  const via =
    walk.length === 2
      ? ({ type: 'node', id: corners[0]! + 1, position: cornerAt(corners[0]!) } as const)
      : ({ type: 'ways', ids: walk.slice(1, -1).map((street) => street.id) } as const);
  return { id, kind, ...binds, from: [walk[0]!.id], via, to: [walk.at(-1)!.id] };
}

/** A small town on a grid with one-way streets and turn restrictions, over nodes and over ways, for many vehicles. */
export const randomTown: fc.Arbitrary<RandomTown> = fc
  .record({
    kept: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: STREETS.length, maxLength: STREETS.length }),
    tags: fc.array(fc.nat(), { minLength: STREETS.length, maxLength: STREETS.length }),
    turns: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        picks: fc.oneof(
          { weight: 4, arbitrary: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }) },
          { weight: 1, arbitrary: fc.array(fc.nat(), { minLength: 3, maxLength: 4 }) },
        ),
        binds: fc.constantFrom(...BINDS),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    points: fc.array(fc.record({ pick: fc.nat(), fraction: fc.constantFrom(0.2, 0.5, 0.7) }), {
      minLength: 3,
      maxLength: 6,
    }),
  })
  .map(({ kept, tags, turns, points }) => {
    const streets = STREETS.map((ends, index) => ({ id: index + 1, ends })).filter(
      ({ id }) => id === 1 || kept[id - 1]! > 0,
    );
    const features = streets.map(
      ({ id, ends }): OsmFeature => ({
        type: 'way',
        id,
        tags: { highway: 'residential', ...ONEWAYS[tags[id - 1]! % ONEWAYS.length] },
        geometry: { type: 'LineString', coordinates: ends.map(cornerAt) },
      }),
    );
    const restrictions = turns.flatMap(
      ({ kind, picks, binds }, index) => restrictionOf(streets, index + 1, kind, picks, binds) ?? [],
    );
    const options: BuildOptions = { speeds: {}, drivesOn: 'right', minComponentNodes: 1, restrictions };
    const { graph } = buildRoadGraph(features, options);
    const roads = graph.edgeCount - graph.twinOf.length;
    const snaps = points.map(({ pick, fraction }) => ({
      edge: pick % roads,
      fraction,
      position: [0, 0] as const,
      offRoadM: 0,
    }));
    return { features, graph, restrictions, snaps };
  });
