import { geojsonFormat } from '../../../src/ingest/formats/geojson/geojson';
import { geojsonLinesFormat } from '../../../src/ingest/formats/geojson/geojson-lines';
import { csvFormat } from '../../../src/ingest/formats/csv/csv';
import { readFile } from '../read-file';
import type { FuzzTarget } from '../target';

const bytes = (text: string) => new TextEncoder().encode(text);

const FEATURES = [
  {
    type: 'Feature',
    id: 1,
    geometry: { type: 'Point', coordinates: [1, 2, 3] },
    properties: { name: '甲', n: 1.5 },
  },
  {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
    properties: { name: null, deep: { list: [1, 'a', null] } },
  },
  { type: 'Feature', geometry: { type: 'GeometryCollection', geometries: [] }, properties: null },
];

/** Text of rows and of features. */
export const TEXT_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  geojson: {
    samples: async () => [bytes(JSON.stringify({ type: 'FeatureCollection', features: FEATURES }))],
    read: (input) => readFile(geojsonFormat, 'a.geojson', input),
  },
  'geojson-lines': {
    samples: async () => [bytes(FEATURES.map((one) => JSON.stringify(one)).join('\n'))],
    read: (input) => readFile(geojsonLinesFormat, 'a.geojsonl', input),
  },
  csv: {
    samples: async () => [
      bytes('\uFEFFname,经度,纬度,人数\r\n"公园, ""东""",121.5,31.2,100\r\n=1+1,121°30′00″,31.3,\r\n'),
      bytes('a;b\tc\n1;2\t3\n'),
      new Uint8Array([0xb1, 0xdc, 0xc4, 0xd1, 0x2c, 0xbe, 0xad, 0xb6, 0xc8, 0x0a, 0x31, 0x2c, 0x32, 0x0a]),
    ],
    read: (input) => readFile(csvFormat, 'a.csv', input),
  },
};
