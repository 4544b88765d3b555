import { geoParquetFormat } from '../../../src/ingest/formats/geoparquet/geoparquet';
import { parquetFile } from '../../../src/ingest/formats/geoparquet/test-support/parquet-file';
import { geoTiffFormat } from '../../../src/ingest/formats/geotiff/geotiff';
import { tiffFile } from '../../../src/ingest/formats/geotiff/test-support/tiff-file';
import { shapefileFormat } from '../../../src/ingest/formats/shapefile/shapefile';
import {
  dbfOf,
  layerZip,
  shapeContent,
  shpOf,
} from '../../../src/ingest/formats/shapefile/test-support/shapefile-writer';
import { xlsxFormat } from '../../../src/ingest/formats/xlsx/xlsx';
import { xlsxWriter } from '../../../src/ingest/formats/xlsx/writer';
import { readFile } from '../read-file';
import type { FuzzTarget } from '../target';
import { smallWrittenBy } from './written';

const RING = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
];
const FIELDS = [
  { name: 'NAME', type: 'C', width: 10 },
  { name: 'N', type: 'N', width: 6 },
];
const polygons = () =>
  layerZip({
    ...shpOf([{ type: 5, parts: [RING] }, null].map(shapeContent)),
    dbf: dbfOf(FIELDS, [
      ['park', '12'],
      ['', ''],
    ]),
    cpg: 'UTF-8',
    prj: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  });
const points = () =>
  layerZip({
    ...shpOf(
      [
        { type: 1, parts: [[[1, 2]]] },
        { type: 11, parts: [[[3, 4, 5]]] },
      ].map(shapeContent),
    ),
    dbf: dbfOf(FIELDS, [['a', '1'], null]),
  });

/** Formats of geographic information systems and offices. Archives are stored, so that mutations meet their parts. */
export const GEODATA_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  shapefile: {
    samples: async () => [polygons(), points()],
    read: (input) => readFile(shapefileFormat, 'a.zip', input),
  },
  geotiff: {
    samples: async () =>
      (['none', 'lzw', 'deflate', 'packbits'] as const).map((compression) =>
        tiffFile({ width: 9, height: 7, compression, value: (column, row) => column * row, noData: '-1' }),
      ),
    read: (input) => readFile(geoTiffFormat, 'a.tif', input),
  },
  geoparquet: {
    samples: async () =>
      (['SNAPPY', 'UNCOMPRESSED', 'GZIP'] as const).map((codec) =>
        parquetFile({
          codec,
          columns: [
            { name: 'name', type: 'STRING', data: ['甲', 'b', null] },
            { name: 'n', type: 'INT32', data: [1, 2, 3] },
          ],
          geometries: [
            { type: 'Point', coordinates: [1, 2] },
            { type: 'Polygon', coordinates: [RING] },
            null,
          ],
        }),
      ),
    read: (input) => readFile(geoParquetFormat, 'a.parquet', input),
  },
  xlsx: {
    samples: () => smallWrittenBy(xlsxWriter),
    read: (input) => readFile(xlsxFormat, 'a.xlsx', input),
  },
};
