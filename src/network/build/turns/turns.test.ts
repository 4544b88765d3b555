import { describe, expect, it } from 'vitest';
import type { TravelMode, TravelProfile } from '../../../domain/travel';
import { decodeRoadGraph } from '../../file/decode';
import { encodeRoadGraph } from '../../file/encode';
import { createSearcher } from '../../search/searcher';
import { profile } from '../../test-support/profiles';
import { built, type BuiltSketch, type SketchTurn } from '../../test-support/sketch';
import { arcsOn, baseEdge, baseNode } from '../../twins';
import type { Snap } from '../../types';
import { createArcWeights } from '../../weights';

/** The middle of the street between two letters. */
function middle(town: BuiltSketch, street: string): Snap {
  const edge = town.edge(street.charAt(0), street.charAt(1));
  return { edge, fraction: 0.5, position: [0, 0], offRoadM: 0 };
}

/** Letters passed on the cheapest way from the middle of one street to the middle of another; null: there is none. */
function way(
  town: BuiltSketch,
  from: string,
  to: string,
  mode: TravelMode = 'car',
  changes: Partial<TravelProfile> = {},
): string | null {
  const { graph } = town;
  const weights = createArcWeights(graph, profile(mode, changes));
  const path = createSearcher(graph).route(middle(town, from), middle(town, to), weights);
  if (path === null) return null;
  return Array.from(path.arcs.slice(0, -1), (arc) => {
    const place = baseNode(graph, graph.arcHead[arc]!);
    return town.letters.find((letter) => town.node(letter) === place);
  }).join('');
}

/*
 * One comes from W. East of the crossing X lies a block round which one may drive back; only WX and XS are two-way.
 *
 *          N
 *          |
 *     W----X----E
 *          |    |
 *          S----T
 */
const CROSS = '     N\n     |\nW----X----E\n     |    |\n     S----T';
const oneway = { oneway: 'yes' };
const CROSS_WAYS = { WX: {}, XN: oneway, XE: oneway, ET: oneway, TS: oneway, XS: {} };

function cross(...turns: readonly SketchTurn[]): BuiltSketch {
  return built(CROSS, CROSS_WAYS, { turns });
}
const NO_RIGHT: SketchTurn = { kind: 'no_right_turn', from: 'WX', via: 'X', to: 'XS' };
const ONLY_STRAIGHT: SketchTurn = { kind: 'only_straight_on', from: 'WX', via: 'X', to: 'XE' };

