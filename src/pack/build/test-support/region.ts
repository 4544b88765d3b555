import { EXTENT, osmQaTile, row } from '../../../ingest/formats/test-support/osm-qa-tile';
import type { RegionReader } from '../read-region';
import { PROFILE } from './profile';

const at = (x: number, y: number) => [x, y] as const;
const box = (x: number, y: number, size: number) => [
  at(x, y),
  at(x + size, y),
  at(x + size, y + size),
  at(x, y + size),
  at(x, y),
];

/**
 * A town of two tiles at zoom 12 around 0°, each 9.8 km wide: a street through both, a side street, a park on the
 * border, a school, houses on the street, two named parts.
 */
const TILES = [
  osmQaTile(2048, 2047, [
    row.line(1, [[at(100_000, 500_000), at(EXTENT, 500_000)]], { highway: 'primary', name: 'Avenida' }),
    row.area(3, [box(EXTENT - 30_000, 600_000, 30_000)], { leisure: 'park', name: 'Prado' }),
    row.node(10, at(300_000, 510_000), { place: 'suburb', name: 'Cerro' }),
    ...[1, 2, 3].map((n) =>
      row.node(100 + n, at(n * 200_000, 501_000), { 'addr:housenumber': `${n}0`, 'addr:street': 'Avenida' }),
    ),
  ]),
  osmQaTile(2049, 2047, [
    row.line(1, [[at(0, 500_000), at(400_000, 500_000), at(900_000, 500_000)]], {
      highway: 'primary',
      name: 'Avenida',
    }),
    row.line(2, [[at(400_000, 500_000), at(400_000, 900_000)]], { highway: 'residential', oneway: 'yes' }),
    row.area(3, [box(0, 600_000, 30_000)], { leisure: 'park', name: 'Prado' }),
    row.area(4, [box(500_000, 700_000, 20_000)], { amenity: 'school' }),
    row.node(11, at(700_000, 510_000), { place: 'suburb', name: 'Centro' }),
    row.node(104, at(800_000, 501_000), { 'addr:housenumber': '90', 'addr:street': 'Avenida' }),
  ]),
];

const BBOX = [0, 0, 0.17578125, 0.0878906] as const;
const both = (text: string) => ({ zh: text, en: text });
const list = { origin: both('made for a test'), licence: 'CC0-1.0', asOf: '2026' };

const TRAVEL = {
  walkMps: null,
  speedFactor: 1,
  maxKmh: 120,
  offRoadKmh: 5,
  ignoresOneway: false,
  ignoresPrivate: false,
  ignoresTurnBans: false,
  source: 'test',
  verified: false,
};
const number = (value: number) => ({ value, source: 'test', verified: false });

/** The files of the town below `data/`, as parsed JSON, to be changed by a test. */
export function townFiles(): Record<string, unknown> {
  return {
    'town/recipe.json': {
      id: 'town',
      name: { zh: '城', en: 'Town' },
      bbox: BBOX,
      centre: [0.08, 0.04],
      zoom: 12,
      timeZone: 'Etc/UTC',
      exerciseStart: null,
      country: 'UY',
      drivesOn: 'right',
      source: {
        package: 'tiles',
        version: '1.0.0',
        tiles: TILES.map(({ name }) => name),
        asOf: '2017-12',
        licence: 'ODbL-1.0',
        attribution: [
          { text: '© OpenStreetMap contributors', href: 'https://www.openstreetmap.org/copyright' },
        ],
      },
      population: {
        peopleInside: 1001,
        areaFile: null,
        censusTotal: null,
        shareInside: null,
        spread: 'addresses',
        vulnerableShare: number(0.2),
        source: both('a count'),
        asOf: '2011',
        method: both('by addresses'),
      },
      shoreFile: 'shore.geojson',
      warehousesFile: 'warehouses.json',
      teamsFile: 'teams.json',
      hazardsFile: 'hazards.geojson',
      limits: [both('small')],
    },
    'town/shore.geojson': {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.17, 0],
          [0.17, 0.0878906],
          [0, 0.0878906],
          [0, 0],
        ],
      ],
    },
    'town/warehouses.json': {
      ...list,
      items: [
        {
          id: 'w1',
          name: both('Store'),
          position: [0.01, 0.05],
          level: 'city',
          floorAreaM2: 900,
          peopleServed: null,
          reserveMode: null,
          loadingMin: 30,
          stock: [],
          address: null,
          status: 'ready',
          osm: 'way/1',
        },
      ],
    },
    'town/teams.json': {
      ...list,
      items: [
        {
          id: 't1',
          name: both('Engine 1'),
          position: [0.05, 0.046],
          kind: 'fire',
          family: 'national',
          people: 12,
          equipment: [both('ladder')],
          turnoutS: 60,
          status: 'available',
          roundTheClock: true,
          base: null,
          osm: 'node/10',
        },
      ],
    },
    'town/hazards.geojson': { type: 'FeatureCollection', ...list, features: [] },
    'standards/standards.json': {
      profiles: [PROFILE],
      defaultProfileId: PROFILE.id,
      walkers: { healthy: number(1.3), elderly: number(1), wheelchair: number(0.8) },
      travel: {
        walk: { ...TRAVEL, mode: 'walk', walkMps: 1.3, speedFactor: null, maxKmh: null },
        car: { ...TRAVEL, mode: 'car' },
        emergency: { ...TRAVEL, mode: 'emergency' },
        truck: { ...TRAVEL, mode: 'truck' },
      },
      hazardRoads: [],
      detourFactor: number(1.3),
      responseTargets: [],
      reliefNorms: [
        {
          id: 'norm',
          name: both('norm'),
          source: both('test'),
          items: [
            {
              id: 'water',
              name: both('norm'),
              codes: ['10201'],
              basis: 'person-day',
              rate: 15,
              people: 1,
              unit: both('L'),
              source: both('test'),
              verified: false,
            },
          ],
        },
      ],
      deliveryTargets: [],
    },
    'standards/country-speeds.json': {
      '*': { speedsKmh: { residential: 30 }, source: 'test', verified: false },
    },
  };
}

/** A reader of the town's files, kept in memory. */
export function townReader(files: Record<string, unknown> = townFiles()): RegionReader {
  return {
    readText: (path) => Promise.resolve(path in files ? JSON.stringify(files[path]) : null),
    readTile: (_source, path) => Promise.resolve(TILES.find(({ name }) => name === path)?.bytes ?? null),
  };
}
