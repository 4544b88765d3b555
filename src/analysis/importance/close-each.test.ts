import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTask } from '../../domain/task';
import { bridges, type RoadGraph, type SearchTarget } from '../../network';
import { graphOf, randomNetwork } from '../../network/test-support/random-graph';
import { closeEach, type ClosingQuestion } from './close-each';

const CLOSED = 0xffffffff;

/** A point on a node: at an end of the first edge that has it. */
function atNode(graph: RoadGraph, node: number) {
  const arc = graph.arcHead.indexOf(node);
  return { edge: arc >> 1, fraction: (arc & 1) === 0 ? 1 : 0, position: [0, 0] as const, offRoadM: 0 };
}

const close = (question: ClosingQuestion) => closeEach(question, createTask());

describe('the hand network of the domain notes (oracle O5)', () => {
  const NAMES = 'WABCDEFGH';
  const STREETS = [
    ['WA', 4],
    ['AB', 5],
    ['BC', 6],
    ['CD', 3],
    ['AE', 7],
    ['EF', 2],
    ['FC', 4],
    ['DG', 8],
    ['GH', 1],
  ] as const;
  const PEOPLE = { A: 100, B: 200, C: 300, D: 400, E: 50, F: 60, G: 500, H: 70 };
  const graph = graphOf(
    NAMES.length,
    STREETS.map(([[from = '', to = '']]) => [NAMES.indexOf(from), NAMES.indexOf(to)] as const),
  );
  const question: ClosingQuestion = {
    graph,
    weights: Uint32Array.from(STREETS.flatMap(([, minutes]) => [minutes, minutes])),
    sources: [{ snap: atNode(graph, 0) }],
    demands: Object.entries(PEOPLE).map(([name, people]) => ({
      snap: atNode(graph, NAMES.indexOf(name)),
      people,
    })),
    direction: 'to-people',
  };
  const EXPECTED = {
    WA: [1680, 0],
    AB: [0, 5340],
    BC: [0, 2540],
    CD: [970, 0],
    AE: [0, 860],
    EF: [0, 360],
    FC: [0, 0],
    DG: [570, 0],
    GH: [70, 0],
  };

  it.each(['to-people', 'to-destination'] as const)(
    'gives the isolated people and the extra person-minutes of every closing, %s',
    async (direction) => {
      const { isolated, extra } = await close({ ...question, direction });
      const found = Object.fromEntries(STREETS.map(([name], edge) => [name, [isolated[edge], extra[edge]]]));
      expect(found).toEqual(EXPECTED);
    },
  );

  it('gives the times from headquarters', async () => {
    const { baseline } = await close(question);
    expect([...baseline]).toEqual([4, 9, 15, 18, 11, 13, 26, 27]);
  });

  it('has the bridges that the notes name', () => {
    const found = bridges(graph, question.weights);
    const names = STREETS.map(([name]) => name as string);
    expect(names.filter((_, edge) => found[edge] === 1)).toEqual(['WA', 'CD', 'DG', 'GH']);
  });

  it('counts those whose way grows longer', async () => {
    const { delayed } = await close(question);
    // A–B closed: B, C, D, G and H come round over E and F; their ways grow by 12, 2, 2, 2 and 2 minutes.
    expect(delayed[1]).toBe(200 + 300 + 400 + 500 + 70);
  });
});

interface PlainPoint {
  readonly edge: number;
  readonly fraction: number;
}

/** The street network with its points as plain rules: which way along an edge is open, and to whom. */
class PlainTown {
  readonly #question: ClosingQuestion;

  constructor(question: ClosingQuestion) {
    this.#question = question;
  }

  ends(edge: number): readonly [number, number] {
    const { arcHead } = this.#question.graph;
    return [arcHead[2 * edge + 1]!, arcHead[2 * edge]!];
  }

  /** Cost of the whole edge from its first end to its last, or back, as the question travels. */
  weight(edge: number, way: 'along' | 'back'): number {
    const { weights, direction } = this.#question;
    const weight = weights[2 * edge + ((way === 'along') === (direction === 'to-people') ? 0 : 1)]!;
    return weight === CLOSED ? Infinity : weight;
  }

  /** From one point of an edge to another on it; `cut`: not past the middle of a two-way street. */
  stretch(edge: number, from: number, to: number, cut: boolean): number {
    const [along, back] = [this.weight(edge, 'along'), this.weight(edge, 'back')];
    if (from === to) return Math.min(along, back) < Infinity ? 0 : Infinity;
    const isTwoWay = Math.max(along, back) < Infinity;
    const isWhole = Math.abs(from - to) === 1;
    if (cut && (isWhole || (isTwoWay && Math.min(from, to) < 0.5 && Math.max(from, to) > 0.5)))
      return Infinity;
    const weight = to > from ? along : back;
    return weight === Infinity ? Infinity : weight * Math.abs(to - from);
  }

