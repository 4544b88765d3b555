import type { Columns, Kernels, LaneRoom, LaneSeeds, Metric, Spread, SpreadRoom, Tree } from './kernels';
import { KERNELS_BASE64 } from './kernels-bytes';

const PAGE = 65536;

type Exported = Readonly<
  Record<
    | 'customizeOneWay'
    | 'customizeBothWays'
    | 'spread'
    | 'readSpread'
    | 'climbLane'
    | 'sweepLanes'
    | 'readLanes',
    (...numbers: readonly number[]) => void
  >
>;

let compiled: WebAssembly.Module | null = null;

function compile(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNELS_BASE64), (char) => char.charCodeAt(0)));
  return compiled;
}

/** Addresses of arrays in the kernels' memory. */
function at(...arrays: readonly { readonly byteOffset: number }[]): number[] {
  return arrays.map(({ byteOffset }) => byteOffset);
}

/**
 * The kernels in WebAssembly, with a memory of at least so many bytes.
 * @returns null where it is not to be had: no SIMD, a policy that forbids it, no address space left
 */
export function webAssemblyKernels(byteLength: number): Kernels | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(byteLength / PAGE)) });
    const instance = new WebAssembly.Instance(compile(), { env: { memory } });
    return calling(memory.buffer, instance.exports as Exported);
  } catch {
    return null;
  }
}

function calling(memory: ArrayBuffer, run: Exported): Kernels {
  return {
    memory,
    customize(
      { nodeCount, height, depth, first, headDepth }: Tree,
      { up, down }: Metric,
      table: Uint32Array,
    ) {
      const rows = at(depth, first, headDepth);
      if (up === down) run.customizeBothWays(nodeCount, height, ...rows, ...at(up, table));
      else run.customizeOneWay(nodeCount, height, ...rows, ...at(up, down, table));
    },
    spread(tree: Tree, question: Spread, room: SpreadRoom) {
      const { nodeCount, height, depth, first, headDepth, rank } = tree;
      const { climb, sweep, shift, seedCount, seedRank, seedCost, seedRest, seedSource } = question;
      const rows = at(depth, first, headDepth, climb, sweep);
      run.spread(
        nodeCount,
        height,
        ...rows,
        shift,
        seedCount,
        ...at(seedRank, seedCost, room.value, room.stack),
      );
      const answer = at(seedRest, seedSource, room.value, room.cost, room.source);
      run.readSpread(nodeCount, rank.byteOffset, shift, ...answer);
    },
    climbLane(
      { parent, depth, first, headDepth }: Tree,
      weights: Uint32Array,
      shift: number,
      lane: number,
      seeds: LaneSeeds,
      { placeOf, hasStart, start, chain }: LaneRoom,
    ) {
      const rows = at(parent, depth, first, headDepth, weights);
      const room = at(seeds.rank, seeds.value, seeds.at, placeOf, hasStart, start, chain);
      run.climbLane(...rows, shift, lane, seeds.count, ...room);
    },
    sweepLanes({ count, depth, first, headDepth, weight, endOf, hasStart, start, stack, ends }: LaneRoom) {
      run.sweepLanes(count, ...at(depth, first, headDepth, weight, endOf, hasStart, start, stack, ends));
    },
    readLanes(shift: number, { ends }: LaneRoom, { count, first, end, cost, rest, out }: Columns) {
      run.readLanes(shift, ends.byteOffset, count, ...at(first, end, cost, rest, out));
    },
  };
}
