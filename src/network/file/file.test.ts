import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnlanError } from '../../domain/errors';
import { graphOf, randomNetwork } from '../test-support/random-graph';
import { profile } from '../test-support/profiles';
import { built } from '../test-support/sketch';
import { createRoadNetwork } from '../conditions';
import { createSearcher } from '../search/searcher';
import { describePath } from '../search/steps';
import { drawPath } from '../search/draw';
import { snapToRoad } from '../snap';
import { createArcWeights } from '../weights';
import { decodeRoadGraph } from './decode';
import { encodeRoadGraph } from './encode';
import { BYTE_ORDER_MARK, DIRECTORY, HEADER } from './layout';

function town(): ArrayBuffer {
  const { graph } = built('A--b--C--D\n|     |  |\nE--f--G--H', {
    AbCD: { name: 'Calle Uno', maxspeed: '60' },
    EfGH: { name: '安澜路', oneway: 'yes' },
    AE: { bridge: 'yes', layer: '1' },
    CG: { junction: 'roundabout' },
    DH: { highway: 'footway' },
  });
  return encodeRoadGraph(graph);
}

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof AnlanError) return error.problem;
    throw error;
  }
  return null;
}

function patched(offset: number, value: number): ArrayBuffer {
  const bytes = town();
  new DataView(bytes).setUint32(offset, value, true);
  return bytes;
}

describe('roads.bin', () => {
  it('gives back the graph it was made of, names included', () => {
    const bytes = town();
    const graph = decodeRoadGraph(bytes);
    expect(new Uint8Array(encodeRoadGraph(graph))).toEqual(new Uint8Array(bytes));
    const names = Array.from({ length: graph.names.count }, (_, index) => graph.names.get(index));
    expect(names).toEqual([null, 'Calle Uno', '安澜路']);
    expect(graph.nodeLon.buffer).toBe(bytes);
  });

  it('keeps any graph through encoding and decoding', () => {
    fc.assert(
      fc.property(randomNetwork, ({ graph }) => {
        const { names, buffer: _, ...again } = decodeRoadGraph(encodeRoadGraph(graph));
        const { names: namesBefore, buffer: __, ...before } = graph;
        expect(again).toEqual(before);
        expect(names.count).toBe(namesBefore.count);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps an empty graph', () => {
    const graph = decodeRoadGraph(encodeRoadGraph(graphOf(0, [])));
    expect(graph).toMatchObject({ nodeCount: 0, edgeCount: 0 });
  });

  it('carries the ranks of the hierarchy, and can do without', () => {
    const { graph } = built('A--B--C', { AB: {}, BC: {} });
    const read = decodeRoadGraph(encodeRoadGraph(graph));
    expect([...read.nodeRank].sort((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(read.nodeRank).toEqual(graph.nodeRank);
    const without = decodeRoadGraph(encodeRoadGraph({ ...graph, nodeRank: new Uint32Array(0) }));
    expect(without.nodeRank).toHaveLength(0);
    expect(without.arcHead).toEqual(graph.arcHead);
    const twice = encodeRoadGraph({ ...graph, nodeRank: Uint32Array.of(0, 0, 1) });
    expect(problemOf(() => decodeRoadGraph(twice))?.params).toMatchObject({ reason: 'index-range' });
  });

  it('remembers the side of the road', () => {
    const { graph } = built('A--B', { AB: {} }, { drivesOn: 'left' });
    expect(decodeRoadGraph(encodeRoadGraph(graph)).drivesOn).toBe('left');
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['empty', new ArrayBuffer(0), 'too-short'],
    ['cut in the header', town().slice(0, 40), 'too-short'],
    ['cut behind the header', town().slice(0, DIRECTORY), 'length'],
    ['cut short', town().slice(0, -8), 'length'],
    ['something else', new TextEncoder().encode('<!doctype html>'.repeat(9)).buffer, 'not-a-road-file'],
    ['of the other byte order', patched(HEADER.byteOrder, 0x04030201), 'byte-order'],
    ['with more sections than it holds', patched(HEADER.sectionCount, 1e6), 'section-bounds'],
    ['without sections', patched(HEADER.sectionCount, 0), 'section-missing'],
    ['with a section of another type', patched(DIRECTORY + 4, 8), 'section-bounds'],
    ['with a section out of line', patched(DIRECTORY + 8, 1001), 'section-bounds'],
    ['with a section beyond its end', patched(DIRECTORY + 12, 0xffffff), 'section-bounds'],
    ['with another number of nodes', patched(HEADER.nodeCount, 3), 'counts'],
    ['with another number of edges', patched(HEADER.edgeCount, 3), 'counts'],
    ['with another number of ways', patched(HEADER.wayCount, 3), 'counts'],
    ['with another number of names', patched(HEADER.nameCount, 1), 'counts'],
  ])('%s is named with its reason', (_, bytes, reason) => {
    expect(problemOf(() => decodeRoadGraph(bytes, 'roads.bin'))).toEqual({
      code: 'pack-file-unreadable',
      params: { file: 'roads.bin', reason },
    });
  });

  it('of a later version says which', () => {
    expect(BYTE_ORDER_MARK).toBe(0x01020304);
    expect(problemOf(() => decodeRoadGraph(patched(HEADER.version, 7), 'x.bin'))).toEqual({
      code: 'pack-version-unknown',
      params: { file: 'x.bin', version: 7 },
    });
  });

  it.each([
    ['arcHead', 0, 999, 'index-range'],
    ['edgeWay', 0, 999, 'index-range'],
    ['wayName', 0, 999, 'index-range'],
    ['wayClass', 0, 200, 'index-range'],
    ['nodeLon', 0, 1_900_000_000, 'index-range'],
    ['nodeLat', 0, -1_000_000_000, 'index-range'],
    ['nodeRank', 0, 999, 'index-range'],
    ['shapeStart', 1, 999, 'rows'],
    ['shapeStart', 0, 1, 'rows'],
  ] as const)('with a wrong value in %s[%i] is refused', (array, at, value, reason) => {
    const bytes = town();
    decodeRoadGraph(bytes)[array][at] = value;
    expect(problemOf(() => decodeRoadGraph(bytes))?.params).toMatchObject({ reason });
  });

  it('damaged anywhere gives a graph that can be used or an error of ours, and never hangs', () => {
    const whole = new Uint8Array(town());
    const damage = fc.array(fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), fc.boolean(), (flips, length, isCut) => {
        const bytes = whole.slice();
        for (const { at, bit } of flips) bytes[at]! ^= 1 << bit;
        const problem = problemOf(() => {
          const graph = decodeRoadGraph((isCut ? bytes.slice(0, length) : bytes).buffer);
          const { index } = createRoadNetwork(graph);
          const searcher = createSearcher(graph);
          for (const mode of ['walk', 'car'] as const) {
            const weights = createArcWeights(graph, profile(mode));
            const from = snapToRoad(index, [0, 0], { mode, weights });
            const to = snapToRoad(index, [0.0009, -0.0002], { mode, weights });
            if (from === null || to === null) continue;
            const path = searcher.route(from, to, weights);
            if (path === null) continue;
            drawPath(graph, path);
            describePath(graph, weights, path);
            searcher.oneToAll(from, { weights, direction: 'from-source' }).at(to);
          }
        });
        expect([undefined, 'pack-file-unreadable', 'pack-version-unknown']).toContain(problem?.code);
      }),
      { numRuns: 2000 },
    );
  });
});
