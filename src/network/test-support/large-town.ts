import type { OsmFeature } from '../../domain/osm';
import type { TurnRestriction } from '../../domain/turn-restriction';
import { buildRoadGraph } from '../build/build';
import type { RoadGraph } from '../types';

const SIDE = 60;
const STEP_DEG = 0.001;
const TAGS = [
  {},
  {},
  {},
  { oneway: 'yes' },
  { oneway: '-1' },
  { highway: 'primary' },
  { highway: 'footway' },
];

/** A town on a grid of some thousand streets with one-way streets, missing ones and turn restrictions. */
export function largeTown(random: () => number): RoadGraph {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const corners = Array.from({ length: SIDE * SIDE }, (_, corner): [number, number] => [
    round(((corner % SIDE) + 0.4 * random()) * STEP_DEG),
    round((Math.floor(corner / SIDE) + 0.4 * random()) * STEP_DEG),
  ]);
  const ways: OsmFeature[] = [];
  const at = new Map<number, number[]>();
  for (let corner = 0; corner < SIDE * SIDE; corner++) {
    const right = corner % SIDE < SIDE - 1 ? [corner + 1] : [];
    const up = corner < SIDE * (SIDE - 1) ? [corner + SIDE] : [];
    for (const other of [...right, ...up]) {
      if (random() < 0.08) continue;
      const id = ways.length + 1;
      for (const end of [corner, other]) at.set(end, [...(at.get(end) ?? []), id]);
      ways.push({
        type: 'way',
        id,
        tags: { highway: 'residential', ...pick(TAGS) },
        geometry: { type: 'LineString', coordinates: [corners[corner]!, corners[other]!] },
      });
    }
  }
  const restrictions = Array.from({ length: 400 }, (_, index): TurnRestriction => {
    const corner = pick([...at.keys()]);
    return {
      id: index + 1,
      kind: pick(['no_left_turn', 'no_u_turn', 'only_straight_on']),
      vehicle: pick([null, null, 'hgv']),
      except: [],
      from: [pick(at.get(corner)!)],
      via: { type: 'node', id: corner, position: corners[corner]! },
      to: [pick(at.get(corner)!)],
    };
  });
  return buildRoadGraph(ways, { speeds: {}, drivesOn: 'right', restrictions }).graph;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
