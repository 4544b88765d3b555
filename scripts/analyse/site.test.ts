import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteCommand } from './site';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { townTables } from './test-support/town-tables';

interface Told {
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly sites: readonly string[];
  readonly assignment: Readonly<Record<string, string | null>>;
  readonly seconds: number;
  readonly status: string;
  readonly demand: Readonly<Record<'total' | 'served' | 'unserved' | 'unreachable', number>>;
  readonly split: readonly { demand: string; site: string; weight: number }[];
}

let folder = '';
let pack: TownPack;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-site-'));
  pack = await townPack('A---B---C', townTables('ABC', 'A', 'B'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await pack.remove();
});

/** Puts a file there; gives its path. */
async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** Demand on a line at 0, 1, 2, 10; candidates a, b, c at 1, 2, 10; d4 can go nowhere. */
const MATRIX = ',a,b,c\nd0,1,2,10\nd1,0,1,9\n"d,2",1,0,8\nd10,9,8,0\nd4,,,\n';
const WEIGHTS = 'id,weight\nd10,4\nd0,3\nd1,1\n"d,2",2\nd4,100\n';

async function ask(...args: string[]) {
  const matrix = await file('matrix.csv', MATRIX);
  const weights = await file('weights.csv', WEIGHTS);
  return captured(() => siteCommand.run(['--matrix', matrix, '--weights', weights, ...args]));
}
const told = async (...args: string[]) => JSON.parse((await ask(...args)).out) as Told;

