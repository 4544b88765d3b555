import { distanceM } from '../../../src/domain/geo';
import { describePath, drawPath, kNearest, type NearestHit, SearchScratch } from '../../../src/network';
import type { BenchGraph } from '../graphs/bench-graph';
import { askNative, nativeRows } from '../native/native';
import { type NgraphNetwork, toNgraph } from '../ngraph';
import type { NodePlace } from '../on-node';
import { toGeojsonPathFinder } from '../peers/geojson-path-finder';
import { assertSame, checksum } from '../plain/checksum';
import { plainGraph } from '../plain/plain-graph';
import type { Bench, Figure, Row } from '../row';
import { summary, timeBest } from '../timing';

const K = 10;
const TARGETS = 2000;
const INCIDENTS = 500;
/** Libraries take seconds where each candidate is asked for: this many of the 2 000 routes are timed, and scaled. */
const SAMPLE = 30;
const PRUNED_INCIDENTS = 5;

interface Question {
  readonly graph: BenchGraph;
  readonly incidents: readonly NodePlace[];
  readonly targets: readonly NodePlace[];
  readonly isQuick: boolean;
}

/** Driving times of the ten nearest, ours. */
type Ours = (incident: NodePlace) => readonly NearestHit[];

/** The time of all routes, from those to a few of the targets. */
function timeScaled(
  { incidents, targets, isQuick }: Question,
  route: (from: number, to: number) => unknown,
): Pick<Row, 'medianMs' | 'p95Ms' | 'n'> {
  const times = Array.from({ length: isQuick ? 5 : SAMPLE }, (_, index) => {
    const start = performance.now();
    route(incidents[index % 3]!.node, targets[index * 7]!.node);
    return performance.now() - start;
  });
  const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
  return { ...summary([mean * TARGETS]), n: times.length };
}

/** Candidates by straight line, until the bound of the next is worse than the tenth found; the peer's best trick. */
function nearestPruned(peer: NgraphNetwork, incident: NodePlace, targets: readonly NodePlace[]): number[] {
  const byDistance = targets
    .map(({ node, snap }) => ({
      node,
      bound: distanceM(incident.snap.position, snap.position) * peer.tenthsPerM,
    }))
    .toSorted((a, b) => a.bound - b.bound);
  let best: number[] = [];
  for (const { node, bound } of byDistance) {
    if (best.length === K && bound > best[K - 1]!) break;
    const cost = node === incident.node ? 0 : peer.route(incident.node, node)?.cost;
    if (cost !== undefined) best = [...best, cost].toSorted((a, b) => a - b).slice(0, K);
  }
  return best;
}

async function ngraphRows(question: Question, ours: Ours): Promise<readonly Row[]> {
  const { graph, incidents, targets, isQuick } = question;
  const peer = toNgraph(graph.graph, graph.weights('car'), 'nba');
  const asked = incidents.slice(0, isQuick ? 1 : PRUNED_INCIDENTS);
  const times: number[] = [];
  for (const incident of asked) {
    const start = performance.now();
    const found = nearestPruned(peer, incident, targets);
    times.push(performance.now() - start);
    assertSame('k10-of-2000', 'ngraph', checksum(found), checksum(ours(incident).map(({ cost }) => cost)));
  }
  const row = { question: 'k10-of-2000', graph: graph.name } as const;
  return [
    { ...row, engine: 'ngraph', ...timeScaled(question, peer.route) },
    { ...row, engine: 'ngraph-pruned', ...summary(times) },
  ];
}

async function geojsonRows(
  question: Question,
  mayInstall: boolean,
  say: (text: string) => void,
): Promise<{ readonly rows: readonly Row[]; readonly figures: readonly Figure[] }> {
  const { graph } = question;
  const peer = await toGeojsonPathFinder(graph.graph, graph.weights('car'), mayInstall);
  if ('skipped' in peer) {
    say(`geojson-path-finder skipped: ${peer.skipped}`);
    return { rows: [], figures: [] };
  }
  const times = timeScaled(question, peer.route);
  return {
    rows: [{ question: 'k10-of-2000', graph: graph.name, engine: 'geojson-path-finder', ...times }],
    figures: [
      { graph: graph.name, name: 'geojson-path-finder builds its graph', value: peer.buildMs, unit: 'ms' },
    ],
  };
}

/** The ten quickest to reach of 2 000 places, each with its path, line and street-by-street steps. */
export const k10Of2000: Bench = async ({ subject: { graph }, isQuick, mayInstall, say }) => {
  const name = 'k10-of-2000';
  say(name);
  const weights = graph.weights('car');
  const incidents = graph.places('car', INCIDENTS, 41);
  const targets = graph.places('car', TARGETS, 42);
  const scratch = new SearchScratch(graph.graph.nodeCount);
  const ours: Ours = ({ snap }) =>
    kNearest(graph.graph, scratch, snap, targets, { weights, direction: 'from-origin', k: K });
  const withRoutes = (incident: NodePlace) =>
    ours(incident).map(({ path }) => [drawPath(graph.graph, path), describePath(graph.graph, weights, path)]);
  const question: Question = { graph, incidents, targets, isQuick };

  const row = { question: name, graph: graph.name, engine: 'anlan' } as const;
  const rows: Row[] = [{ ...row, ...(await timeBest(incidents, withRoutes, isQuick)) }];
  const searchAlone = await timeBest(incidents, ours, isQuick);
  const native = askNative(
    plainGraph(graph.graph, weights),
    [
      { line: `targets ${targets.map(({ node }) => node).join(' ')}`, expected: null },
      ...incidents.map((incident) => ({
        line: `k-nearest ${K} ${incident.node}`,
        expected: checksum(ours(incident).map(({ cost }) => cost)),
      })),
    ],
    isQuick,
  );
  const ofNative = nativeRows(name, graph.name, native, say);
  rows.push(...ofNative.rows, ...(await ngraphRows(question, ours)));
  const ofGeojson = await geojsonRows(question, mayInstall, say);
  return {
    rows: [...rows, ...ofGeojson.rows],
    figures: [
      { graph: graph.name, name: `${name}, paths alone`, value: searchAlone.medianMs, unit: 'ms' },
      ...ofNative.figures,
      ...ofGeojson.figures,
    ],
  };
};
