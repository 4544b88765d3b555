import { describe, expect, it } from 'vitest';
import { distanceM } from '../../domain/geo';
import { profile } from '../test-support/profiles';
import { type BuiltSketch, built } from '../test-support/sketch';
import { type Snap, UNITS_PER_DEGREE } from '../types';
import { createArcWeights } from '../weights';
import { octant, turnBetween } from './bearing';
import { drawPath } from './draw';
import { pathLengthM } from './path';
import { createSearcher } from './searcher';
import { describePath } from './steps';

/** A point on the way from one letter to the next, at a share of the stretch. */
function between(town: BuiltSketch, from: string, to: string, share: number): Snap {
  const arc = town.arc(from, to);
  const [a, b] = [town.at(from), town.at(to)];
  const fraction = (arc & 1) === 0 ? share : 1 - share;
  const position = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])] as const;
  return { edge: arc >> 1, fraction, position, offRoadM: 0 };
}

function tell(town: BuiltSketch, from: Snap, to: Snap) {
  const weights = createArcWeights(town.graph, profile('walk'));
  const path = createSearcher(town.graph).route(from, to, weights);
  if (path === null) throw new Error('no way');
  const steps = describePath(town.graph, weights, path);
  expect(steps.reduce((sum, step) => sum + step.distanceM, 0)).toBeCloseTo(pathLengthM(town.graph, path), 6);
  expect(steps.reduce((sum, step) => sum + step.travelS, 0)).toBeCloseTo(path.cost / 10, 6);
  return { path, steps, line: drawPath(town.graph, path) };
}

const words = (steps: readonly { turn: string; street: string | null; structure: string | null }[]) =>
  steps.map(({ turn, street, structure }) =>
    [turn, street, structure].filter((word) => word !== null).join(' '),
  );

const town = built(
  `
  A----b----C---------D
            |         |
            |         |
            E----F    |
             \\        |
              \\       G
               H
  `,
  {
    AbC: { name: 'High Street' },
    CD: { name: 'High Street' },
    CE: { name: 'Mill Lane' },
    EF: {},
    EH: { name: 'Quay' },
    DG: { name: 'Long Bridge', bridge: 'yes' },
  },
);

describe('describePath', () => {
  it('tells a street once, however many stretches it has, and the bridge by its own', () => {
    const { steps } = tell(town, between(town, 'A', 'C', 0.25), between(town, 'D', 'G', 1));
    expect(words(steps)).toEqual(['depart High Street', 'right Long Bridge bridge', 'arrive Long Bridge']);
    expect(steps.map(({ heading }) => heading)).toEqual([2, 4, 4]);
  });

  it('tells turns, unnamed ways and a short way in the same street', () => {
    expect(words(tell(town, between(town, 'A', 'C', 0), between(town, 'E', 'F', 1)).steps)).toEqual([
      'depart High Street',
      'right Mill Lane',
      'left',
      'arrive',
    ]);
    expect(words(tell(town, between(town, 'H', 'E', 0), between(town, 'C', 'A', 1)).steps)).toEqual([
      'depart Quay',
      'slight-right Mill Lane',
      'left High Street',
      'arrive High Street',
    ]);
    const short = tell(town, between(town, 'A', 'C', 0.3), between(town, 'A', 'C', 0.1)).steps;
    expect(words(short)).toEqual(['depart High Street', 'arrive High Street']);
    expect(short.map(({ heading }) => heading)).toEqual([6, 6]);
  });

  it('has nothing to tell from a point to itself but to depart and arrive', () => {
    const here = between(town, 'A', 'C', 0.4);
    const { steps, line } = tell(town, here, here);
    expect(words(steps)).toEqual(['depart High Street', 'arrive High Street']);
    expect(line).toEqual([here.position, here.position]);
  });

  it('calls a roundabout a roundabout, not by the streets it is cut into', () => {
    const circle = built(
      `
      A------B
           /   \\
          E     C------D
           \\   /
             F
             |
             G
      `,
      {
        AB: { name: 'West Road' },
        BEFCB: { junction: 'roundabout', name: 'Circus' },
        CD: { name: 'East Road' },
        FG: { name: 'South Road' },
      },
    );
    const { steps } = tell(circle, between(circle, 'A', 'B', 0), between(circle, 'F', 'G', 1));
    expect(words(steps)).toEqual([
      'depart West Road',
      'roundabout',
      'slight-right South Road',
      'arrive South Road',
    ]);
    const inside = tell(circle, between(circle, 'B', 'C', 0.5), between(circle, 'C', 'D', 1)).steps;
    expect(words(inside).slice(0, 1)).toEqual(['depart']);
  });

  it('swallows a short link and a culvert, and judges the turn without them', () => {
    const crossing = built(
      `
      A-----B-C------D
              |
              E------F
      `,
      {
        AB: { name: 'Avenida' },
        BC: { highway: 'residential_x', name: 'x' },
        CD: { name: 'Avenida', bridge: 'yes' },
        CE: {},
        EF: { name: 'Calle' },
        BE: {},
      },
    );
    const { steps } = tell(crossing, between(crossing, 'A', 'B', 0), between(crossing, 'E', 'F', 1));
    expect(words(steps)[0]).toBe('depart Avenida');
    expect(words(steps).at(-1)).toBe('arrive Calle');
  });
});

describe('drawPath', () => {
  it('begins and ends exactly at the foot points, with the bends between', () => {
    const bent = built('A    C\n\n  b  D', { AbCD: {} });
    const from = between(bent, 'A', 'D', 0);
    const snap: Snap = { ...from, fraction: from.fraction === 0 ? 0.9 : 0.1, position: [1, 1] };
    const { line } = tell(bent, from, snap);
    expect(line[0]).toEqual(bent.at('A'));
    expect(line.slice(1, -1)).toEqual([bent.at('b'), bent.at('C')]);
    expect(line.at(-1)).toEqual([1, 1]);
    const back = tell(bent, snap, from).line;
    expect(back).toEqual(line.toReversed());
  });

  it('is as long as the path', () => {
    const { path, line } = tell(town, between(town, 'H', 'E', 0.5), between(town, 'G', 'D', 0.5));
    const metres = line.slice(1).reduce((sum, position, i) => sum + distanceM(line[i]!, position), 0);
    expect(metres).toBeCloseTo(pathLengthM(town.graph, path), 1);
    expect(line.every(([lon]) => Math.abs(lon * UNITS_PER_DEGREE) < 1e9)).toBe(true);
  });
});

describe('turnBetween', () => {
  it.each([
    [0, 0, 'straight'],
    [350, 10, 'straight'],
    [0, 40, 'slight-right'],
    [0, 90, 'right'],
    [0, 150, 'sharp-right'],
    [0, 180, 'u-turn'],
    [10, 190, 'u-turn'],
    [0, 320, 'slight-left'],
    [0, 270, 'left'],
    [90, 300, 'sharp-left'],
  ])('coming on %i and going on %i is %s', (before, after, turn) => {
    expect(turnBetween(before, after)).toBe(turn);
  });
});

describe('octant', () => {
  it.each([
    [0, 0],
    [22, 0],
    [23, 1],
    [90, 2],
    [337, 7],
    [338, 0],
    [359.9, 0],
  ])('of %d° is %i', (degrees, number) => {
    expect(octant(degrees)).toBe(number);
  });
});
