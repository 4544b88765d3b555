import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_DIR, PACKS_DIR, ROOT } from '../../scripts/pack/paths';
import { openPbfFile } from '../../scripts/pack/pbf-file';
import { TRAVEL_MODES, type TravelMode } from '../../src/domain/travel';
import { readOsmPbf, standardsSchema } from '../../src/ingest';
import {
  type ArcWeights,
  baseEdgeCount,
  buildRoadGraph,
  ClosureOverlay,
  costOn,
  createArcWeights,
  createEdgeIndex,
  createSearcher,
  decodeRoadGraph,
  edgeCosts,
  isEdgeOpen,
  type RoadGraph,
  type Snap,
  UNITS_PER_DEGREE,
} from '../../src/network';
import { relativeGap } from '../../src/network/test-support/gap';
import { largeTown } from '../../src/network/test-support/large-town';
import { PlainSearch, type PlainTree } from '../../src/network/test-support/plain-search';
import * as v from 'valibot';
import { seeded } from '../bench/random';

const SAME = 1e-9;
const SEED = 20_261_126;
/** Points asked from and to in each of four scenarios a graph, and points asked about. */
const ORIGINS = 10;
const POINTS = 60;
const ZONES = 30;
const KS = [1, 4, 16];

const extract = join(ROOT, '..', 'shared', 'data', 'osm', 'heidelberg.osm.pbf');

