import { resolve } from 'node:path';
import type { ServiceAreaQuery, ServiceSite } from '../../src/analysis/service-area/query';
import type { ServiceAreaResult } from '../../src/analysis/service-area/result';
import { serviceArea } from '../../src/analysis/service-area/service-area';
import { shelterSites, teamSites, warehouseSites } from '../../src/analysis/service-area/sites';
import { AnlanError } from '../../src/domain/errors';
import { walkingTimeS } from '../../src/domain/evacuation-time';
import { RESOURCE_KINDS } from '../../src/domain/resource';
import { createTask } from '../../src/domain/task';
import { TRAVEL_MODES, WALKERS } from '../../src/domain/travel';
import type { Datasets } from '../../src/pack';
import { readClosures } from './closures';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards } from './hazards';
import { InputError, readChoice, readCount, readOptions, readPosition, required } from './input';
import { openPackFolder } from './pack-folder';
import { ROAD_OPTIONS, roadsUsage } from './roads';

const USAGE = `npm run -s analyse -- service-area --pack DIR --at LON,LAT|--kind KIND --profile MODE --seconds S,S|--metres M,M [options]
${roadsUsage('active')}
  --at LON,LAT     one place, degrees, WGS 84; or
  --kind KIND      ${RESOURCE_KINDS.join(', ')}: all that are in service; each road counts for the nearest
  --seconds LIST   limits of time, e.g. 300,600; or
  --metres LIST    limits of distance, e.g. 1000; or
  --arrives S      on foot: seconds from the warning until the wave or flood is there; what --starts (seconds until people
                   set out; 0) and --climbs (seconds up to safety at the end; 0) leave of it is the limit
  --toward         toward the places; away from them without it
  --clock WHICH    departure (the wheels roll at 0) or call (a team's turnout, a warehouse's loading come first; those
                   whose time nobody has said are left out and named); departure
  --format json|csv|geojson  json; geojson: per limit one MultiPolygon (part "outline") and one MultiLineString
                   (part "roads", cut where the limit is reached)
People are within when their way, both straight legs between road and door included, keeps to the limit. The outline is
the land from which a leg of at most 50 m leads to a road within and the rest of the limit suffices; farther blocks are
holes; tolerance_m: how far the line may be off. road_m: length of the roads within, each once. Exit code 1: nothing is
within.`;

const OPTIONS = [
  ...ROAD_OPTIONS,
  'at',
  'kind',
  'seconds',
  'metres',
  'arrives',
  'starts',
  'climbs',
  'clock',
  'format',
] as const;
type Options = Partial<Readonly<Record<(typeof OPTIONS)[number], string>>>;

function sitesOf(options: Options, { shelters, teams, warehouses }: Datasets): readonly ServiceSite[] {
  if ((options.at === undefined) === (options.kind === undefined)) {
    throw new InputError('--at or --kind is wanted, one of them.');
  }
  const clock = readChoice(options.clock ?? 'departure', ['departure', 'call'], 'clock');
  if (options.at !== undefined) return [{ id: 'at', position: readPosition(options.at, 'at'), readyS: 0 }];
  switch (readChoice(required(options.kind, 'kind'), RESOURCE_KINDS, 'kind')) {
    case 'shelter':
      return shelterSites(shelters);
    case 'warehouse':
      return warehouseSites(warehouses, clock);
    case 'team':
      return teamSites(teams, clock);
  }
}

/** What a warning leaves for walking. */
function walkingLimit(arrives: string, { profile, starts, climbs }: Options): number {
  if (profile !== 'walk') throw new InputError('--arrives goes with --profile walk.');
  const limit = walkingTimeS({
    arrivesS: readCount(arrives, 'arrives'),
    startsS: readCount(starts ?? '0', 'starts'),
    climbsS: readCount(climbs ?? '0', 'climbs'),
  });
  if (limit === 0) throw new InputError(`--arrives ${arrives}: no time is left for walking.`);
  return limit;
}

