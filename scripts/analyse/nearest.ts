import { resolve } from 'node:path';
import { nearest } from '../../src/analysis/nearest/nearest';
import type { NearestGroup, NearestResult } from '../../src/analysis/nearest/result';
import type { LonLat } from '../../src/domain/geo';
import { INCIDENT_TYPE_IDS, INCIDENT_TYPES } from '../../src/domain/incident';
import { RESOURCE_KINDS, type ResourceKind } from '../../src/domain/resource';
import { randTravelS } from '../../src/domain/response-time';
import { createTask } from '../../src/domain/task';
import { WALKERS } from '../../src/domain/travel';
import type { Datasets } from '../../src/pack';
import { CLOSURES_USAGE, readClosures } from './closures';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards } from './hazards';
import { readChoice, readCount, readOptions, readPosition, required } from './input';
import { openPackFolder } from './pack-folder';

const USAGE = `npm run -s analyse -- nearest --pack DIR --at LON,LAT --kind shelter|warehouse|team [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --at LON,LAT     the incident, degrees, WGS 84
  --kind KIND      shelter (on foot, away from the incident), warehouse (heavy truck, toward it),
                   team (emergency vehicle, toward it, in the order of turnout + travel)
  --k N            how many; 5
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; active
${CLOSURES_USAGE}
  --incident TYPE  only what answers this type: a type of the domain such as flood or fire (see below);
                   without it every free team and every shelter outside the zones counts
  --walker WHO     ${WALKERS.join(', ')}; healthy
  --format json|csv|geojson  json; geojson: the routes, or points where there are no roads, with the figures of csv
Incident types: ${INCIDENT_TYPE_IDS.join(' ')}
randTravelS beside a team (json): what the relation of RAND and ISO gives for the same metres of road, 0.8-12.9 km, as a
  yardstick; it takes no part in the answer.
Distances in metres, times in seconds. Exit code 1: none can be reached.`;

/** Asks for no capability and no suitability. */
const ANY_INCIDENT = 'storm';

/** Datasets in which every team has the capability asked for first, for a question about no incident in particular. */
function withAnyTeam(datasets: Datasets): Datasets {
  const kind = INCIDENT_TYPES[ANY_INCIDENT].teams[0];
  return { ...datasets, teams: datasets.teams.map((team) => ({ ...team, kind })) };
}

const COLUMNS = [
  'rank',
  'kind',
  'id',
  'method',
  'mode',
  'distance_m',
  'travel_s',
  'ready_s',
  'total_s',
  'straight_m',
  'slowed',
] as const;

function toCsv(kind: ResourceKind, { method, mode, items }: NearestGroup): string {
  const rows = items.map((item, index) => [
    index + 1,
    kind,
    item.id,
    method,
    mode,
    item.distanceM.toFixed(3),
    item.travelS.toFixed(4),
    item.readyS,
    item.totalS?.toFixed(4) ?? null,
    item.straightM.toFixed(3),
    item.slowed,
  ]);
  return [COLUMNS, ...rows].map(csvLine).join('\n');
}

function toGeoJson(
  kind: ResourceKind,
  { method, mode, items }: NearestGroup,
  positionOf: ReadonlyMap<string, LonLat>,
): string {
  const features = items.map((item, index) => {
    const values = [
      index + 1,
      kind,
      item.id,
      method,
      mode,
      item.distanceM,
      item.travelS,
      item.readyS,
      item.totalS,
      item.straightM,
      item.slowed,
    ];
    return {
      type: 'Feature',
      properties: Object.fromEntries(COLUMNS.map((name, column) => [name, values[column]])),
      geometry:
        item.route === null
          ? { type: 'Point', coordinates: positionOf.get(item.id) }
          : { type: 'LineString', coordinates: item.route.coordinates },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function toJson(result: NearestResult, kind: ResourceKind): string {
  const { origin, snapped, offRoadM, insideHazardIds, groups } = result;
  const group = groups[kind];
  const items =
    kind === 'team' && group.method === 'road'
      ? group.items.map((item) => ({ ...item, randTravelS: randTravelS(item.distanceM) }))
      : group.items;
  return JSON.stringify({ origin, snapped, offRoadM, insideHazardIds, ...group, items }, null, 2);
}

/** The nearest resources of a kind by road, as the page shows them. */
export const nearestResources: Command = {
  name: 'nearest',
  summary: 'the nearest shelters, warehouses or teams of an incident by road',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, [
      'pack',
      'at',
      'kind',
      'k',
      'hazards',
      'closures',
      'incident',
      'walker',
      'format',
    ]);
    const origin = readPosition(required(options.at, 'at'), 'at');
    const kind = readChoice(required(options.kind, 'kind'), RESOURCE_KINDS, 'kind');
    const k = readCount(options.k ?? '5', 'k');
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const incident =
      options.incident === undefined ? null : readChoice(options.incident, INCIDENT_TYPE_IDS, 'incident');
    const pack = await openPackFolder(resolve(required(options.pack, 'pack')));
    const datasets = incident === null ? withAnyTeam(pack.datasets) : pack.datasets;
    const hazards = await readHazards(options.hazards ?? 'active', datasets);
    const closures = await readClosures(options.closures);
    const { shelters, warehouses, teams, standards } = datasets;
    const result = await nearest(
      {
        origin,
        incidentType: incident ?? ANY_INCIDENT,
        kinds: [kind],
        k,
        walker,
        shelters,
        warehouses,
        teams,
        hazards,
        hazardRoads: standards.hazardRoads,
        closures,
        standards,
      },
      pack.network,
      createTask(),
    );
    const group = result.groups[kind];
    switch (format) {
      case 'csv':
        console.log(toCsv(kind, group));
        break;
      case 'json':
        console.log(toJson(result, kind));
        break;
      case 'geojson': {
        const all = { shelter: shelters, warehouse: warehouses, team: teams }[kind];
        console.log(toGeoJson(kind, group, new Map(all.map(({ id, position }) => [id, position]))));
        break;
      }
    }
    return group.items.length > 0 ? 0 : 1;
  },
};