async function packGraph(city: string): Promise<RoadGraph> {
  const bytes = readFileSync(join(PACKS_DIR, city, 'roads.bin'));
  return decodeRoadGraph(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

async function extractGraph(): Promise<RoadGraph> {
  const { features, restrictions } = await readOsmPbf(openPbfFile(extract));
  return buildRoadGraph(features, { speeds: {}, drivesOn: 'right', restrictions }).graph;
}

const GRAPHS: readonly { readonly name: string; readonly open: () => Promise<RoadGraph> }[] = [
  { name: 'montevideo', open: () => packGraph('montevideo') },
  { name: 'astana', open: () => packGraph('astana') },
  existsSync(extract)
    ? { name: 'heidelberg with its turn restrictions', open: extractGraph }
    : {
        name: 'a drawn town with turn restrictions',
        open: async () => await Promise.resolve(largeTown(seeded(SEED))),
      },
];

const { travel } = v.parse(
  standardsSchema,
  JSON.parse(readFileSync(join(DATA_DIR, 'standards', 'standards.json'), 'utf8')),
);

/** Weights of a mode under some triangles at random, of which most close roads and some slow them. */
function closedAtRandom(graph: RoadGraph, mode: TravelMode, random: () => number): ArcWeights {
  const overlay = new ClosureOverlay(createEdgeIndex(graph));
  const zones = Array.from({ length: ZONES }, (_, index) => {
    const node = Math.floor(random() * graph.nodeCount);
    const [lon, lat] = [graph.nodeLon[node]! / UNITS_PER_DEGREE, graph.nodeLat[node]! / UNITS_PER_DEGREE];
    const ring = [0, 1, 2].map(() => [lon + 0.006 * (random() - 0.5), lat + 0.006 * (random() - 0.5)]);
    const area = { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] };
    return {
      area,
      effect: index % 5 === 0 ? ({ effect: 'slow', factor: 2.5 } as const) : ({ effect: 'closed' } as const),
    };
  });
  return overlay.apply(createArcWeights(graph, travel[mode]), zones);
}

/** Points on open roads, one in ten at the very end of one. */
function pointsAtRandom(graph: RoadGraph, weights: ArcWeights, count: number, random: () => number): Snap[] {
  const points: Snap[] = [];
  while (points.length < count) {
    const edge = Math.floor(random() * baseEdgeCount(graph));
    if (!isEdgeOpen(graph, weights, edge)) continue;
    const isEnd = random() < 0.1;
    const fraction = isEnd ? Math.round(random()) : random();
    points.push({ edge, fraction, position: [0, 0], offRoadM: 0 });
  }
  return points;
}

interface Scenario {
  readonly graph: RoadGraph;
  readonly weights: ArcWeights;
  readonly origins: readonly Snap[];
  readonly points: readonly Snap[];
  /** Expected cost from each origin to each point, and back. */
  readonly there: readonly (readonly number[])[];
  readonly back: readonly (readonly number[])[];
}

function scenarioOf(graph: RoadGraph, mode: TravelMode, seed: number): Scenario {
  const random = seeded(seed);
  const weights = closedAtRandom(graph, mode, random);
  const origins = pointsAtRandom(graph, weights, ORIGINS, random);
  const points = [...origins.slice(0, 2), ...pointsAtRandom(graph, weights, POINTS - 2, random)];
  const plain = new PlainSearch(graph, weights);
  const rowsOf = (direction: PlainTree['direction']) =>
    origins.map((origin) => {
      const tree = plain.tree(origin, direction);
      return points.map((point) => plain.at(tree, point));
    });
  return { graph, weights, origins, points, there: rowsOf('from'), back: rowsOf('to') };
}

/** Answers that are not as expected, and how many there were. */
class Tally {
  asked = 0;
  readonly wrong: string[] = [];

  compare(question: string, found: number, expected: number): void {
    this.asked++;
    if (!(relativeGap(found, expected) <= SAME)) this.wrong.push(`${question}: ${found}, not ${expected}`);
  }
}

function askRoutes({ graph, weights, origins, points, there }: Scenario, tally: Tally): void {
  const searcher = createSearcher(graph);
  for (const [row, origin] of origins.entries()) {
    for (const [column, point] of points.entries()) {
      const path = searcher.route(origin, point, weights);
      tally.compare(`route ${row} ${column}`, path?.cost ?? Infinity, there[row]![column]!);
    }
  }
}

function askNearest({ graph, weights, origins, points, there, back }: Scenario, tally: Tally): void {
  const searcher = createSearcher(graph);
  const targets = points.map((snap) => ({ snap }));
  for (const [row, origin] of origins.entries()) {
    for (const [direction, costs] of [
      ['from-origin', there[row]!],
      ['to-origin', back[row]!],
    ] as const) {
      const reached = costs.filter((cost) => cost < Infinity).toSorted((a, b) => a - b);
      for (const k of KS) {
        const hits = searcher.kNearest(origin, targets, { weights, direction, k });
        tally.compare(`count of ${k} nearest ${direction} ${row}`, hits.length, Math.min(k, reached.length));
        for (const [rank, { cost }] of hits.entries()) {
          tally.compare(`${k} nearest ${direction} ${row} rank ${rank}`, cost, reached[rank]!);
        }
      }
    }
  }
}

function askFields({ graph, weights, origins, points, there, back }: Scenario, tally: Tally): void {
  const searcher = createSearcher(graph);
  const sources = origins.map((snap, index) => ({ snap, extra: 100 * index }));
  for (const [direction, rows] of [
    ['from-source', there],
    ['to-source', back],
  ] as const) {
    const field = searcher.nearestSource(sources, { weights, direction });
    const limit = 9000;
    const near = searcher.nearestSource(sources, { weights, direction, limit });
    const area = new Map(
      edgeCosts(graph, sources, near, { weights, direction, limit }).map((one) => [one.edge, one]),
    );
    for (const [column, point] of points.entries()) {
      const expected = Math.min(...rows.map((row, source) => 100 * source + row[column]!));
      tally.compare(`nearest source ${direction} ${column}`, field.at(point)?.cost ?? Infinity, expected);
      const limited = expected <= limit ? expected : Infinity;
      tally.compare(`within ${direction} ${column}`, near.at(point)?.cost ?? Infinity, limited);
      if (point.fraction === 0 || point.fraction === 1) continue;
      const road = area.get(point.edge);
      const cost = road === undefined ? Infinity : costOn(road, point.fraction);
      tally.compare(`service area ${direction} ${column}`, cost <= limit ? cost : Infinity, limited);
    }
  }
}

function askMatrix({ graph, weights, origins, points, there, back }: Scenario, tally: Tally): void {
  const searcher = createSearcher(graph);
  const away = searcher.matrix(origins, points, { weights });
  const toward = searcher.matrix(points, origins, { weights });
  for (const [row] of origins.entries()) {
    for (const [column] of points.entries()) {
      tally.compare(`matrix ${row} ${column}`, away[row * POINTS + column]!, there[row]![column]!);
      tally.compare(`matrix back ${row} ${column}`, toward[column * ORIGINS + row]!, back[row]![column]!);
    }
  }
}

describe('ten thousand questions against a plain search', () => {
  const asked = new Map<string, number>();

  for (const [number, { name, open }] of GRAPHS.entries()) {
    it(`have the same answers on ${name}, under closures at random`, async () => {
      const graph = await open();
      const tally = new Tally();
      for (const [at, mode] of TRAVEL_MODES.entries()) {
        const scenario = scenarioOf(graph, mode, SEED + 10 * number + at);
        askRoutes(scenario, tally);
        askNearest(scenario, tally);
        askFields(scenario, tally);
        askMatrix(scenario, tally);
      }
      expect(tally.wrong).toEqual([]);
      asked.set(name, tally.asked);
    }, 180_000);
  }

  it('are ten thousand', () => {
    const sum = [...asked.values()].reduce((total, count) => total + count, 0);
    expect(asked.size).toBe(GRAPHS.length);
    expect(sum).toBeGreaterThanOrEqual(10_000);
  });
});
