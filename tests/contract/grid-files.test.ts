import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/pack/paths';
import { flatGeobufFormat } from '../../src/ingest/formats/flatgeobuf/flatgeobuf';
import { geoPackageFormat } from '../../src/ingest/formats/geopackage/geopackage';
import { geoTiffFormat } from '../../src/ingest/formats/geotiff/geotiff';
import { readTables } from '../../src/ingest/formats/test-support/read-table';
import { fileOfBlob } from '../../src/ingest/source-file';

/** Real files beside the checkout; never part of it. Figures by `ogrinfo` and `gdalinfo -stats` of GDAL 3.6. */
const pathOf = (name: string) => join(ROOT, '..', 'shared', 'data', name);
const fileOf = async (name: string) => fileOfBlob(name, await openAsBlob(pathOf(name)));
const isAbsent = (name: string) => !existsSync(pathOf(name));

describe('real files (skipped where not present)', () => {
  it.skipIf(isAbsent('flood-ahrtal/affected_roads.gpkg'))('reads the roads of a GeoPackage', async () => {
    const [read] = await readTables(geoPackageFormat, await fileOf('flood-ahrtal/affected_roads.gpkg'));
    expect(read?.table).toMatchObject({ name: 'affected_roads', rowCount: 404, crs: { kind: 'geographic' } });
    expect(read?.rows.every(({ geometry, faults }) => geometry?.type === 'MultiLineString' && !faults)).toBe(
      true,
    );
  });

  it.skipIf(isAbsent('flood-ahrtal/wpop_ahrvalley.tif'))(
    'reads the people of a WorldPop grid and loses no one',
    async () => {
      const [read] = await readTables(geoTiffFormat, await fileOf('flood-ahrtal/wpop_ahrvalley.tif'));
      expect(read?.table).toMatchObject({ columns: ['people'], crs: { kind: 'geographic' } });
      const people = (read?.rows ?? []).map(({ values }) => Number(values[0]));
      // 8.967 % of 857 × 300 pixels, their mean 8.303 131 527 431 5.
      expect(people.length).toBe(23_054);
      expect(people.reduce((sum, one) => sum + one, 0)).toBeCloseTo(23_054 * 8.303_131_527_431_5, 4);
    },
  );

  it.skipIf(isAbsent('flatgeobuf/countries.fgb'))('reads the countries of a foreign FlatGeobuf', async () => {
    const [read] = await readTables(flatGeobufFormat, await fileOf('flatgeobuf/countries.fgb'));
    expect(read?.table).toMatchObject({ name: 'countries', columns: ['id', 'name'], rowCount: 179 });
    expect(read?.rows.length).toBe(179);
    expect(read?.rows.some(({ faults }) => faults)).toBe(false);
  });
});
