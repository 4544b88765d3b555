import { strictLevel } from '../../domain/hazard';
import { cellArea } from 'h3-js';
import { isPosition } from '../../domain/geo';
import { createHazardZones } from '../../domain/hazard-zones';
import type { PopulationCell } from '../../domain/population';
import { RISK_INDICATOR_RULES, type RiskIndicatorId, ZONE_WEIGHTS } from '../../domain/risk-index';
import type { Task } from '../../domain/task';
import type { TravelMode } from '../../domain/travel';
import type { RoadNetwork } from '../../network';
import {
  type NearestByRoadOptions,
  type NearestPlace,
  nearestByRoad,
  nearestByStraightLine,
  type RoadPlace,
} from '../nearest-by-road';
import { modeRoads } from '../road-access';
import { straightSpeedMps } from '../straight-speed';
import type { RiskIndexQuery } from './query';
import { zoneDistance } from './zone-distance';

/** Raw figures of every cell by indicator; NaN where unknown, Infinity where no way leads. */
export type RawFigures = Readonly<Record<RiskIndicatorId, Float64Array>>;

const CELLS_PER_BREATH = 500;
/** Searches over the network. */
const SEARCHES = 4;

/**
 * The figures that the index is made of, cell by cell: one search on the network for each kind of help.
 *
 * - Catchments: a shelter or a warehouse is shared by the people of all cells it is nearest to.
 * - A turnout or loading time nobody has said counts as the longest known.
 * - A dataset the pack does not have makes its figures unknown.
 */
export async function rawFigures(
  query: RiskIndexQuery,
  network: RoadNetwork | null,
  task: Task,
): Promise<RawFigures> {
  const { cells } = query;
  const exposure = await exposureFigures(query, task);
  let done = 0;
  const nearest = async (
    places: readonly RoadPlace[],
    mode: TravelMode,
    options: NearestByRoadOptions,
  ): Promise<readonly (NearestPlace | null)[] | null> => {
    task.report({ stage: 'search', done: done++, total: SEARCHES });
    await task.breathe();
    if (places.length === 0) return null;
    if (network !== null) return nearestByRoad(cells, places, modeRoads(network, mode, query), options, task);
    const speedMps =
      options.measure === 'time' ? straightSpeedMps(query.standards, mode, query.walker) : null;
    const detourFactor = query.standards.detourFactor.value;
    return nearestByStraightLine(cells, places, { detourFactor, speedMps }, task);
  };

  const zones = createHazardZones(query.hazards);
  const shelters = placed(query.shelters).filter(
    ({ status, position }) => status !== 'closed' && !zones.covers(position),
  );
  const toShelter = await nearest(shelters, 'walk', { direction: 'to-place', measure: 'length' });
  const teams = placed(query.teams).filter(({ status }) =>
    ['available', 'mobilising', 'unknown'].includes(status),
  );
  const firstTeam = await nearest(
    ready(teams, ({ turnoutS }) => turnoutS),
    'emergency',
    {
      direction: 'from-place',
      measure: 'time',
    },
  );
  const warehouses = placed(query.warehouses).filter(
    ({ status, stock }) => status !== 'out-of-service' && stock.some(({ quantity }) => quantity > 0),
  );
  const firstTruck = await nearest(
    ready(warehouses, ({ loadingMin }) => (loadingMin === null ? null : loadingMin * 60)),
    'truck',
    { direction: 'from-place', measure: 'time' },
  );
  const hospitals = placed(query.facilities).filter(({ kind }) => kind === 'hospital');
  const toHospital = await nearest(hospitals, 'emergency', { direction: 'to-place', measure: 'time' });

  const has = { shelters: query.shelters.length > 0, teams: query.teams.length > 0 };
  const hasStores = query.warehouses.length > 0;
  const minutes = (found: readonly (NearestPlace | null)[] | null, isKnown: boolean) =>
    costs(cells, found, isKnown).map((seconds) => seconds / 60);
  return {
    ...exposure,
    'shelter-walk': costs(cells, toShelter, has.shelters),
    'shelter-places': perPerson(
      cells,
      toShelter,
      shelters.map(({ capacity }) => capacity.urgent),
      has.shelters,
    ),
    'rescue-time': minutes(firstTeam, has.teams),
    'relief-time': minutes(firstTruck, hasStores),
    'reserve-share': perPerson(
      cells,
      firstTruck,
      warehouses.map(({ peopleServed }) => peopleServed),
      hasStores,
    ),
    'hospital-time': minutes(toHospital, hospitals.length > 0),
  };
}

async function exposureFigures({ cells, exposing }: RiskIndexQuery, task: Task) {
  const zones = createHazardZones(exposing);
  const distanceTo = zoneDistance(exposing, RISK_INDICATOR_RULES['zone-distance'].scoresZero);
  const inZones = new Float64Array(cells.length);
  const distances = new Float64Array(cells.length);
  const shares = new Float64Array(cells.length);
  const densities = new Float64Array(cells.length);
  for (const [index, { cell, position, people, vulnerable }] of cells.entries()) {
    if (index % CELLS_PER_BREATH === 0) await task.breathe();
    inZones[index] = zones
      .at(position)
      .reduce((most, { level }) => Math.max(most, ZONE_WEIGHTS[strictLevel(level)]), 0);
    distances[index] = distanceTo(position);
    shares[index] = vulnerable === null || people === 0 ? Number.NaN : vulnerable / people;
    densities[index] = people / cellArea(cell, 'km2');
  }
  return {
    'in-zones': inZones,
    'zone-distance': distances,
    'vulnerable-share': shares,
    density: densities,
  };
}

function placed<Place extends RoadPlace>(places: readonly Place[]): readonly Place[] {
  return places.filter(({ position }) => isPosition(position[0], position[1]));
}

function ready<Place extends RoadPlace>(
  places: readonly Place[],
  readyS: (place: Place) => number | null,
): readonly RoadPlace[] {
  const slowestS = places.reduce((slowest, place) => Math.max(slowest, readyS(place) ?? 0), 0);
  return places.map((place) => ({ position: place.position, extraS: readyS(place) ?? slowestS }));
}

/** Cost to the nearest; Infinity where none is in reach although there are some, or none of them is usable. */
function costs(
  cells: readonly PopulationCell[],
  found: readonly (NearestPlace | null)[] | null,
  isKnown: boolean,
): Float64Array {
  return Float64Array.from(cells, (_, index) => (isKnown ? (found?.[index]?.cost ?? Infinity) : Number.NaN));
}

/** What the nearest place has, shared by all people it is nearest to; 0 where none is in reach. */
function perPerson(
  cells: readonly PopulationCell[],
  found: readonly (NearestPlace | null)[] | null,
  amounts: readonly (number | null)[],
  isKnown: boolean,
): Float64Array {
  const peopleOf = new Float64Array(amounts.length);
  for (const [index, nearest] of (found ?? []).entries()) {
    if (nearest !== null) peopleOf[nearest.place]! += cells[index]!.people;
  }
  return Float64Array.from(cells, (_, index) => {
    const place = found?.[index]?.place;
    if (!isKnown) return Number.NaN;
    if (place === undefined) return 0;
    const amount = amounts[place] ?? null;
    return amount === null ? Number.NaN : amount / Math.max(1, peopleOf[place]!);
  });
}
