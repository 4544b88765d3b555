import { TRAVEL_MODES } from '../../src/domain/travel';
import type { Command, ExitCode } from './command';
import { InputError, readChoice, readOptions, required } from './input';
import { nodePosition, readNodes } from './matrix/nodes';
import { type MatrixRow, nodeRows, placeRows } from './matrix/rows';
import { serviceCosts } from './matrix/service';
import { readSource } from './matrix/source';
import { type MatrixNames, type MatrixPlaces, matrixCsv, matrixGeojson, matrixJson } from './matrix/write';
import { PLACES_USAGE, readPlaces } from './read-places';
import { openRoads, ROAD_OPTIONS, roadsUsage } from './roads';
import { writeLines } from './write-lines';

const USAGE = `npm run -s analyse -- matrix --pack DIR --profile MODE --from-nodes A,B --to-nodes C,D [options]
npm run -s analyse -- matrix --pack DIR --profile MODE --from FILE --to FILE [options]
npm run -s analyse -- matrix --source valhalla:URL|osrm:URL --profile MODE --from FILE --to FILE [options]
${roadsUsage('none')}
  --from-nodes, --to-nodes IDS  nodes of export-graph, separated by commas; from node to node exact to 0.1 s
  --from, --to FILE  tables of places; legs between place and road are part of the answer
  --source WHICH   a running Valhalla or OSRM instead of a pack: its roads, profiles and speeds
  --format csv|json|geojson  csv; geojson: a straight line for each pair, which is not its way
Answer: from,to,seconds,metres, one line for each pair; metres along the quickest way; empty = cannot be reached.
${PLACES_USAGE}
Exit code 1: no pair can be travelled.`;

type Options = Partial<Readonly<Record<(typeof OPTIONS)[number], string>>>;
const OPTIONS = [...ROAD_OPTIONS, 'from-nodes', 'to-nodes', 'from', 'to', 'source', 'format'] as const;

interface Asked {
  readonly names: MatrixNames;
  readonly places: MatrixPlaces;
  readonly rows: Iterable<MatrixRow> | AsyncIterable<MatrixRow>;
  readonly ground: Readonly<Record<string, string>>;
}

async function nodesAsked(options: Options): Promise<Asked> {
  const [from, to] = [
    required(options['from-nodes'], 'from-nodes'),
    required(options['to-nodes'], 'to-nodes'),
  ];
  if (options.source !== undefined) throw new InputError('--source goes with --from FILE and --to FILE.');
  const { network, roads } = await openRoads(options, 'none');
  const froms = readNodes(from, network.graph.nodeCount, 'from-nodes');
  const tos = readNodes(to, network.graph.nodeCount, 'to-nodes');
  return {
    names: { from: froms.map(String), to: tos.map(String) },
    places: {
      from: froms.map((node) => nodePosition(network.graph, node)),
      to: tos.map((node) => nodePosition(network.graph, node)),
    },
    rows: nodeRows(network.graph, roads.weights, froms, tos),
    ground: { profile: roads.mode, method: 'road', hazards: options.hazards ?? 'none' },
  };
}

async function placesAsked(options: Options): Promise<Asked> {
  const froms = await readPlaces(required(options.from, 'from'));
  const tos = await readPlaces(required(options.to, 'to'));
  const fromPositions = froms.map(({ position }) => position);
  const toPositions = tos.map(({ position }) => position);
  const places = { from: fromPositions, to: toPositions };
  const names = { from: froms.map(({ id }) => id), to: tos.map(({ id }) => id) };
  if (options.source === undefined) {
    const { roads } = await openRoads(options, 'none');
    return {
      names,
      places,
      rows: placeRows(roads, fromPositions, toPositions),
      ground: { profile: roads.mode, method: 'road', hazards: options.hazards ?? 'none' },
    };
  }
  for (const name of ['pack', 'walker', 'hazards', 'closures'] as const) {
    if (options[name] !== undefined) throw new InputError(`--${name} goes without --source.`);
  }
  const service = readSource(options.source);
  const mode = readChoice(required(options.profile, 'profile'), TRAVEL_MODES, 'profile');
  const costs = await serviceCosts(service, fromPositions, toPositions, mode, (done) =>
    console.error(`${done} of ${froms.length} rows`),
  );
  const rowOf = (_: unknown, row: number): MatrixRow => ({
    seconds: costs.seconds.cost.subarray(row * tos.length, (row + 1) * tos.length),
    metres: costs.metres.cost.subarray(row * tos.length, (row + 1) * tos.length),
  });
  return {
    names,
    places,
    rows: froms.map(rowOf),
    ground: { profile: mode, method: 'road', source: options.source },
  };
}

/** Travel times and lengths from many places to many. */
export const matrixCommand: Command = {
  name: 'matrix',
  summary: 'travel times and lengths from many places to many',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, OPTIONS);
    const format = readChoice(options.format ?? 'csv', ['csv', 'json', 'geojson'], 'format');
    const hasNodes = options['from-nodes'] !== undefined || options['to-nodes'] !== undefined;
    const hasPlaces = options.from !== undefined || options.to !== undefined;
    if (hasNodes === hasPlaces) {
      throw new InputError('--from-nodes and --to-nodes, or --from and --to, are wanted.');
    }
    const { names, places, rows, ground } = await (hasNodes ? nodesAsked(options) : placesAsked(options));
    let code: ExitCode = 1;
    async function* watched(): AsyncGenerator<MatrixRow> {
      let done = 0;
      for await (const row of rows) {
        if (row.seconds.some((seconds) => seconds < Infinity)) code = 0;
        yield row;
        if (++done % 100 === 0) console.error(`${done} of ${names.from.length} rows`);
      }
    }
    const written = {
      csv: () => matrixCsv(names, watched()),
      json: () => matrixJson(names, watched(), ground),
      geojson: () => matrixGeojson(names, places, watched()),
    };
    await writeLines(written[format]());
    return code;
  },
};
