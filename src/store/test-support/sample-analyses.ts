import { aBox } from '../../analysis/test-support/builders';
import type {
  CutOffCommunity,
  ImportanceResult,
  ImportantStreet,
  IsolationResult,
  RoadColumn,
} from '../state';

export const aCommunity = (parts: Partial<CutOffCommunity> = {}): CutOffCommunity => ({
  id: 'c1',
  rank: 1,
  people: 40,
  vulnerable: 8,
  cells: 1,
  areaM2: 100,
  centre: [0.7, 0.7],
  near: ['Centro'],
  kind: 'pocket',
  shelterIds: ['wet'],
  shelterRoom: 100,
  geometry: aBox(0.68, 0.68, 0.72, 0.72),
  ...parts,
});

/** So many people have lost the road, 60 keep it. */
export const aRoadColumn = (lost: number): RoadColumn => ({
  people: {
    connected: { people: 60, vulnerable: 12 },
    lost: { people: lost, vulnerable: null },
    never: { people: 3, vulnerable: 0 },
  },
  cellStates: [],
});

/** Communities of both kinds; hospitals are not known. */
export const anIsolationResult = (parts: Partial<IsolationResult> = {}): IsolationResult => ({
  method: 'road',
  mode: 'car',
  criterion: 'trunk',
  people: 100,
  columns: { all: aRoadColumn(5), hospital: null, warehouse: aRoadColumn(7), trunk: aRoadColumn(9) },
  communities: [aCommunity(), aCommunity({ id: 'c2', rank: 2, kind: 'on-closed-roads', shelterIds: [] })],
  places: { shelters: ['a', 'b'], teams: [], warehouses: ['w'], hospitals: [] },
  trunkIsLargestPart: false,
  ...parts,
});

export const aStreet = (parts: Partial<ImportantStreet> = {}): ImportantStreet => ({
  id: 1,
  rank: 1,
  edges: [1],
  name: 'Rambla',
  roadClass: 'primary',
  between: ['Colón', null],
  structure: 'bridge',
  lengthM: 120,
  isolatedPeople: 50,
  delayedPeople: 0,
  extraPersonMin: 0,
  isOnlyWay: true,
  centre: [0.5, 0.5],
  geometry: {
    type: 'LineString',
    coordinates: [
      [0.4, 0.5],
      [0.6, 0.5],
    ],
  },
  ...parts,
});

/** One street that isolates, one that lengthens journeys. */
export const anImportanceResult = (parts: Partial<ImportanceResult> = {}): ImportanceResult => ({
  method: 'road',
  mode: 'emergency',
  destination: 'hospital',
  direction: 'to-destination',
  destinationCount: 3,
  people: 100,
  withoutWay: 0,
  meanMin: 4,
  edgesClosed: 10,
  isolating: 1,
  lengthening: 1,
  streets: [
    aStreet(),
    aStreet({
      id: 2,
      rank: 2,
      name: null,
      isolatedPeople: 0,
      delayedPeople: 30,
      extraPersonMin: 600,
      isOnlyWay: false,
      structure: null,
    }),
  ],
  ...parts,
});
