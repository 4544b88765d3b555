import { describe, expect, it } from 'vitest';
import { decodeRoadGraph } from '../../network';
import { parseManifest } from '../open/parse-manifest';
import { buildPack } from './build-pack';
import { BUILD_STAGES } from './build-report';
import { readRegion } from './read-region';
import { townFiles, townReader } from './test-support/region';

const build = async (files = townFiles()) => await buildPack(await readRegion('town', townReader(files)));

describe('buildPack', () => {
  it('gives identical bytes for identical sources', async () => {
    const [first, second] = [await build(), await build()];
    expect([...second.files.keys()]).toEqual([...first.files.keys()]);
    for (const [name, bytes] of first.files) expect(second.files.get(name), name).toEqual(bytes);
  });

  it('describes every file but itself in a manifest that reads back', async () => {
    const { files, manifest } = await build();
    const text = new TextDecoder().decode(files.get('pack.json'));
    expect(parseManifest(JSON.parse(text))).toEqual(manifest);
    expect([...files.keys()].sort()).toEqual(['pack.json', ...manifest.files.map(({ name }) => name)].sort());
    for (const { name, bytes } of manifest.files) expect(files.get(name)?.length).toBe(bytes);
  });

  it('makes what the sources hold', async () => {
    const { report, manifest, files } = await build();
    expect(report.osm).toMatchObject({ joined: 2, apart: 0 });
    expect(report.shelters).toMatchObject({ kept: 2, withoutArea: 0 });
    expect(report.population).toMatchObject({ people: 1001, dwellings: 4 });
    expect(report).toMatchObject({ warehouses: 1, teams: 1, hazards: 0, districts: 2 });
    expect(manifest.files.find(({ role }) => role === 'shelters')).toMatchObject({
      count: 2,
      grade: 'derived',
      audience: 'public',
      licence: 'ODbL-1.0',
    });
    const roads = files.get('roads.bin') ?? new Uint8Array();
    expect(decodeRoadGraph(new Uint8Array(roads).buffer).edgeCount).toBe(report.roads.edges);
  });

  it('keeps what is not for the public apart', async () => {
    const { manifest } = await build();
    const internal = manifest.files.filter(({ audience }) => audience === 'internal').map(({ role }) => role);
    expect(internal).toEqual(['warehouses', 'teams', 'population']);
  });

  it('leaves out the shore where the region has none', async () => {
    const files = townFiles();
    files['town/recipe.json'] = { ...(files['town/recipe.json'] as object), shoreFile: null };
    const { manifest } = await build(files);
    expect(manifest.files.map(({ role }) => role)).not.toContain('shore');
  });

  it('goes through the stages in their order', async () => {
    const seen: string[] = [];
    const onProgress = (stage: string) => {
      if (seen.at(-1) !== stage) seen.push(stage);
    };
    await buildPack(await readRegion('town', townReader(), onProgress), onProgress);
    expect(seen).toEqual([...BUILD_STAGES]);
  });
});
