import { describe, expect, it } from 'vitest';
import { zipOf } from '../ingest/archive/test-support/zip-writer';
import { pbfBytes } from '../ingest/osm/pbf/test-support/pbf-writer';
import { fileKind } from './file-kind';

describe('fileKind', () => {
  it('knows an extract by its ending and by its content', async () => {
    const extract = new Blob([new Uint8Array(await pbfBytes([]))]);
    expect(await fileKind('town.OSM.PBF', new Blob())).toBe('city');
    expect(await fileKind('download', extract)).toBe('city');
  });

  it('knows an exported city among archives', async () => {
    const city = new Blob([zipOf([{ name: 'porto/roads.bin' }, { name: 'porto/pack.json', content: '{}' }])]);
    const shapes = new Blob([zipOf([{ name: 'roads.shp', content: 'x' }, { name: 'roads.dbf' }])]);
    expect(await fileKind('porto.zip', city)).toBe('city');
    expect(await fileKind('roads.zip', shapes)).toBe('table');
    expect(await fileKind('people.csv', new Blob(['pack.json;1']))).toBe('table');
  });
});
