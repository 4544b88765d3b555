import { MODE_OF } from '../../../src/analysis/nearest/mode';
import { nearest } from '../../../src/analysis/nearest/nearest';
import type { NearestQuery } from '../../../src/analysis/nearest/query';
import { RESOURCE_KINDS, type ResourceKind } from '../../../src/domain/resource';
import { createTask } from '../../../src/domain/task';
import { distanceM, type LonLat } from '../../../src/domain/geo';
import {
  type ArcWeights,
  type ConditionsOfMode,
  type RoadGraph,
  type RoadNetwork,
  SearchScratch,
} from '../../../src/network';
import type { Datasets } from '../../../src/pack';
import { type NgraphNetwork, toNgraph } from '../ngraph';
import { type NodeQuestion, nodeOf, onNode, snapOfNode } from '../on-node';
import { randomIncidents } from '../random';
import type { Bench, Row } from '../row';
import { timeEach } from '../timing';

const INCIDENTS = 1000;
const K = 5;
/** ngraph takes seconds where each candidate is asked for: so many incidents are enough for a median. */
const NGRAPH_INCIDENTS = 3;
const PRUNED_INCIDENTS = 30;

function positionsOf(kind: ResourceKind, { shelters, warehouses, teams }: Datasets): LonLat[] {
  return { shelter: shelters, warehouse: warehouses, team: teams }[kind].map(({ position }) => position);
}

/** Every candidate asked for by its own route. */
function askEach(peer: NgraphNetwork, { origin, targets, isToward }: NodeQuestion): number[] {
  const costs = targets.map(
    ({ node }) => (isToward ? peer.route(node, origin.node) : peer.route(origin.node, node))?.cost,
  );
  return costs
    .filter((cost) => cost !== undefined)
    .toSorted((a, b) => a - b)
    .slice(0, K);
}

/** The best single trick with such a library: nearest in a straight line first, until no other can be quicker. */
function askPruned(peer: NgraphNetwork, question: NodeQuestion, tenthsPerM: number): number[] {
  const { origin, targets, isToward } = question;
  const byDistance = targets
    .map(({ node, snap }) => ({ node, bound: distanceM(origin.snap.position, snap.position) * tenthsPerM }))
    .toSorted((a, b) => a.bound - b.bound);
  let best: number[] = [];
  for (const { node, bound } of byDistance) {
    if (best.length === K && bound > best[K - 1]!) break;
    const cost = (isToward ? peer.route(node, origin.node) : peer.route(origin.node, node))?.cost;
    if (cost !== undefined) best = [...best, cost].toSorted((a, b) => a - b).slice(0, K);
  }
  return best;
}

/** Tenths of a second per metre of straight line on the quickest arc. */
function bestPace(graph: RoadGraph, weights: ArcWeights): number {
  let pace = Infinity;
  for (let arc = 0; arc < weights.length; arc++) {
    const from = graph.arcHead[arc ^ 1]!;
    const to = graph.arcHead[arc]!;
    const straightM = distanceM(
      [graph.nodeLon[from]! / 1e7, graph.nodeLat[from]! / 1e7],
      [graph.nodeLon[to]! / 1e7, graph.nodeLat[to]! / 1e7],
    );
    if (straightM > 0) pace = Math.min(pace, weights[arc]! / straightM);
  }
  return pace;
}

function questionsOf(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  kind: ResourceKind,
  incidents: readonly LonLat[],
  places: readonly LonLat[],
): NodeQuestion[] {
  const { graph } = network;
  const nodes = (positions: readonly LonLat[]) =>
    positions.flatMap((position) => {
      const snap = travel.snap(position);
      const node = snap === null ? null : nodeOf(graph, snap);
      const onNodeSnap = node === null ? null : snapOfNode(graph, travel.weights, node);
      return node === null || onNodeSnap === null ? [] : [{ node, snap: onNodeSnap }];
    });
  const targets = nodes(places);
  return nodes(incidents).map((origin) => ({ origin, targets, isToward: kind !== 'shelter' }));
}

