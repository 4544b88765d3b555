import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { gridNetwork } from '../test-support/grid-network';
import { Hierarchy } from './hierarchy';
import { KERNELS_BASE64 } from './kernels-bytes';
import { javaScriptKernels } from './kernels-js';
import { webAssemblyKernels } from './kernels-wasm';
import { manyToMany } from './many-to-many';
import { hierarchyRanks } from './order';
import { spreadSources } from './spread-sources';
import { topologyOf } from './topology';

const compiled = (byteLength: number) => {
  const kernels = webAssemblyKernels(byteLength);
  if (kernels === null) throw new Error('no WebAssembly here');
  return kernels;
};

describe('the kernels in WebAssembly and their twins in JavaScript', () => {
  it('give the same weights, fields and matrices, bit for bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.boolean(),
        fc.boolean(),
        (seed, isTwoWay, isRefined) => {
          const { graph, weights, snaps } = gridNetwork(18, seed, { isTwoWay });
          const topology = topologyOf(graph.arcHead, hierarchyRanks(graph))!;
          const twin = new Hierarchy(topology, graph.arcHead, javaScriptKernels);
          const wasm = new Hierarchy(topology, graph.arcHead, compiled);
          const sweeps = isRefined ? 1000 : 1;
          expect(wasm.metricOf(weights, sweeps)).toEqual(twin.metricOf(weights, sweeps));
          const sources = snaps.slice(0, 25).map((snap, index) => ({ snap, extra: index / 7 }));
          for (const flip of [0, 1] as const) {
            const [ours, theirs] = [wasm, twin].map((hierarchy) => [
              spreadSources(graph, hierarchy, sources, weights, flip),
              spreadSources(graph, hierarchy, sources.slice(0, 1), weights, flip),
              manyToMany({ graph, hierarchy, weights, flip }, snaps.slice(0, 19), snaps),
            ]);
            expect(ours).toEqual(theirs);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('are not had without SIMD, memory or leave to compile, and said so', () => {
    expect(webAssemblyKernels(2 ** 40)).toBeNull();
    const instance = vi.spyOn(WebAssembly, 'Instance').mockImplementation(function refuse() {
      throw new WebAssembly.CompileError('forbidden');
    });
    expect(webAssemblyKernels(1000)).toBeNull();
    instance.mockRestore();
    expect(webAssemblyKernels(1000)).not.toBeNull();
  });

  it('are small enough to be carried as text', () => {
    expect(KERNELS_BASE64.length).toBeLessThan(8000);
  });
});
