import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { distanceM, type LonLat } from '../../../src/domain/geo';
import { CLOSED } from '../../../src/network';
import { hilbertIndex } from '../../../src/network/build/hilbert';
import { encodeArrays } from '../../../src/network/file/encode';
import { encodeNames } from '../../../src/network/file/names';
import { hierarchyRanks } from '../../../src/network/hierarchy/order';
import { roadClassOf } from '../../../src/network/tags/road-class';
import { builtInStandards } from '../../../src/pack/open/read-standards-file';
import { type BenchGraph, openBenchGraph } from './bench-graph';
import { forgetOlder, keptBytes, keptFolder } from './kept';
import { sideFile } from './sources';

const NODES = 264_346;
const ARCS = 733_846;
/** The challenge states no unit of time; read as hundredths of a second its smallest streets are driven at 14 km/h. */
const UNITS_PER_TENTH = 10;
const UNITS_PER_MICRODEGREE = 10;

interface Challenge {
  /** 1e-7 degrees by node, from 0. */
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly time: Uint32Array;
}

/** Numbers of the lines that begin with a letter, row by row. */
function numbersOf(text: string, letter: string, perLine: number, expected: number): Int32Array {
  const numbers = new Int32Array(perLine * expected);
  let count = 0;
  for (const line of text.split('\n')) {
    if (!line.startsWith(`${letter} `)) continue;
    const parts = line.split(' ');
    for (let column = 0; column < perLine; column++)
      numbers[count * perLine + column] = Number(parts[column + 1]);
    count++;
  }
  if (count !== expected) throw new Error(`${count} lines "${letter}" where the challenge has ${expected}`);
  return numbers;
}

async function readChallenge(arcsFile: string, nodesFile: string): Promise<Challenge> {
  const unzip = promisify(gunzip);
  const arcs = numbersOf(String(await unzip(await readFile(arcsFile))), 'a', 3, ARCS);
  const nodes = numbersOf(String(await unzip(await readFile(nodesFile))), 'v', 3, NODES);
  const [lon, lat] = [new Int32Array(NODES), new Int32Array(NODES)];
  for (let row = 0; row < NODES; row++) {
    lon[nodes[3 * row]! - 1] = nodes[3 * row + 1]! * UNITS_PER_MICRODEGREE;
    lat[nodes[3 * row]! - 1] = nodes[3 * row + 2]! * UNITS_PER_MICRODEGREE;
  }
  const column = (offset: number, shift: number) =>
    Uint32Array.from({ length: ARCS }, (_, arc) => arcs[3 * arc + offset]! - shift);
  return { lon, lat, from: column(0, 1), to: column(1, 1), time: column(2, 0) };
}

/** New number of each node, along a Hilbert curve, as the builder of packs numbers them. */
function orderOf({ lon, lat }: Challenge): Uint32Array {
  const west = lon.reduce((a, b) => Math.min(a, b));
  const south = lat.reduce((a, b) => Math.min(a, b));
  const side = Math.max(
    lon.reduce((a, b) => Math.max(a, b)) - west,
    lat.reduce((a, b) => Math.max(a, b)) - south,
  );
  const keys = Float64Array.from(lon, (x, node) =>
    hilbertIndex(
      Math.floor(((x - west) / side) * 0xffff),
      Math.floor(((lat[node]! - south) / side) * 0xffff),
    ),
  );
  const nodes = Uint32Array.from(lon, (_, node) => node).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const number = new Uint32Array(NODES);
  for (const [at, node] of nodes.entries()) number[node] = at;
  return number;
}

interface Street {
  readonly from: number;
  readonly to: number;
  readonly there: number;
  back: number;
}

/** Arcs joined to streets with a way there and one back; the n-th arc from a to b meets the n-th from b to a. */
function streetsOf(challenge: Challenge, number: Uint32Array): Street[] {
  const streets: Street[] = [];
  const waiting = new Map<number, Street[]>();
  for (let arc = 0; arc < ARCS; arc++) {
    const from = number[challenge.from[arc]!]!;
    const to = number[challenge.to[arc]!]!;
    const weight = Math.max(1, Math.round(challenge.time[arc]! / UNITS_PER_TENTH));
    const opposite = waiting.get(to * NODES + from)?.shift();
    if (opposite !== undefined) {
      opposite.back = weight;
      continue;
    }
    const street = { from, to, there: weight, back: CLOSED };
    streets.push(street);
    const key = from * NODES + to;
    waiting.set(key, [...(waiting.get(key) ?? []), street]);
  }
  return streets.sort((a, b) => a.from - b.from || a.to - b.to);
}

