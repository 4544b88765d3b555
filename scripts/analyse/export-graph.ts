import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TRAVEL_MODES } from '../../src/domain/travel';
import { CLOSED, type RoadNetwork } from '../../src/network';
import type { Datasets } from '../../src/pack';
import type { Command } from './command';
import { readOptions, required } from './input';
import { nodePosition } from './matrix/nodes';
import { openPackFolder } from './pack-folder';

const USAGE = `npm run -s analyse -- export-graph --pack DIR --out DIR
  --pack DIR  folder of a pack, e.g. public/packs/montevideo
  --out DIR   where nodes.csv and edges.csv go; made if it is not there
nodes.csv: id,lon,lat (degrees, WGS 84)
edges.csv: from,to,length_m,walk_s,car_s,emergency_s,truck_s: one line for each direction that any mode may use,
  metres and seconds exactly as searched, before hazards; walking at the speed of a healthy adult; empty = not allowed.
Turn restrictions are in the tables: where one binds, its place has further nodes of the same position, and a plain
  search needs to know nothing of it. The time to such a place is the least over its nodes; one sets out from the first.`;

/** Lines of nodes.csv. */
export function nodeLines({ graph }: RoadNetwork): string[] {
  const lines = ['id,lon,lat'];
  for (let node = 0; node < graph.nodeCount; node++) {
    const [lon, lat] = nodePosition(graph, node);
    lines.push(`${node},${lon.toFixed(7)},${lat.toFixed(7)}`);
  }
  return lines;
}

/** Lines of edges.csv. */
export function edgeLines(network: RoadNetwork, { standards }: Pick<Datasets, 'standards'>): string[] {
  const { graph } = network;
  const conditions = network.conditions(standards, { hazards: [], hazardRoads: [] });
  const weights = TRAVEL_MODES.map((mode) => conditions.travel(mode, 'healthy').weights);
  const lines = [`from,to,length_m,${TRAVEL_MODES.map((mode) => `${mode}_s`).join(',')}`];
  for (let arc = 0; arc < graph.arcHead.length; arc++) {
    const tenths = weights.map((ofMode) => ofMode[arc]!);
    if (tenths.every((weight) => weight === CLOSED)) continue;
    const seconds = tenths.map((weight) => (weight === CLOSED ? '' : (weight / 10).toFixed(1)));
    const lengthM = (graph.edgeLengthMm[arc >> 1]! / 1000).toFixed(3);
    lines.push([graph.arcHead[arc ^ 1], graph.arcHead[arc], lengthM, ...seconds].join(','));
  }
  return lines;
}

/** The road graph of a pack as two tables that any other program can search. */
export const exportGraph: Command = {
  name: 'export-graph',
  summary: 'the road graph of a pack as nodes.csv and edges.csv',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, ['pack', 'out']);
    const out = resolve(required(options.out, 'out'));
    const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
    if (network === null) {
      console.error('The pack has no road network.');
      return 1;
    }
    await mkdir(out, { recursive: true });
    const tables = { 'nodes.csv': nodeLines(network), 'edges.csv': edgeLines(network, datasets) };
    for (const [name, lines] of Object.entries(tables)) {
      await writeFile(join(out, name), `${lines.join('\n')}\n`);
      console.error(`${join(out, name)}: ${lines.length - 1} lines`);
    }
    return 0;
  },
};
