import { createTask } from '../../../src/domain/task';
import { checkFile } from '../../../src/ingest/import/check';
import { inspectFile } from '../../../src/ingest/import/inspect';
import { fileOfBytes } from '../../../src/ingest/source-file';
import type { FuzzTarget } from '../target';

const REGION = [121, 30.8, 122, 31.6] as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** From bytes to features, as the page does it: what it is, what its rows could become, and the rows by that plan. */
async function importFile(name: string, input: Uint8Array<ArrayBuffer>): Promise<void> {
  const task = createTask();
  const file = fileOfBytes(name, input);
  const preview = await inspectFile({ file, choices: {}, table: null, plan: {}, region: REGION }, task);
  const { check, store } = await checkFile({ file, choices: {}, plan: preview.plan, region: REGION }, task);
  const taken = await store.read(0, 100);
  if (check.taken + check.refused !== check.read)
    throw new Error(`${check.read} rows read, ${check.taken} taken and ${check.refused} refused`);
  if (taken.length !== Math.min(100, check.taken))
    throw new Error(`${taken.length} features for ${check.taken}`);
}

/** The whole way of a file into the page. */
export const IMPORT_TARGETS: Readonly<Record<string, FuzzTarget>> = {
  'import of a table': {
    samples: async () => [
      bytes(
        '避难场所名称,经度,纬度,容纳人数,状态,类型\n人民公园,121.47,31.23,1500,开放,公园\n一中操场,121°30′00″E,31°12′00″N,8 000,满员,学校\n',
      ),
      bytes('name,lat,lon,level,type,people\nA,31.2,121.4,city,school,12\nB,31.3,121.5,county,park,-4\n'),
    ],
    runs: 2_000,
    read: (input) => importFile('shelters.csv', input),
  },
  'import of features': {
    samples: async () => [
      bytes(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [121.4, 31.2] },
              properties: { 施設名: '小学校', 災害種別_洪水: '1', capacity: 300 },
            },
            {
              type: 'Feature',
              geometry: {
                type: 'Polygon',
                coordinates: [
                  [
                    [121.3, 31.1],
                    [121.4, 31.1],
                    [121.4, 31.2],
                    [121.3, 31.1],
                  ],
                ],
              },
              properties: { type: 'flood', level: 2 },
            },
          ],
        }),
      ),
    ],
    runs: 2_000,
    read: (input) => importFile('features.geojson', input),
  },
};