describe('turn restrictions', () => {
  it('ban one turn and no other', () => {
    const town = built('W----X----E\n     |\n     S', { WX: {}, XE: oneway, XS: {} }, { turns: [NO_RIGHT] });
    expect(way(town, 'WX', 'XE')).toBe('X');
    expect(way(town, 'WX', 'XS')).toBeNull();
    expect(way(town, 'XS', 'WX')).toBe('X');
    expect(town.report.turns).toEqual({
      applied: 1,
      byKind: { no_right_turn: 1 },
      notApplied: {
        'other-vehicles': 0,
        'unknown-way': 0,
        'unknown-node': 0,
        'not-joined': 0,
        ambiguous: 0,
        'no-effect': 0,
      },
      splitNodes: 1,
      twinEdges: 3,
    });
    expect(town.report).toMatchObject({ nodes: 4, edges: 3, directedEdges: 9 });
  });

  it('send one round the block, and let a way that comes from elsewhere turn', () => {
    const town = cross(NO_RIGHT);
    expect(way(town, 'WX', 'XS')).toBe('XETS');
    expect(way(town, 'WX', 'XN')).toBe('X');
    expect(way(town, 'TS', 'XN')).toBe('SX');
  });

  it('prescribe one turn: every other is banned, turning back too', () => {
    const town = built(
      CROSS,
      { WX: {}, XN: oneway, XE: {}, ET: oneway, TS: oneway, SX: {} },
      {
        turns: [ONLY_STRAIGHT],
      },
    );
    expect(way(town, 'WX', 'XE')).toBe('X');
    expect(way(town, 'WX', 'XN')).toBe('XEX');
    const street = built('V----W----X----E', { VW: oneway, WX: {}, XE: oneway }, { turns: [ONLY_STRAIGHT] });
    expect(way(street, 'VW', 'XE')).toBe('WX');
    const costAtW = (sketch: BuiltSketch) =>
      createSearcher(sketch.graph).oneToAll(
        { ...middle(sketch, 'WX'), fraction: 0.5 },
        { weights: createArcWeights(sketch.graph, profile('car')), direction: 'from-source' },
      ).cost[sketch.node('X')];
    expect(costAtW(street)).toBe(Infinity);
  });

  it('hold several prescribed turns from one street as a choice among them', () => {
    const town = cross(ONLY_STRAIGHT, { ...ONLY_STRAIGHT, kind: 'only_left_turn', to: 'XN' });
    expect(way(town, 'WX', 'XE')).toBe('X');
    expect(way(town, 'WX', 'XN')).toBe('X');
    expect(way(town, 'WX', 'XS')).toBe('XETS');
  });

  it('ban turning back where the way itself is meant', () => {
    const ways = { AB: oneway, BC: {}, BD: oneway };
    const straight: SketchTurn = { kind: 'only_straight_on', from: 'AB', via: 'B', to: 'BC' };
    const drawing = 'A---B---C\n    |\n    D';
    const free = built(drawing, ways, { turns: [straight] });
    expect(way(free, 'AB', 'BD')).toBe('BCB');
    const town = built(drawing, ways, {
      turns: [straight, { kind: 'no_u_turn', from: 'BC', via: 'C', to: 'BC' }],
    });
    expect(way(town, 'AB', 'BD')).toBeNull();
    expect(way(town, 'BC', 'BD')).toBe('B');
  });

  it('run on from one to the next where a street lies between two of them', () => {
    const ways = { AB: oneway, GB: oneway, BC: oneway, CD: oneway, BE: oneway, CF: oneway, EF: {} };
    const turns = [
      { kind: 'no_right_turn', from: 'AB', via: 'B', to: 'BE' },
      { kind: 'no_right_turn', from: 'BC', via: 'C', to: 'CF' },
    ];
    const town = built('    G\n    |\nA---B---C---D\n    |   |\n    E---F', ways, { turns });
    expect(way(town, 'AB', 'CD')).toBe('BC');
    expect(way(town, 'AB', 'EF')).toBeNull();
    expect(way(town, 'BC', 'EF')).toBeNull();
    expect(way(town, 'GB', 'EF')).toBe('BE');
  });

  it('hold over ways between: the turn is banned to those only who came the whole way', () => {
    const ways = { AB: oneway, GB: oneway, BC: oneway, CD: oneway, CE: oneway };
    const town = built('A---B---C---D\n    |   |\n    G   E', ways, {
      turns: [{ kind: 'no_right_turn', from: 'AB', via: 'BC', to: 'CE' }],
    });
    expect(way(town, 'AB', 'CE')).toBeNull();
    expect(way(town, 'AB', 'CD')).toBe('BC');
    expect(way(town, 'GB', 'CE')).toBe('BC');
    expect(way(town, 'BC', 'CE')).toBe('C');
  });

  it('prescribe a way over other ways, from its first junction on', () => {
    const ways = { AB: oneway, BG: oneway, BC: oneway, CD: oneway, DE: oneway, DF: oneway, CH: oneway };
    const town = built('A---B---C---D---E\n    |   |   |\n    G   H   F', ways, {
      turns: [{ kind: 'only_straight_on', from: 'AB', via: 'BC CD', to: 'DE' }],
    });
    expect(way(town, 'AB', 'DE')).toBe('BCD');
    for (const street of ['BG', 'CH', 'DF']) expect(way(town, 'AB', street)).toBeNull();
    expect(way(town, 'BC', 'DF')).toBe('CD');
  });

  it('bind the vehicles they name and not those they except; never people on foot', () => {
    const named = cross({ ...NO_RIGHT, vehicle: 'hgv' });
    expect(way(named, 'WX', 'XS', 'truck')).toBe('XETS');
    expect(way(named, 'WX', 'XS', 'car')).toBe('X');
    const excepted = cross({ ...NO_RIGHT, except: ['psv', 'bicycle'] });
    expect(way(excepted, 'WX', 'XS', 'car')).toBe('XETS');
    expect(way(excepted, 'WX', 'XS', 'emergency')).toBe('X');
    expect(way(excepted, 'WX', 'XS', 'walk')).toBe('X');
    expect(cross({ ...NO_RIGHT, vehicle: 'bicycle' }).report.turns).toMatchObject({
      applied: 0,
      notApplied: { 'other-vehicles': 1 },
      splitNodes: 0,
    });
  });

  it('leave it to the profile whether an emergency vehicle is bound', () => {
    const town = cross(NO_RIGHT);
    expect(way(town, 'WX', 'XS', 'emergency')).toBe('XETS');
    expect(way(town, 'WX', 'XS', 'emergency', { ignoresTurnBans: true })).toBe('X');
  });

  it('bind those who ignore one-way streets on every way they take', () => {
    const town = cross(NO_RIGHT);
    expect(way(town, 'WX', 'XS', 'car', { ignoresOneway: true })).not.toBe('X');
  });

  it('join different rules for different vehicles at one node', () => {
    const town = cross(NO_RIGHT, { ...ONLY_STRAIGHT, vehicle: 'hgv' });
    expect(way(town, 'WX', 'XN', 'car')).toBe('X');
    expect(way(town, 'WX', 'XN', 'truck')).toBe('XETSX');
    expect(town.report.turns.splitNodes).toBe(1);
  });

  it('count with the reason what they cannot apply', () => {
    const through = { AXB: {}, CX: oneway, DX: oneway };
    const town = built('A---X---B\n    |\n    C   D', through, {
      turns: [
        { kind: 'no_left_turn', from: 'CX', via: 'X', to: 'AXB' },
        { kind: 'no_left_turn', from: 'AXB', via: 'X', to: 'CX' },
        { kind: 'no_left_turn', from: 'CX', via: 'X', to: 'XQ' },
        { kind: 'no_left_turn', from: 'CX', via: 'A', to: 'AXB' },
      ],
    });
    expect(town.report.turns).toMatchObject({
      applied: 0,
      notApplied: { ambiguous: 1, 'no-effect': 1, 'unknown-way': 1, 'not-joined': 1 },
      splitNodes: 0,
      twinEdges: 0,
    });
  });

  it('keep place, length, name and islands of what they double, and survive the file', () => {
    const town = built(CROSS, { ...CROSS_WAYS, WX: { name: 'West' } }, { turns: [NO_RIGHT] });
    for (const graph of [town.graph, decodeRoadGraph(encodeRoadGraph(town.graph))]) {
      const base = graph.edgeCount - graph.twinOf.length;
      for (let edge = base; edge < graph.edgeCount; edge++) {
        const road = baseEdge(graph, edge);
        expect(arcsOn(graph, road)).toContain(2 * edge);
        expect(graph.edgeLengthMm[edge]).toBe(graph.edgeLengthMm[road]);
        expect(graph.edgeIsland[edge]).toBe(graph.edgeIsland[road]);
        expect(graph.wayName[graph.edgeWay[edge]!]).toBe(graph.wayName[graph.edgeWay[road]!]);
        for (const end of [0, 1]) {
          const [node, place] = [graph.arcHead[2 * edge + end]!, graph.arcHead[2 * road + end]!];
          expect(baseNode(graph, node)).toBe(place);
          expect(graph.nodeLon[node]).toBe(graph.nodeLon[place]);
        }
      }
      expect(graph.twinOf.length).toBeGreaterThan(0);
    }
  });

  it('call a street an island that only banned turns lead to', () => {
    const loop = { AB: {}, BC: {}, CD: {}, DA: {}, BX: oneway, XD: oneway, XY: {} };
    const drawing = 'A---B\n|   |\n|   X-Y\n|   |\nD---C';
    const turns = [{ kind: 'no_left_turn', from: 'BX', via: 'X', to: 'XY' }];
    const free = built(drawing, loop, { minComponentNodes: 4 });
    const town = built(drawing, loop, { minComponentNodes: 4, turns });
    const bits = (sketch: BuiltSketch) => sketch.graph.edgeIsland[sketch.edge('X', 'Y')];
    expect(bits(free)).toBe(0);
    expect(bits(town)).toBe(0b1110);
  });
});