function limitsOf(options: Options): Pick<ServiceAreaQuery, 'measure' | 'limits'> {
  const { seconds, metres, arrives, starts, climbs } = options;
  if ([seconds, metres, arrives].filter((one) => one !== undefined).length !== 1) {
    throw new InputError('--seconds or --metres or --arrives is wanted, one of them.');
  }
  if (arrives !== undefined) return { measure: 'time', limits: [walkingLimit(arrives, options)] };
  if (starts !== undefined || climbs !== undefined) {
    throw new InputError('--starts and --climbs go with --arrives.');
  }
  const [name, text] = seconds === undefined ? ['metres', metres!] : ['seconds', seconds];
  const limits = text.split(',').map(Number);
  if (limits.some((limit) => !(limit > 0 && limit < Infinity))) {
    throw new InputError(`--${name} ${text}: numbers above 0 are wanted, separated by commas.`);
  }
  return { measure: seconds === undefined ? 'distance' : 'time', limits };
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));

function summaryOf({ areas, measure }: ServiceAreaResult) {
  return areas.map(({ limit, people, vulnerable, cells, roadM, toleranceM }) => ({
    [measure === 'time' ? 'seconds' : 'metres']: limit,
    people: rounded(people, 2),
    vulnerable: vulnerable === null ? null : rounded(vulnerable, 2),
    cells,
    road_m: rounded(roadM),
    tolerance_m: rounded(toleranceM),
  }));
}

function toCsv(result: ServiceAreaResult): string {
  const rows = summaryOf(result);
  return [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map(csvLine).join('\n');
}

function toGeoJson(result: ServiceAreaResult): string {
  const features = summaryOf(result).flatMap((properties, index) => {
    const { outline, roads } = result.areas[index]!;
    const ground = {
      ...properties,
      profile: result.mode,
      direction: result.direction,
      method: result.method,
    };
    const lines = { type: 'MultiLineString', coordinates: roads };
    return [
      { type: 'Feature', properties: { part: 'outline', ...ground }, geometry: outline },
      { type: 'Feature', properties: { part: 'roads', ...ground }, geometry: lines },
    ];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function toJson(result: ServiceAreaResult): string {
  const { mode, direction, method, sites } = result;
  const answer = {
    profile: mode,
    direction,
    method,
    areas: summaryOf(result),
    people: rounded(result.people, 2),
    people_beyond: rounded(result.beyondPeople, 2),
    people_cut_off: rounded(result.cutOffPeople, 2),
    people_off_network: rounded(result.offNetworkPeople, 2),
    sites: sites.used,
    sites_off_network: sites.offNetwork,
    sites_cut_off: sites.cutOff,
    sites_without_known_start: sites.unknownReady,
  };
  return JSON.stringify(answer, null, 2);
}

/** Roads, people and land within some limits of places. */
export const serviceAreaCommand: Command = {
  name: 'service-area',
  summary: 'roads, people and land within some minutes or metres of places',
  usage: USAGE,
  async run(args) {
    const isToward = args.includes('--toward');
    const options = readOptions(
      args.filter((arg) => arg !== '--toward'),
      OPTIONS,
    );
    const mode = readChoice(required(options.profile, 'profile'), TRAVEL_MODES, 'profile');
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const limits = limitsOf(options);
    const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
    if (network === null) throw new AnlanError('network-missing');
    const { standards } = datasets;
    const query: ServiceAreaQuery = {
      standards,
      walker,
      hazards: await readHazards(options.hazards ?? 'active', datasets),
      hazardRoads: standards.hazardRoads,
      closures: await readClosures(options.closures),
      mode,
      direction: isToward ? 'toward' : 'away',
      sites: sitesOf(options, datasets),
      cells: datasets.population,
      withRoads: format === 'geojson',
      ...limits,
    };
    const result = await serviceArea(query, network, createTask());
    switch (format) {
      case 'json':
        console.log(toJson(result));
        break;
      case 'csv':
        console.log(toCsv(result));
        break;
      case 'geojson':
        console.log(toGeoJson(result));
        break;
    }
    return result.areas.some(({ roadM }) => roadM > 0) ? 0 : 1;
  },
};
