import type { ImportKind } from '../../src/ingest/import/plan';
import type { WrittenRow } from '../../src/ingest/schema/columns';

const AREA: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [106.7, 26.57],
      [106.71, 26.57],
      [106.71, 26.58],
      [106.7, 26.58],
      [106.7, 26.57],
    ],
  ],
};
const POINT: GeoJSON.Point = { type: 'Point', coordinates: [106.70512, 26.57344] };
const GROUND = { grade: 'exercise', source: '示例 Example', asOf: '2024-05-12' };

/**
 * One row for each kind, plainly invented: it shows how cells are filled, and is of grade `exercise` should somebody leave it
 * in. Columns that are not named here stay empty in the template.
 */
export const EXAMPLES: Readonly<Record<ImportKind, WrittenRow>> = {
  shelters: {
    geometry: POINT,
    properties: {
      id: 'EXAMPLE-1',
      name: '示例避难场所 Example shelter',
      kind: 'park',
      status: 'standby',
      shelterClass: 'short-term',
      scheme: 'GB 51143-2015',
      space: 'outdoor',
      capacityShort: 1200,
      occupancy: 0,
      areaM2: 8000,
      effectiveAreaM2: 4800,
      accessible: 'yes',
      suitableFor: 'earthquake;flood',
      address: '示例路 1 号 1 Example Road',
      ...GROUND,
    },
  },
  warehouses: {
    geometry: POINT,
    properties: {
      id: 'EXAMPLE-1',
      name: '示例储备库 Example warehouse',
      nameZh: '示例储备库',
      nameEn: 'Example warehouse',
      level: 'county',
      status: 'ready',
      reserveMode: 'physical',
      floorAreaM2: 900,
      peopleServed: 2000,
      loadingMin: 30,
      stock: JSON.stringify([
        {
          code: '1010101',
          name: { zh: '帐篷', en: 'Tent' },
          quantity: 100,
          unit: { zh: '顶', en: 'pcs' },
          expires: null,
        },
      ]),
      address: '示例路 2 号 2 Example Road',
      ...GROUND,
    },
  },
  teams: {
    geometry: POINT,
    properties: {
      id: 'EXAMPLE-1',
      name: '示例救援队 Example team',
      nameZh: '示例救援队',
      nameEn: 'Example team',
      kind: 'water-rescue',
      family: 'social',
      status: 'available',
      people: 12,
      equipment: '冲锋舟;抽水泵',
      turnoutS: 300,
      roundTheClock: 'yes',
      base: '示例站 Example station',
      ...GROUND,
    },
  },
  hazards: {
    geometry: AREA,
    properties: {
      id: 'EXAMPLE-1',
      headline: '示例洪水预警 Example flood warning',
      headlineZh: '示例洪水预警',
      headlineEn: 'Example flood warning',
      type: 'flood',
      level: 3,
      status: 'Exercise',
      sent: '2024-05-12T08:00:00+08:00',
      onset: '2024-05-12T09:00:00+08:00',
      expires: '2024-05-12T21:00:00+08:00',
      sender: 'example.invalid',
      description: '示例 Example',
      instruction: '示例 Example',
      areaDesc: '示例区域 Example area',
      urgency: 'Expected',
      severity: 'Moderate',
      certainty: 'Likely',
      grade: 'exercise',
      source: '示例 Example',
    },
  },
  facilities: {
    geometry: POINT,
    properties: { id: 'EXAMPLE-1', name: '示例医院 Example hospital', kind: 'hospital', ...GROUND },
  },
  districts: {
    geometry: AREA,
    properties: {
      id: 'EXAMPLE-1',
      name: '示例街道 Example district',
      people: 25_000,
      grade: 'exercise',
      source: '示例 Example',
    },
  },
  population: {
    geometry: POINT,
    properties: { cell: '893cb6b2e6fffff', people: 140, vulnerable: 21 },
  },
  closures: {
    geometry: {
      type: 'LineString',
      coordinates: [
        [106.7, 26.57],
        [106.702, 26.571],
      ],
    },
    properties: {
      id: 'EXAMPLE-1',
      name: '示例封闭路段 Example closure',
      since: '2024-05-12T08:00:00+08:00',
      note: '示例 Example',
    },
  },
  reference: {
    geometry: POINT,
    properties: { id: 'EXAMPLE-1', name: '示例点 Example point' },
  },
};
