import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRAVEL_MODES } from '../../../src/domain/travel';
import { createRoadNetwork, createSearcher, decodeRoadGraph } from '../../../src/network';
import { randomIncidents, seeded } from '../random';
import type { Bench } from '../row';
import { timeEach, timeRuns } from '../timing';

/** Circles of hazard laid over the city at once. */
const ZONES = 50;
const ZONE_CORNERS = 64;

/** A ring of corners around a point, radius in degrees of latitude. */
function disc([lon, lat]: readonly [number, number], radiusDeg: number): GeoJSON.Polygon {
  const stretch = 1 / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: ZONE_CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % ZONE_CORNERS)) / ZONE_CORNERS;
    return [lon + radiusDeg * stretch * Math.cos(angle), lat + radiusDeg * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

/** Loading the graph, meeting the network, searching all of it, laying closures; and the memory of it all. */
export const networkRows: Bench = async ({ city, folder, pack: { datasets, network }, say }) => {
  if (network === null) return { rows: [] };
  say('graph load, snap, one to all, closures');
  const { graph } = network;
  const { standards } = datasets;
  const open = { hazards: [], hazardRoads: [] };
  const bytes = (await readFile(join(folder, 'roads.bin'))).buffer;
  const load = await timeRuns(20, () => createRoadNetwork(decodeRoadGraph(bytes.slice(0))));
  const weigh = await timeRuns(20, () => {
    const fresh = createRoadNetwork(graph).conditions(standards, open);
    return TRAVEL_MODES.map((mode) => fresh.travel(mode, 'healthy'));
  });

  const incidents = randomIncidents(datasets.population, 1000, 3);
  const travel = network.conditions(standards, open).travel('walk', 'healthy');
  const snap = await timeEach(incidents, (position) => travel.snap(position));
  const searcher = createSearcher(graph);
  const origins = incidents.slice(0, 100).flatMap((position) => travel.snap(position) ?? []);
  const oneToAll = await timeEach(origins, (origin) =>
    searcher.oneToAll(origin, { weights: travel.weights, direction: 'from-source' }),
  );
  const route = await timeEach(origins, (origin) => searcher.route(origin, origins[0]!, travel.weights));

  const random = seeded(4);
  const centres = randomIncidents(datasets.population, ZONES * 20, 5);
  const sets = Array.from({ length: 20 }, (_, set) =>
    centres.slice(set * ZONES, (set + 1) * ZONES).map((centre) => ({
      area: disc([centre[0], centre[1]], 0.001 + 0.008 * random()),
      effect: { effect: 'closed' } as const,
    })),
  );
  const closure = await timeEach(
    sets,
    (zones) =>
      network.closures.apply(
        travel.weights,
        zones.map((zone) => ({ ...zone, area: { ...zone.area } })),
      ),
    5,
  );

  const arcs = 2 * graph.edgeCount;
  const scratchBytes = graph.nodeCount * 24;
  const memory = graph.buffer.byteLength + graph.arcs.byteLength + graph.firstArc.byteLength;
  const row = { graph: city, engine: 'anlan' } as const;
  return {
    rows: [
      { ...row, question: 'load', ...load },
      { ...row, question: 'weights-4-profiles', ...weigh },
      { ...row, question: 'snap', ...snap },
      { ...row, question: 'one-to-all', ...oneToAll },
      { ...row, question: 'route', ...route },
      { ...row, question: 'closure-50', ...closure },
    ],
    figures: [
      { graph: city, name: 'nodes', value: graph.nodeCount, unit: '' },
      { graph: city, name: 'directed edges', value: arcs, unit: '' },
      {
        graph: city,
        name: 'roads.bin per directed edge',
        value: graph.buffer.byteLength / arcs,
        unit: 'bytes',
      },
      {
        graph: city,
        name: 'memory per directed edge, all profiles and indexes',
        value: (memory + network.index.byteLength + 4 * 4 * arcs + scratchBytes) / arcs,
        unit: 'bytes',
      },
    ],
  };
};
