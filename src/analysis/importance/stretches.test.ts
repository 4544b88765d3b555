import { describe, expect, it } from 'vitest';
import { built } from '../../network/test-support/sketch';
import { Stretches } from './stretches';
import { describeStreet } from './street';

const NAMED = { name: 'Long Street' };

describe('Stretches', () => {
  // Four pieces of one street; a side street leaves at C.
  const town = built('A--B--C--D--E\n      |\n      F', {
    AB: NAMED,
    CB: NAMED,
    CD: NAMED,
    DE: { ...NAMED, bridge: 'yes' },
    CF: { name: 'Side Street' },
  });
  const { graph, edge } = town;
  const letters = (nodes: readonly number[]) =>
    nodes.map((node) => 'ABCDEF'.split('').find((letter) => town.node(letter) === node)).join('');

  it('follows a street from corner to corner, however its pieces are drawn', () => {
    const stretch = new Stretches(graph).take(edge('B', 'C'));
    expect(stretch?.edges).toHaveLength(2);
    expect(['ABC', 'CBA']).toContain(letters(stretch?.nodes ?? []));
  });

  it('gives each stretch once', () => {
    const stretches = new Stretches(graph);
    expect(stretches.take(edge('A', 'B'))?.edges).toHaveLength(2);
    expect(stretches.take(edge('B', 'C'))).toBeNull();
    expect(stretches.take(edge('C', 'F'))?.edges).toHaveLength(1);
  });

  it('ends where the name changes', () => {
    const two = built('A--B--C', { AB: NAMED, BC: { name: 'Other' } });
    expect(new Stretches(two.graph).take(two.edge('A', 'B'))?.edges).toHaveLength(1);
  });

  it('goes round a street that bites its tail, and ends', () => {
    const ring = built('A--B\n|  |\nD--C', { AB: NAMED, BC: NAMED, CD: NAMED, DA: NAMED });
    expect(new Stretches(ring.graph).take(0)?.edges).toHaveLength(4);
  });

  it('is described by its name, its corners, its bridges and one line', () => {
    const stretch = new Stretches(graph).take(edge('D', 'E'));
    const street = describeStreet(graph, stretch!, new Uint8Array(graph.edgeCount).fill(1));
    expect(street).toMatchObject({
      name: 'Long Street',
      structure: 'bridge',
      isOnlyWay: true,
      roadClass: 'residential',
    });
    expect(new Set(street.between)).toEqual(new Set(['Side Street', null]));
    const ends = [street.geometry.coordinates[0]?.[0], street.geometry.coordinates.at(-1)?.[0]].sort(
      (a = 0, b = 0) => a - b,
    );
    expect(ends[0]).toBeCloseTo(town.at('C')[0], 6);
    expect(ends[1]).toBeCloseTo(town.at('E')[0], 6);
    expect(street.geometry.coordinates).toHaveLength(3);
  });
});
