import { gridDisk, latLngToCell, cellToLatLng } from 'h3-js';
import type { LonLat } from '../../domain/geo';
import type { Hazard } from '../../domain/hazard';
import type { PopulationCell } from '../../domain/population';
import type { Shelter } from '../../domain/shelter';
import type { HazardRoadRule, RoadEffect, Standards } from '../../domain/standards';
import type { Team } from '../../domain/team';
import type { TravelMode, TravelProfile } from '../../domain/travel';
import type { Warehouse } from '../../domain/warehouse';

const sourced = (value: number) => ({ value, source: 'test', verified: false });
const both = (text: string) => ({ zh: text, en: text });

export function aShelter(parts: Partial<Shelter> & { id: string }): Shelter {
  return {
    name: parts.id,
    position: [0, 0],
    kind: 'school',
    scheme: 'GB 51143-2015',
    shelterClass: 'emergency',
    space: null,
    suitableFor: null,
    areaM2: null,
    effectiveAreaM2: null,
    capacity: { urgent: 100, temporary: 50, short: null, medium: null, long: null },
    accessible: null,
    status: 'open',
    occupancy: null,
    address: null,
    grade: 'exercise',
    source: 'test',
    asOf: null,
    ...parts,
  };
}

export function aWarehouse(parts: Partial<Warehouse> & { id: string }): Warehouse {
  return {
    name: both(parts.id),
    position: [0, 0],
    level: 'city',
    floorAreaM2: null,
    peopleServed: null,
    reserveMode: null,
    loadingMin: 30,
    stock: [{ code: '1010101', name: both('tent'), quantity: 10, unit: both('piece'), expires: null }],
    address: null,
    status: 'ready',
    grade: 'exercise',
    source: 'test',
    asOf: null,
    ...parts,
  };
}

export function aTeam(parts: Partial<Team> & { id: string }): Team {
  return {
    name: both(parts.id),
    position: [0, 0],
    kind: 'fire',
    family: null,
    people: null,
    equipment: [],
    turnoutS: 60,
    status: 'available',
    roundTheClock: null,
    base: null,
    grade: 'exercise',
    source: 'test',
    asOf: null,
    ...parts,
  };
}

export function aHazard(parts: Partial<Hazard> & { id: string; geometry: Hazard['geometry'] }): Hazard {
  return {
    type: 'flood',
    level: 1,
    status: 'Exercise',
    headline: both(parts.id),
    description: both(''),
    instruction: both(''),
    areaDesc: both(''),
    sender: 'test',
    urgency: 'Immediate',
    severity: 'Severe',
    certainty: 'Observed',
    sent: '2026-01-01T00:00:00Z',
    onset: '2026-01-01T00:00:00Z',
    expires: null,
    grade: 'exercise',
    source: 'test',
    ...parts,
  };
}

/** A box around two corners, as a polygon. */
export function aBox(west: number, south: number, east: number, north: number): GeoJSON.Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** One rule for all levels: what a zone does to each mode; modes not named stay open. */
export function roadRules(
  effects: Partial<Record<TravelMode, RoadEffect>>,
  type: HazardRoadRule['type'] = '*',
): HazardRoadRule[] {
  const open = { effect: 'open' } as const;
  const roads = { walk: open, car: open, emergency: open, truck: open, ...effects };
  return ([1, 2, 3, 4] as const).map((level) => ({ type, level, roads }));
}

function aProfile(mode: TravelMode, parts: Partial<TravelProfile> = {}): TravelProfile {
  return {
    mode,
    walkMps: null,
    speedFactor: 1,
    maxKmh: 90,
    offRoadKmh: 3.6,
    ignoresOneway: false,
    ignoresPrivate: false,
    ignoresTurnBans: false,
    source: 'test',
    verified: false,
    ...parts,
  };
}

/** Walkers 1 m/s (elderly 0.5), vehicles at the legal speed, detour factor 1.5, off the road 1 m/s. */
export function someStandards(parts: Partial<Standards> = {}): Standards {
  return {
    profiles: [],
    defaultProfileId: 'test',
    walkers: { healthy: sourced(1), elderly: sourced(0.5), wheelchair: sourced(0.5) },
    travel: {
      walk: aProfile('walk', { walkMps: 1, speedFactor: null, maxKmh: null }),
      car: aProfile('car'),
      emergency: aProfile('emergency', { ignoresOneway: true, ignoresPrivate: true }),
      truck: aProfile('truck', { maxKmh: 36 }),
    },
    hazardRoads: [],
    detourFactor: sourced(1.5),
    responseTargets: [],
    reliefNorms: [],
    deliveryTargets: [],
    ...parts,
  };
}

/** H3 cells of resolution 9 (about 175 m to a side) in rings around a position. */
export function someCells(
  centre: LonLat,
  rings: number,
  people: (index: number) => number = () => 10,
): PopulationCell[] {
  return gridDisk(latLngToCell(centre[1], centre[0], 9), rings).map((cell, index) => {
    const [lat, lon] = cellToLatLng(cell);
    return { cell, position: [lon, lat], people: people(index), vulnerable: null };
  });
}