  standing(point: PlainPoint): PlainPoint {
    const isTwoWay = Math.max(this.weight(point.edge, 'along'), this.weight(point.edge, 'back')) < Infinity;
    return standing(point, isTwoWay);
  }

  /** Costs of all nodes by relaxing every stretch until nothing gets better. */
  nodes(without: number): readonly number[] {
    const { graph, sources } = this.#question;
    const cost = Array.from({ length: graph.nodeCount }, () => Infinity);
    const links = sources.flatMap(({ snap, extra = 0 }) => {
      const { edge, fraction } = this.standing(snap);
      const [first, last] = this.ends(edge);
      return [
        { to: first, at: () => extra + this.stretch(edge, fraction, 0, edge === without) },
        { to: last, at: () => extra + this.stretch(edge, fraction, 1, edge === without) },
      ];
    });
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const [first, last] = this.ends(edge);
      const cut = edge === without;
      links.push({ to: last, at: () => cost[first]! + this.stretch(edge, 0, 1, cut) });
      links.push({ to: first, at: () => cost[last]! + this.stretch(edge, 1, 0, cut) });
    }
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const { to, at } of links) {
        const found = at();
        if (found >= cost[to]!) continue;
        cost[to] = found;
        isBetter = true;
      }
    }
    return cost;
  }

  cost(point: PlainPoint, nodes: readonly number[], without: number): number {
    const { edge, fraction } = this.standing(point);
    const [first, last] = this.ends(edge);
    const cut = edge === without;
    const ways = [
      nodes[first]! + this.stretch(edge, 0, fraction, cut),
      nodes[last]! + this.stretch(edge, 1, fraction, cut),
    ];
    for (const { snap, extra = 0 } of this.#question.sources) {
      if (snap.edge === edge)
        ways.push(extra + this.stretch(edge, this.standing(snap).fraction, fraction, cut));
    }
    return Math.min(...ways);
  }
}

/** Streets are 100 m long: within a metre of a corner of a two-way street is on the corner. */
function standing({ edge, fraction }: PlainPoint, isTwoWay: boolean): PlainPoint {
  if (!isTwoWay) return { edge, fraction };
  return { edge, fraction: fraction < 0.01 ? 0 : fraction > 0.99 ? 1 : fraction };
}

describe('closeEach', () => {
  it('says of every edge what closing it and searching everything again says', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomNetwork,
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom('to-people' as const, 'to-destination' as const),
        async ({ graph, weights, snaps }, sourceCount, people, direction) => {
          const sources: SearchTarget[] = snaps
            .slice(0, sourceCount)
            .map((snap, index) => ({ snap, extra: index * 3 }));
          const demands = snaps.map((snap, index) => ({ snap, people: people[index]! }));
          const question: ClosingQuestion = { graph, weights, sources, demands, direction };
          const effects = await close(question);
          const plain = new PlainTown(question);
          const asIs = plain.nodes(-1);
          const base = demands.map(({ snap }) => plain.cost(snap, asIs, -1));
          for (const [index, cost] of base.entries()) expect(effects.baseline[index]).toBeCloseTo(cost, 6);
          for (let edge = 0; edge < graph.edgeCount; edge++) {
            const nodes = plain.nodes(edge);
            let isolated = 0;
            let extra = 0;
            for (const [index, { snap, people: count }] of demands.entries()) {
              const after = plain.cost(snap, nodes, edge);
              if (base[index] === Infinity) continue;
              if (after === Infinity) isolated += count;
              else extra += count * (after - base[index]!);
            }
            expect(effects.isolated[edge]).toBe(isolated);
            expect(effects.extra[edge]).toBeCloseTo(extra, 5);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('finds nothing without destinations, and nothing without people', async () => {
    const graph = graphOf(2, [[0, 1]]);
    const weights = Uint32Array.of(5, 5);
    const demand = { snap: atNode(graph, 1), people: 3 };
    const none = await close({ graph, weights, sources: [], demands: [demand], direction: 'to-people' });
    expect([...none.isolated, ...none.extra]).toEqual([0, 0]);
    expect([...none.baseline]).toEqual([Infinity]);
    const empty = await close({
      graph,
      weights,
      sources: [{ snap: atNode(graph, 0) }],
      demands: [],
      direction: 'to-people',
    });
    expect([...empty.isolated]).toEqual([0]);
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const graph = graphOf(2, [[0, 1]]);
    const question = {
      graph,
      weights: Uint32Array.of(5, 5),
      sources: [],
      demands: [],
      direction: 'to-people',
    } as const;
    await expect(closeEach(question, createTask({ signal: stop.signal }))).rejects.toThrow('aborted');
  });
});
