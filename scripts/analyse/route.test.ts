import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from './input';
import { routeCommand } from './route';
import { captured, type TownPack, townPack } from './test-support/town-pack';

/** A to B and B to C 200 m each, driven at 0.65 × 10 m/s. */
const DRAWING = `
A---B
    |
    |
    |
    C

F---G`;

let pack: TownPack;
beforeAll(async () => {
  pack = await townPack(DRAWING);
});
afterAll(() => pack.remove());

const route = (from: string, to: string, ...args: string[]) =>
  captured(() =>
    routeCommand.run([
      '--pack',
      pack.folder,
      '--profile',
      'car',
      '--from',
      pack.town.at(from).join(','),
      '--to',
      pack.town.at(to).join(','),
      ...(args.includes('--hazards') ? [] : ['--hazards', 'none']),
      ...args,
    ]),
  );

describe('route', () => {
  it('tells the way street by street in both languages', async () => {
    const { code, out } = await route('A', 'C');
    expect(code).toBe(0);
    const told = JSON.parse(out) as { steps: Record<string, unknown>[] } & Record<string, unknown>;
    expect(told).toMatchObject({ profile: 'car', method: 'road', seconds: 61.6, slowed: false });
    expect(Number(told['metres'])).toBeCloseTo(400, 0);
    expect(told.steps.map(({ turn, street }) => [turn, street])).toEqual([
      ['depart', 'AB'],
      ['right', 'BC'],
      ['arrive', 'BC'],
    ]);
    expect(told.steps[1]).toMatchObject({
      instruction_zh: '右转，进入 BC',
      instruction_en: 'Turn right onto BC',
      seconds: 30.8,
    });
  });

  it('writes steps as lines, in one language if wanted', async () => {
    const { out } = await route('A', 'C', '--format', 'csv', '--lang', 'en');
    const lines = out.trim().split('\n');
    expect(lines[0]).toBe('step,turn,heading,street,structure,metres,seconds,instruction_en');
    expect(lines[2]).toBe('2,right,4,BC,,200,30.8,Turn right onto BC');
    expect(lines).toHaveLength(4);
  });

  it('draws the line as GeoJSON', async () => {
    const { out } = await route('A', 'C', '--format', 'geojson');
    const { type, features } = JSON.parse(out) as GeoJSON.FeatureCollection<GeoJSON.LineString>;
    expect(type).toBe('FeatureCollection');
    const line = features[0]!.geometry.coordinates;
    expect(line[0]).toEqual(pack.town.at('A'));
    expect(line.at(-1)).toEqual(pack.town.at('C'));
    expect(features[0]!.properties).toMatchObject({ seconds: 61.6 });
  });

  it('ends with 1 where there is no way, and where a zone closes the only one', async () => {
    expect(await route('A', 'G')).toEqual({ code: 1, out: '' });
    const flood = await pack.flood(2, 1);
    expect((await route('A', 'C', '--hazards', flood)).code).toBe(1);
  });

  it('refuses what it does not understand', async () => {
    await expect(route('A', 'C', '--lang', 'fr')).rejects.toThrow(InputError);
    await expect(captured(() => routeCommand.run(['--from', '0,0', '--to', '0,0']))).rejects.toThrow(
      /--profile/,
    );
  });
});
