import { resolve } from 'node:path';
import { exposure } from '../../src/analysis/exposure/exposure';
import { CELL_METHODS } from '../../src/analysis/exposure/options';
import type {
  Exposed,
  ExposedKind,
  ExposurePeriod,
  ExposureResult,
} from '../../src/analysis/exposure/result';
import { FACILITY_KINDS } from '../../src/domain/facility';
import { type Hazard, SHOWN_LEVELS } from '../../src/domain/hazard';
import { periodAt } from '../../src/domain/period';
import { createTask } from '../../src/domain/task';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards, situationMs } from './hazards';
import { InputError, readChoice, readOptions, required } from './input';
import { openPackFolder } from './pack-folder';
import { stageLines } from './stage-lines';

const USAGE = `npm run -s analyse -- exposure --pack DIR [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --hazards WHICH  pack (all zones of the pack, each in its time), active (those in force at the situation time), none,
                   or a GeoJSON file whose polygons have properties type and level 1-4; pack
  --time ISO       moment that is asked about, with offset, e.g. 2026-03-01T09:00:00-03:00; the situation time
  --cells METHOD   of a cell partly inside: point (all of its people where its population point lies inside, else none),
                   area-share (the share of its area, sampled at 49 points); point
  --format json|csv|geojson  json; csv: a line for the total, each level and each zone in force; geojson: the zones
Overlapping zones are never counted twice: the total counts everybody once, a level those for whom it is the gravest.
Empty = not known. Exit code 1: the pack has no population.`;

const OPTIONS = ['pack', 'hazards', 'time', 'cells', 'format'] as const;
const KINDS: readonly ExposedKind[] = ['shelter', 'warehouse', 'team', ...FACILITY_KINDS];

function momentOf(text: string): number {
  const ms = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new InputError(`--time ${text}: an ISO 8601 date and time with offset is wanted.`);
  }
  return ms;
}

/** Kinds of which the data holds none at all are not known to be none inside. */
function countsOf({ places }: Exposed, { hasFacilities }: ExposureResult): (number | null)[] {
  return KINDS.map((kind, at) => (at > 2 && !hasFacilities ? null : (places[kind] ?? 0)));
}

function toCsv(result: ExposureResult, period: ExposurePeriod): string {
  const line = (row: string, id: string | null, exposed: Exposed) => [
    row,
    id,
    exposed.people,
    exposed.vulnerable,
    ...countsOf(exposed, result),
  ];
  const zones = result.zones.filter(({ id }) => period.zoneIds.includes(id));
  return [
    ['row', 'id', 'people', 'vulnerable', ...KINDS],
    line('total', null, period.total),
    ...SHOWN_LEVELS.filter((level) => level !== 'none' || period.byLevel.none.people > 0).map((level) =>
      line('level', String(level), period.byLevel[level]),
    ),
    ...zones.map(({ id, exposed }) => line('zone', id, exposed)),
  ]
    .map(csvLine)
    .join('\n');
}

function toGeoJson(result: ExposureResult, period: ExposurePeriod, hazards: readonly Hazard[]): string {
  const features = result.zones.flatMap(({ id, exposed }, at) => {
    const hazard = hazards[at];
    if (hazard === undefined) return [];
    const { type, level, onset, expires, geometry } = hazard;
    const properties = { id, type, level, onset, expires, inForce: period.zoneIds.includes(id), ...exposed };
    return [{ type: 'Feature', properties, geometry }];
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** People and places inside hazard zones at a moment. */
export const exposureCommand: Command = {
  name: 'exposure',
  summary: 'people and places inside the hazard zones, nothing twice',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, OPTIONS);
    const cellMethod = readChoice(options.cells ?? 'point', CELL_METHODS, 'cells');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const { datasets } = await openPackFolder(resolve(required(options.pack, 'pack')));
    const atMs = options.time === undefined ? situationMs(datasets) : momentOf(options.time);
    const choice = options.hazards ?? 'pack';
    const hazards = choice === 'pack' ? datasets.hazards : await readHazards(choice, datasets);
    const { population, manifest } = datasets;
    const result = await exposure(
      { ...datasets, cells: population, hazards, cellMethod },
      createTask({ onProgress: stageLines() }),
    );
    const period = periodAt(result.periods, atMs)!;
    const ground = {
      at: new Date(atMs).toISOString(),
      cellMethod,
      grade: manifest.files.find(({ role }) => role === 'population')?.grade ?? null,
      asOf: manifest.population.asOf,
    };
    switch (format) {
      case 'json':
        console.log(JSON.stringify({ ...ground, now: period, ...result }, null, 2));
        break;
      case 'csv':
        console.log(toCsv(result, period));
        break;
      case 'geojson':
        console.log(toGeoJson(result, period, hazards));
    }
    return population.length > 0 ? 0 : 1;
  },
};
