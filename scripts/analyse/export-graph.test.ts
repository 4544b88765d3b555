import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someStandards } from '../../src/analysis/test-support/builders';
import { createRoadNetwork, type RoadGraph, type Snap } from '../../src/network';
import { relativeGap } from '../../src/network/test-support/gap';
import { Heap } from '../../src/network/test-support/heap';
import { randomTown } from '../../src/network/test-support/random-town';
import { turnReference } from '../../src/network/test-support/turn-reference';
import { edgeLines, nodeLines } from './export-graph';

interface Row {
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

/** The tables as somebody else reads them: rows a car may use, and where nodes stand. */
function readTables(nodes: readonly string[], edges: readonly string[]) {
  const places = new Map(
    nodes.slice(1).map((line) => {
      const [id, lon, lat] = line.split(',');
      return [id!, `${lon} ${lat}`] as const;
    }),
  );
  const rows = edges.slice(1).flatMap((line): Row[] => {
    const [from, to, , , car] = line.split(',');
    return car === '' ? [] : [{ from: from!, to: to!, seconds: Number(car) }];
  });
  return { places, rows };
}

/** Where an edge begins and ends, as in nodes.csv. */
function endsOf(graph: RoadGraph, { edge }: Snap): readonly [string, string] {
  const place = (node: number) =>
    `${(graph.nodeLon[node]! / 1e7).toFixed(7)} ${(graph.nodeLat[node]! / 1e7).toFixed(7)}`;
  return [place(graph.arcHead[2 * edge + 1]!), place(graph.arcHead[2 * edge]!)];
}

describe('the tables of export-graph', () => {
  it('give a plain search the times that turn restrictions make, without its knowing of any', () => {
    fc.assert(
      fc.property(randomTown, ({ graph, restrictions, snaps }) => {
        const standards = someStandards();
        const network = createRoadNetwork(graph);
        const { places, rows } = readTables(nodeLines(network), edgeLines(network, { standards }));
        const [origin] = snaps;
        const expected = turnReference(graph, restrictions, standards.travel.car)(origin!, snaps);

        /** Rows over a street with the share of each that lies before a point. */
        const over = (snap: Snap) => {
          const [from, to] = endsOf(graph, snap);
          return rows.flatMap((row) => {
            const ends = [places.get(row.from), places.get(row.to)];
            if (ends[0] === from && ends[1] === to) return [{ row, before: snap.fraction }];
            return ends[0] === to && ends[1] === from ? [{ row, before: 1 - snap.fraction }] : [];
          });
        };
        const cost = new Map<string, number>();
        const queue = new Heap<string>();
        const put = (node: string, seconds: number) => {
          if (seconds >= (cost.get(node) ?? Infinity)) return;
          cost.set(node, seconds);
          queue.push(seconds, node);
        };
        for (const { row, before } of over(origin!)) put(row.to, row.seconds * (1 - before));
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          for (const row of rows) if (row.from === next.item) put(row.to, next.cost + row.seconds);
        }
        for (const [index, snap] of snaps.entries()) {
          if (snap.edge === origin!.edge) continue;
          const found = over(snap).map(
            ({ row, before }) => (cost.get(row.from) ?? Infinity) + row.seconds * before,
          );
          expect(relativeGap(10 * Math.min(...found), expected[index]!)).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 120 },
    );
  });
});