function inOrder(values: Int32Array, number: Uint32Array): Int32Array {
  const ordered = new Int32Array(values.length);
  for (let node = 0; node < values.length; node++) ordered[number[node]!] = values[node]!;
  return ordered;
}

async function build(
  arcsFile: string,
  nodesFile: string,
): Promise<{ roads: Uint8Array; weights: Uint8Array }> {
  const challenge = await readChallenge(arcsFile, nodesFile);
  const number = orderOf(challenge);
  const streets = streetsOf(challenge, number);
  const nodeLon = inOrder(challenge.lon, number);
  const nodeLat = inOrder(challenge.lat, number);
  const place = (node: number): LonLat => [nodeLon[node]! / 1e7, nodeLat[node]! / 1e7];
  const arcHead = new Uint32Array(2 * streets.length);
  const weights = new Uint32Array(2 * streets.length);
  for (const [edge, { from, to, there, back }] of streets.entries()) {
    arcHead.set([to, from], 2 * edge);
    weights.set([there, back], 2 * edge);
  }
  const roads = encodeArrays(
    {
      nodeLon,
      nodeLat,
      arcHead,
      nodeRank: hierarchyRanks({ nodeLon, nodeLat, arcHead }),
      edgeLengthMm: Uint32Array.from(streets, ({ from, to }) =>
        Math.max(1, Math.round(1000 * distanceM(place(from), place(to)))),
      ),
      edgeWay: new Uint32Array(streets.length),
      edgeIsland: new Uint8Array(streets.length),
      shapeStart: new Uint32Array(streets.length + 1),
      shape: new Int16Array(0),
      wayId: Float64Array.of(1),
      wayName: Uint32Array.of(0),
      wayClass: Uint8Array.of(roadClassOf('residential')!),
      waySpeedKmh: Uint8Array.of(40),
      wayFlags: Uint8Array.of(0),
      wayLayer: Int8Array.of(0),
      wayAccess: Uint16Array.of(0xff),
      ...encodeNames(['']),
    },
    'right',
  );
  return { roads: new Uint8Array(roads), weights: new Uint8Array(weights.buffer) };
}

/**
 * New York of the 9th DIMACS challenge, with the project's own arrays and order of nodes. Vehicles have the travel
 * times of the file; walking follows from the length, which is the straight line between the ends of an arc.
 * Null where the files are absent.
 * @throws Error when nodes or arcs are not as many as the challenge has
 */
export async function newYork(): Promise<BenchGraph | null> {
  const arcsFile = sideFile('graph-new-york', 'ny.t.gr.gz');
  const nodesFile = sideFile('graph-new-york', 'ny.co.gz');
  if (arcsFile === null || nodesFile === null) return null;
  const folder = keptFolder('new-york', [arcsFile, nodesFile, import.meta.filename]);
  let built: ReturnType<typeof build> | null = null;
  const made = () => {
    if (built === null) forgetOlder('new-york');
    built ??= build(arcsFile, nodesFile);
    return built;
  };
  const roads = await keptBytes(join(folder, 'roads.bin'), async () => (await made()).roads);
  const given = new Uint32Array(
    await keptBytes(join(folder, 'times.bin'), async () => (await made()).weights),
  );
  const open = openBenchGraph({
    name: 'new-york',
    roads,
    standards: await builtInStandards(),
    given: { car: given, emergency: given, truck: given },
  });
  const arcs = given.reduce((count, weight) => count + (weight === CLOSED ? 0 : 1), 0);
  if (open.graph.nodeCount !== NODES || arcs !== ARCS) {
    throw new Error(`New York has ${open.graph.nodeCount} nodes and ${arcs} arcs, not ${NODES} and ${ARCS}`);
  }
  return open;
}