async function peerRows(
  network: RoadNetwork,
  datasets: Datasets,
  incidents: readonly LonLat[],
  graph: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  const conditions = network.conditions(datasets.standards, { hazards: [], hazardRoads: [] });
  for (const kind of RESOURCE_KINDS) {
    const travel = conditions.travel(MODE_OF[kind], 'healthy');
    const peer = toNgraph(network.graph, travel.weights);
    const pace = bestPace(network.graph, travel.weights);
    const all = questionsOf(network, travel, kind, incidents, positionsOf(kind, datasets));
    for (const question of all.slice(0, NGRAPH_INCIDENTS))
      checkAgreement(network, travel, question, peer, pace);
    const question = `search-5-${kind}`;
    const scratch = new SearchScratch(network.graph.nodeCount);
    const ours = await timeEach(all, (one) => onNode(network.graph, scratch, travel.weights, one, K));
    rows.push({ question, graph, engine: 'anlan', ...ours });
    const each = await timeEach(all.slice(0, NGRAPH_INCIDENTS), (one) => askEach(peer, one), 0);
    rows.push({ question, graph, engine: 'ngraph', ...each });
    const pruned = await timeEach(all.slice(0, PRUNED_INCIDENTS), (one) => askPruned(peer, one, pace), 3);
    rows.push({ question, graph, engine: 'ngraph-pruned', ...pruned });
  }
  return rows;
}

/** Throws when the two programs do not give the same five costs for the same question. */
function checkAgreement(
  network: RoadNetwork,
  travel: ConditionsOfMode,
  question: NodeQuestion,
  peer: NgraphNetwork,
  pace: number,
): void {
  const scratch = new SearchScratch(network.graph.nodeCount);
  const ours = onNode(network.graph, scratch, travel.weights, question, K).map(({ cost }) => cost);
  for (const theirs of [askEach(peer, question), askPruned(peer, question, pace)]) {
    const differs =
      theirs.length !== ours.length || theirs.some((cost, i) => Math.abs(cost - ours[i]!) > 1e-6);
    if (differs) throw new Error(`ngraph says ${theirs.join(' ')}, anlan ${ours.join(' ')}`);
  }
}

/**
 * Over random incidents: `nearest-5-…` is the answer the page shows, with zones, lines, steps and what was passed over;
 * `search-5-…` the five cheapest paths between nodes, the same question for both programs.
 */
export const cityNearest: Bench = async ({ subject: { graph, city: pack }, say }) => {
  if (pack === null || pack.datasets.population.length === 0) return { rows: [] };
  const { datasets } = pack;
  const { network, name: city } = graph;
  const incidents = randomIncidents(datasets.population, INCIDENTS, 1);
  const { shelters, warehouses, teams, standards, hazards } = datasets;
  const query = (kinds: readonly ResourceKind[]) => (origin: LonLat) => {
    const asked: NearestQuery = {
      origin,
      kinds,
      incidentType: 'storm',
      k: K,
      walker: 'healthy',
      shelters,
      warehouses,
      teams,
      hazards,
      hazardRoads: standards.hazardRoads,
      standards,
    };
    return nearest(asked, network, createTask());
  };
  const rows: Row[] = [];
  for (const kind of RESOURCE_KINDS) {
    say(`nearest 5 ${kind}`);
    rows.push({
      question: `nearest-5-${kind}`,
      graph: city,
      engine: 'anlan',
      ...(await timeEach(incidents, query([kind]))),
    });
  }
  rows.push({
    question: 'nearest-5-each',
    graph: city,
    engine: 'anlan',
    ...(await timeEach(incidents, query(RESOURCE_KINDS))),
  });
  say('nearest 5 by ngraph');
  return { rows: [...rows, ...(await peerRows(network, datasets, incidents, city))] };
};
