import { describe, expect, it } from 'vitest';
import { problemOf } from '../../domain/errors';
import { readRegion } from './read-region';
import { townFiles, townReader } from './test-support/region';

const problemOfRegion = async (change: (files: Record<string, unknown>) => void) => {
  const files = townFiles();
  change(files);
  return await readRegion('town', townReader(files)).then(() => null, problemOf);
};
const recipeOf = (files: Record<string, unknown>) => files['town/recipe.json'] as Record<string, unknown>;

describe('readRegion', () => {
  it('reads the recipe and everything it names', async () => {
    const sources = await readRegion('town', townReader());
    expect(sources.region.name.en).toBe('Town');
    expect(sources.osm.report).toMatchObject({ kind: 'tiles', tiles: 2 });
    expect(sources.land?.areas).toHaveLength(1);
    expect(sources.populationArea).toBeNull();
    expect(sources.teams?.items).toHaveLength(1);
  });

  it('names a missing file', async () => {
    expect(await problemOfRegion((files) => delete files['town/teams.json'])).toEqual({
      code: 'recipe-missing',
      params: { file: 'data/town/teams.json' },
    });
  });

  it('names a missing tile', async () => {
    const problem = await problemOfRegion((files) => {
      recipeOf(files)['source'] = { ...(recipeOf(files)['source'] as object), tiles: ['12-1-1.mvt'] };
    });
    expect(problem).toEqual({
      code: 'source-unreadable',
      params: { file: 'tiles/12-1-1.mvt', reason: 'the file is missing' },
    });
  });

  it('names the field that is wrong', async () => {
    const problem = await problemOfRegion((files) => {
      recipeOf(files)['zoom'] = 99;
    });
    expect(problem?.params).toMatchObject({ file: 'data/town/recipe.json', field: 'zoom' });
  });

  it('wants the recipe to bear the name of its folder', async () => {
    const problem = await problemOfRegion((files) => {
      recipeOf(files)['id'] = 'village';
    });
    expect(problem?.params).toMatchObject({ file: 'data/town/recipe.json', field: 'id' });
  });

  it('wants standards whose default profile exists', async () => {
    const problem = await problemOfRegion((files) => {
      files['standards/standards.json'] = {
        ...(files['standards/standards.json'] as object),
        defaultProfileId: 'none',
      };
    });
    expect(problem?.params).toMatchObject({
      file: 'data/standards/standards.json',
      field: 'defaultProfileId',
    });
  });
});
