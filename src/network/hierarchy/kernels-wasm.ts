import type { Kernels } from './kernels';
import { KERNELS_BASE64 } from './kernels-bytes';

const PAGE = 65536;

type Exported = Readonly<
  Record<
    | 'customizeOneWay'
    | 'customizeBothWays'
    | 'refineOneWay'
    | 'refineBothWays'
    | 'spread'
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
    customize({ nodeCount, height, depth, first, headDepth }, up, down, table) {
      const rows = at(depth, first, headDepth);
      if (up === down) run.customizeBothWays(nodeCount, height, ...rows, ...at(up, table));
      else run.customizeOneWay(nodeCount, height, ...rows, ...at(up, down, table));
    },
    refine({ nodeCount, depth, first, headDepth }, up, down, table, best) {
      const rows = at(depth, first, headDepth);
      if (up === down) run.refineBothWays(nodeCount, ...rows, ...at(up, table, best));
      else run.refineOneWay(nodeCount, ...rows, ...at(up, down, table, best));
    },
    spread({ nodeCount, height, depth, first, headDepth }, question, { value, source, stack }) {
      const { climb, sweep, shift, seedCount, seedRank, seedCost, seedRest, seedSource } = question;
      const rows = at(depth, first, headDepth, climb, sweep);
      const seeds = at(seedRank, seedCost, seedRest, seedSource);
      run.spread(nodeCount, height, ...rows, shift, seedCount, ...seeds, ...at(value, source, stack));
    },
    climbLane(
      { parent, depth, first, headDepth },
      climb,
      shift,
      lane,
      { count, rank, value, at: chains },
      room,
    ) {
      const rows = at(parent, depth, first, headDepth, climb);
      const { placeOf, hasStart, start, chain } = room;
      run.climbLane(...rows, shift, lane, count, ...at(rank, value, chains, placeOf, hasStart, start, chain));
    },
    sweepLanes({ count, depth, first, headDepth, weight, endOf, hasStart, start, stack, ends }) {
      run.sweepLanes(count, ...at(depth, first, headDepth, weight, endOf, hasStart, start, stack, ends));
    },
    readLanes(shift, { ends }, { count, first, end, cost, rest, out }) {
      run.readLanes(shift, ends.byteOffset, count, ...at(first, end, cost, rest, out));
    },
  };
}
