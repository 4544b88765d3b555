import * as fc from 'fast-check';
import type { District } from '../../../domain/district';
import { FACILITY_KINDS, type Facility } from '../../../domain/facility';
import type { LonLat } from '../../../domain/geo';
import { HAZARD_TYPES, type Hazard, WARNING_LEVELS } from '../../../domain/hazard';
import type { PopulationCell } from '../../../domain/population';
import { GRADES } from '../../../domain/provenance';
import {
  SHELTER_CLASSES,
  SHELTER_KINDS,
  SHELTER_STATUSES,
  type Shelter,
  SUITABILITY_HAZARDS,
} from '../../../domain/shelter';
import { TEAM_FAMILIES, TEAM_KINDS, TEAM_STATUSES, type Team } from '../../../domain/team';
import { WAREHOUSE_LEVELS, type Warehouse } from '../../../domain/warehouse';

const orNull = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arb, { nil: null });
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const localText = fc.record({ zh: text, en: text });
const amount = fc
  .double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);
const count = fc.nat();
const grade = fc.constantFrom(...GRADES);
const date = fc.constantFrom('2017', '2017-12', '2017-12-31', '2017-12-31T08:00:00+08:00');
const moment = fc.constantFrom(
  '2026-01-01T00:00:00Z',
  '2026-06-30T23:59:59.5-03:00',
  '2026-06-30T23:59+08:00',
);

export const lonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
  fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
);

/** A closed square ring; not checked against others. */
export const ring: fc.Arbitrary<GeoJSON.Position[]> = fc
  .tuple(
    fc.integer({ min: -170, max: 170 }),
    fc.integer({ min: -80, max: 80 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([x, y, side]) => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]);
const polygonRings = fc.array(ring, { minLength: 1, maxLength: 3 });

/** Polygons, and MultiPolygons of two parts at least: one part reads back as a Polygon. */
export const area: fc.Arbitrary<GeoJSON.Polygon | GeoJSON.MultiPolygon> = fc.oneof(
  polygonRings.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc
    .array(polygonRings, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
);

export const shelter: fc.Arbitrary<Shelter> = fc.record({
  id: text,
  name: orNull(text),
  position: lonLat,
  kind: fc.constantFrom(...SHELTER_KINDS),
  scheme: fc.oneof(fc.constant(''), text),
  shelterClass: orNull(fc.constantFrom(...SHELTER_CLASSES)),
  space: orNull(fc.constantFrom('indoor' as const, 'outdoor' as const)),
  suitableFor: orNull(fc.array(fc.constantFrom(...SUITABILITY_HAZARDS))),
  areaM2: orNull(amount),
  effectiveAreaM2: orNull(amount),
  capacity: fc.record({
    urgent: orNull(count),
    temporary: orNull(count),
    short: orNull(count),
    medium: orNull(count),
    long: orNull(count),
  }),
  accessible: orNull(fc.boolean()),
  status: fc.constantFrom(...SHELTER_STATUSES),
  occupancy: orNull(count),
  address: orNull(text),
  grade,
  source: text,
  asOf: orNull(date),
});

export const warehouse: fc.Arbitrary<Warehouse> = fc.record({
  id: text,
  name: localText,
  position: lonLat,
  level: fc.constantFrom(...WAREHOUSE_LEVELS),
  floorAreaM2: orNull(amount),
  peopleServed: orNull(count),
  reserveMode: orNull(fc.constantFrom('physical' as const, 'capacity' as const, 'agreement' as const)),
  loadingMin: orNull(amount),
  stock: fc.array(
    fc.record({
      code: fc.constantFrom('1010101', '2030405'),
      name: localText,
      quantity: amount,
      unit: localText,
      expires: orNull(date),
    }),
    { maxLength: 3 },
  ),
  address: orNull(text),
  status: fc.constantFrom('ready' as const, 'out-of-service' as const, 'unknown' as const),
  grade,
  source: text,
  asOf: orNull(date),
});

export const team: fc.Arbitrary<Team> = fc.record({
  id: text,
  name: localText,
  position: lonLat,
  kind: fc.constantFrom(...TEAM_KINDS),
  family: orNull(fc.constantFrom(...TEAM_FAMILIES)),
  people: orNull(count),
  equipment: fc.array(localText, { maxLength: 3 }),
  turnoutS: orNull(amount),
  status: fc.constantFrom(...TEAM_STATUSES),
  roundTheClock: orNull(fc.boolean()),
  base: orNull(text),
  grade,
  source: text,
  asOf: orNull(date),
});

export const facility: fc.Arbitrary<Facility> = fc.record({
  id: text,
  name: orNull(text),
  position: lonLat,
  kind: fc.constantFrom(...FACILITY_KINDS),
  grade,
  source: text,
  asOf: orNull(date),
});

const perhapsEmpty = fc.record({
  zh: fc.oneof(text, fc.constant('')),
  en: fc.oneof(text, fc.constant('')),
});
const reading = fc.record({
  levelFrom: fc.constantFrom('stated' as const, 'severity' as const, 'not-stated' as const),
  event: orNull(localText),
  expiresAssumed: fc.boolean(),
  scope: orNull(fc.constantFrom('Public' as const, 'Restricted' as const, 'Private' as const)),
  areaFrom: fc.subarray(['polygon', 'circle', 'district-code', 'district-name'] as const),
  geocodesUnknown: fc.array(text, { maxLength: 2 }),
});

export const hazard: fc.Arbitrary<Hazard> = fc.record(
  {
    id: text,
    type: fc.constantFrom(...HAZARD_TYPES),
    level: orNull(fc.constantFrom(...WARNING_LEVELS)),
    status: fc.constantFrom('Actual' as const, 'Exercise' as const, 'System' as const),
    headline: localText,
    description: perhapsEmpty,
    instruction: perhapsEmpty,
    areaDesc: perhapsEmpty,
    sender: text,
    urgency: fc.constantFrom('Immediate' as const, 'Unknown' as const),
    severity: fc.constantFrom('Extreme' as const, 'Minor' as const),
    certainty: fc.constantFrom('Observed' as const, 'Likely' as const),
    sent: moment,
    onset: moment,
    expires: orNull(moment),
    geometry: area,
    grade,
    source: text,
    reading,
  },
  {
    requiredKeys: [
      'id',
      'type',
      'level',
      'status',
      'headline',
      'description',
      'instruction',
      'areaDesc',
      'sender',
      'urgency',
      'severity',
      'certainty',
      'sent',
      'onset',
      'expires',
      'geometry',
      'grade',
      'source',
    ],
  },
);

export const district: fc.Arbitrary<District> = fc.record({
  id: text,
  name: text,
  people: orNull(amount),
  geometry: area,
  grade,
  source: text,
});

export const populationCell: fc.Arbitrary<PopulationCell> = fc.record({
  cell: fc.constantFrom('8a1fb46622dffff', '88c2f2c001fffff'),
  position: lonLat,
  people: amount,
  vulnerable: orNull(amount),
});
