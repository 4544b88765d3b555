import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../pack/paths';
import { exportGraph } from './export-graph';
import { InputError } from './input';
import { matrixCommand } from './matrix';
import { captured, type TownPack, townPack } from './test-support/town-pack';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeAt } from '../../src/network/test-support/sketch';

/** Streets of 200 m and 100 m, driven at 0.65 × 10 m/s; B to C is one way. */
const DRAWING = `
A---B>>>C
|       |
D-------E

F---G`;

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack(DRAWING);
});
afterAll(() => pack.remove());

const node = (letter: string) => nodeAt(pack.town.network.graph, pack.town.at(letter));
const matrix = (...args: string[]) =>
  captured(() => matrixCommand.run(['--pack', pack.folder, '--profile', 'car', ...args]));
const lonLat = (letter: string) => pack.town.at(letter).join(',');

/** Seconds between all nodes after the tables of export-graph: Floyd and Warshall. */
function exportedSeconds(folder: string): Map<string, number> {
  const [, ...lines] = readFileSync(join(folder, 'edges.csv'), 'utf8').trim().split('\n');
  const ids = readFileSync(join(folder, 'nodes.csv'), 'utf8').trim().split('\n').slice(1);
  const nodes = ids.map((line) => line.split(',')[0]!);
  const cost = new Map(nodes.map((id) => [`${id} ${id}`, 0]));
  const of = (from: string, to: string) => cost.get(`${from} ${to}`) ?? Infinity;
  for (const line of lines) {
    const [from, to, , , car] = line.split(',');
    if (car !== '') cost.set(`${from} ${to}`, Math.min(of(from!, to!), Number(car)));
  }
  for (const by of nodes) {
    for (const from of nodes) {
      for (const to of nodes) cost.set(`${from} ${to}`, Math.min(of(from, to), of(from, by) + of(by, to)));
    }
  }
  return cost;
}

describe('matrix', () => {
  it('says from node to node what the tables of export-graph say', async () => {
    await captured(() => exportGraph.run(['--pack', pack.folder, '--out', pack.folder]));
    const expected = exportedSeconds(pack.folder);
    const all = Array.from({ length: pack.town.network.graph.nodeCount }, (_, id) => id).join(',');
    const { code, out } = await matrix('--from-nodes', all, '--to-nodes', all);
    expect(code).toBe(0);
    const [header, ...lines] = out.trim().split('\n');
    expect(header).toBe('from,to,seconds,metres');
    expect(lines).toHaveLength(expected.size);
    for (const line of lines) {
      const [from, to, seconds] = line.split(',');
      const known = expected.get(`${from} ${to}`)!;
      expect([line, seconds]).toEqual([line, known === Infinity ? '' : known.toFixed(1)]);
    }
  });

  it('goes round one-way streets, and leaves empty what cannot be reached', async () => {
    const { code, out } = await matrix(
      '--from-nodes',
      `${node('C')},${node('B')}`,
      '--to-nodes',
      `${node('B')},${node('C')},${node('F')}`,
    );
    expect(code).toBe(0);
    expect(out.trim().split('\n').slice(1)).toEqual([
      `${node('C')},${node('B')},123.1,${out.split('\n')[1]!.split(',')[3]}`,
      `${node('C')},${node('C')},0.0,0.000`,
      `${node('C')},${node('F')},,`,
      `${node('B')},${node('B')},0.0,0.000`,
      `${node('B')},${node('C')},30.8,${out.split('\n')[5]!.split(',')[3]}`,
      `${node('B')},${node('F')},,`,
    ]);
    expect(Number(out.split('\n')[1]!.split(',')[3])).toBeCloseTo(800, 0);
    expect(Number(out.split('\n')[5]!.split(',')[3])).toBeCloseTo(200, 0);
  });

  it('takes tables of places, their ids, and zones that close roads', async () => {
    const from = await pack.write(
      'from.csv',
      `name,id,lat,lon\nx,home,${pack.town.at('B').toReversed().join(',')}\n`,
    );
    const to = await pack.write('to.csv', `${lonLat('C')}\n${lonLat('F')}\n${lonLat('B')}\n`);
    const open = await matrix('--from', from, '--to', to);
    expect(open.code).toBe(0);
    const lines = open.out.trim().split('\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 3).join())).toEqual([
      'home,1,30.8',
      'home,2,',
      'home,3,0.0',
    ]);

    const hazards = await pack.flood(6, 1);
    const closed = await matrix('--from', from, '--to', to, '--hazards', hazards, '--format', 'json');
    expect(JSON.parse(closed.out)).toMatchObject({
      profile: 'car',
      hazards,
      from: ['home'],
      to: ['1', '2', '3'],
      seconds: [[123.1, null, 0]],
    });
  });

  it('draws each pair as geojson, with the figures of the table', async () => {
    const pairs = ['--from-nodes', `${node('A')},${node('F')}`, '--to-nodes', `${node('B')}`];
    const { out } = await matrix(...pairs, '--format', 'geojson');
    const { features } = JSON.parse(out) as GeoJSON.FeatureCollection<GeoJSON.LineString>;
    const [, first] = (await matrix(...pairs)).out.trim().split('\n');
    expect(features.map(({ properties }) => Object.values(properties ?? {}))).toEqual([
      [`${node('A')}`, `${node('B')}`, Number(first!.split(',')[2]), Number(first!.split(',')[3])],
      [`${node('F')}`, `${node('B')}`, null, null],
    ]);
    const [lon, lat] = features[0]!.geometry.coordinates[0]!;
    expect(lon).toBeCloseTo(pack.town.at('A')[0], 6);
    expect(lat).toBeCloseTo(pack.town.at('A')[1], 6);
  });

  it('ends with 1 when no pair can be travelled', async () => {
    const { code, out } = await matrix('--from-nodes', String(node('A')), '--to-nodes', String(node('G')));
    expect(code).toBe(1);
    expect(out).toBe(`from,to,seconds,metres\n${node('A')},${node('G')},,\n`);
  });

  it.each([
    [['--from-nodes', '0'], /--to-nodes is missing/],
    [['--from-nodes', '0,99', '--to-nodes', '0'], /--from-nodes 99/],
    [['--from-nodes', '-1', '--to-nodes', '0'], /--from-nodes -1/],
    [[], /--from-nodes and --to-nodes, or --from and --to/],
    [['--from', 'nowhere.csv', '--to', 'nowhere.csv'], /nowhere\.csv/],
    [['--from-nodes', '0', '--to-nodes', '0', '--format', 'xml'], /--format xml/],
  ])('refuses %j', async (args, message) => {
    await expect(matrix(...args)).rejects.toThrow(InputError);
    await expect(matrix(...args)).rejects.toThrow(message);
  });

  it('runs from a shell: answers on standard output alone, exit codes 0, 1 and 2', () => {
    const shell = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/analyse.ts', ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    const asked = [
      'matrix',
      '--pack',
      pack.folder,
      '--profile',
      'car',
      '--from-nodes',
      String(node('A')),
      '--to-nodes',
    ];
    const answer = shell(...asked, String(node('B')));
    expect([answer.status, answer.stdout.split('\n').length]).toEqual([0, 3]);
    expect(answer.stdout).toMatch(/^from,to,seconds,metres\n\d+,\d+,30\.8,\d+\.\d{3}\n$/);
    expect(shell(...asked, String(node('F'))).status).toBe(1);
    const wrong = shell(...asked, 'x');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/--to-nodes x/);
    const help = shell('matrix', '--help');
    expect([help.status, help.stdout.includes('--from-nodes')]).toEqual([0, true]);
  });
});