describe('site --matrix', () => {
  it.each([
    ['mclp', 1, 1, 6, ['a']],
    ['mclp', 2, 1, 10, ['a', 'c']],
    ['pmedian', 1, 0, 6 + 1 + 32, ['b']],
    ['pmedian', 2, 0, 3 + 2, ['a', 'c']],
    ['pcenter', 1, 0, 8, ['b']],
    ['pcenter', 2, 0, 1, ['a', 'c']],
    ['lscp', 0, 1, 2, ['a', 'c']],
  ])('answers %s with p %i and radius %i by %i', async (objective, p, radius, value, sites) => {
    const answer = await told('--objective', objective, '--p', String(p), '--radius', String(radius));
    expect(answer).toMatchObject({ objective: value, bound: value, gap: 0, status: 'optimal' });
    expect([...answer.sites].sort()).toEqual(sites);
    expect(answer.demand).toMatchObject({ total: 110, unreachable: 100 });
    expect(answer.demand.served + answer.demand.unserved).toBe(10);
    expect(answer.assignment['d4']).toBeNull();
    expect(answer.seconds).toBeGreaterThanOrEqual(0);
  });

  it('says what is assigned where, and what a site adds', async () => {
    const answer = await told('--objective', 'mclp', '--p', '1', '--radius', '1');
    expect(answer.assignment).toEqual({ d0: 'a', d1: 'a', 'd,2': 'a', d10: null, d4: null });
    const { out } = await ask('--objective', 'mclp', '--p', '1', '--radius', '1', '--format', 'csv');
    expect(out.trim().split('\n')).toEqual(['rank,site,lon,lat,adds', '1,a,,,6']);
  });

  it('keeps capacities, and lists rows that it splits', async () => {
    const capacity = await file('capacity.csv', 'c,4\nb,4\na,1\n');
    const answer = await told('--objective', 'mclp', '--p', '2', '--radius', '2', '--capacity', capacity);
    expect(answer).toMatchObject({ objective: 8, bound: 8 });
    const loads = new Map<string, number>();
    for (const { site, weight } of answer.split) loads.set(site, (loads.get(site) ?? 0) + weight);
    for (const load of loads.values()) expect(load).toBeLessThanOrEqual(4);
    const all = await ask('--objective', 'pmedian', '--p', '3', '--capacity', capacity);
    expect(all.code).toBe(1);
    expect(JSON.parse(all.out)).toMatchObject({ status: 'infeasible', objective: null, bound: null });
  });

  it('keeps sites that are open already, beside the new ones', async () => {
    const answer = await told('--objective', 'pmedian', '--p', '1', '--existing', 'c');
    expect(answer).toMatchObject({ objective: 3 + 2, sites: ['a'] });
  });

  it('answers at once without a solver', async () => {
    const answer = await told('--objective', 'pcenter', '--p', '2', '--quick');
    expect(answer).toMatchObject({ objective: 1, method: 'greedy-exchange' });
  });

  it('opens no more than there are, and none of none', async () => {
    expect((await told('--objective', 'pmedian', '--p', '9')).sites).toHaveLength(3);
    const matrix = await file('none.csv', 'id\nd0\n');
    const { code } = await captured(() =>
      siteCommand.run(['--matrix', matrix, '--objective', 'pcenter', '--p', '2']),
    );
    expect(code).toBe(1);
  });

  it.each([
    [['--objective', 'mclp', '--p', '1'], /--radius/],
    [['--objective', 'mclp', '--radius', '1'], /--p is missing/],
    [['--objective', 'x', '--p', '1', '--radius', '1'], /--objective x/],
    [['--p', '1', '--radius', '1'], /--objective/],
    [['--objective', 'mclp', '--p', '-1', '--radius', '1'], /--p -1/],
    [['--objective', 'mclp', '--p', '1', '--radius', 'NaN'], /--radius NaN/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--existing', 'z'], /--existing z/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--format', 'geojson'], /--pack/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--lock-in-use'], /--lock-in-use/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--class', 'central'], /--class/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--capacity', '/nowhere'], /nowhere/],
    [['--objective', 'mclp', '--p', '1', '--radius', '1', '--time-limit', 'x'], /--time-limit/],
  ])('refuses %j', async (args, message) => {
    await expect(ask(...args)).rejects.toThrow(message);
  });

  it.each([
    [',a\nd,x\n', 'd,1\n', /cost of d to a: x/],
    [',a\nd,-1\n', 'd,1\n', /cost of d to a: -1/],
    [',a\nd,1,2\n', 'd,1\n', /row 2 \(d\) has 2 costs for 1/],
    [',a,a\nd,1,2\n', 'd,1\n', /candidate a appears twice/],
    [',a\nd,1\nd,2\n', 'd,1\n', /demand d appears twice/],
    [',a\n,1\n', 'd,1\n', /a demand has no id/],
    ['', 'd,1\n', /the matrix is empty/],
    [',a\nd,1\n', '', /no weight for d/],
    [',a\nd,1\n', 'd,NaN\n', /weight of d: NaN/],
    [',a\nd,1\n', 'd,-2\n', /weight of d: -2/],
    [',a\nd,1\n', 'd,1\nd,2\n', /d appears twice/],
    [',a\nd,1\n', 'd,1\ne,2\n', /e is not in the matrix/],
    [',a\nd,1\n', 'd,1,2\n', /line 1 has 3 values/],
  ])('names what is wrong in %j and %j', async (matrix, weights, message) => {
    const paths = [await file('bad-matrix.csv', matrix), await file('bad-weights.csv', weights)];
    const args = ['--matrix', paths[0]!, '--weights', paths[1]!, '--objective', 'pmedian', '--p', '1'];
    await expect(captured(() => siteCommand.run(args))).rejects.toThrow(message);
  });
});

describe('site --pack', () => {
  const inPack = (...args: string[]) =>
    captured(() => siteCommand.run(['--pack', pack.folder, '--hazards', 'none', ...args]));

  it('has no answer where a pack has no places', async () => {
    const { code, out } = await inPack('--objective', 'mclp', '--p', '1');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      people: 300,
      candidates: 0,
      costs: { method: 'road', unit: 'm' },
    });
  });

  it.each([
    [['--objective', 'mclp', '--p', '1', '--weights', 'x'], /--weights/],
    [['--objective', 'mclp', '--p', '1', '--standard', 'x'], /--standard x/],
    [['--objective', 'mclp', '--p', '1', '--capacity', 'x'], /--capacity x/],
    [['--objective', 'mclp', '--p', '1', '--class', 'x'], /--class x/],
  ])('refuses %j', async (args, message) => {
    await expect(inPack(...args)).rejects.toThrow(message);
  });
});
