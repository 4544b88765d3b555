import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind';

const zip = (names: readonly string[]) =>
  new Blob([zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))]);
const extract = new Blob([Uint8Array.of(0, 0, 0, 13, 10, 9), 'OSMHeader', new Uint8Array(500)]);

describe('fileKind', () => {
  it.each([
    ['an extract by its ending', 'town.osm.pbf', new Blob(['']), 'city'],
    ['an extract of another name', 'town.bin', extract, 'city'],
    ['a pack in an archive', 'town.zip', zip(['town/pack.json', 'town/roads.bin']), 'city'],
    ['a zipped Shapefile', 'roads.zip', zip(['roads.shp', 'roads.dbf']), 'table'],
    ['a workbook', 'list.xlsx', zip(['[Content_Types].xml']), 'table'],
    ['a table', 'list.csv', new Blob(['OSM,Header']), 'table'],
    ['an empty file', 'list.csv', new Blob([]), 'table'],
  ])('knows %s', async (_, name, blob, kind) => {
    expect(await fileKind(name, blob)).toBe(kind);
  });
});
