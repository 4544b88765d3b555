import { incidentTypeOf } from '../../src/domain/hazard';
import { resolve } from 'node:path';
import { cellToBoundary } from 'h3-js';
import { accessScore } from '../../src/analysis/accessibility/access-score';
import { createAllocation } from '../../src/analysis/allocation/allocation';
import type { AllocationQuery, ReachLimit } from '../../src/analysis/allocation/query';
import type { AllocationResult } from '../../src/analysis/allocation/result';
import { walkingCostsOn } from '../../src/analysis/allocation/walking';
import { ACCESS_METHODS, CATCHMENT_ZONES } from '../../src/domain/access';
import { districtPlaces } from '../../src/domain/district';
import { AnlanError } from '../../src/domain/errors';
import { SHELTER_CLASSES, type ShelterClass, STAGES } from '../../src/domain/shelter';
import type { Standards } from '../../src/domain/standards';
import { createTask } from '../../src/domain/task';
import { WALKERS } from '../../src/domain/travel';
import { CLOSURES_USAGE, readClosures } from './closures';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards } from './hazards';
import { InputError, readChoice, readOptions, required } from './input';
import { openPackFolder } from './pack-folder';
import { stageLines } from './stage-lines';

const USAGE = `npm run -s analyse -- coverage --pack DIR [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --metres N       walking distance along roads, m; the service distance of the class by the pack's default standard
  --minutes N      walking time instead, min
  --class CLASS    shelters of this class or better: ${SHELTER_CLASSES.join(', ')}; emergency.
                   any = all shelters, those of unknown class too (then --metres or --minutes is wanted)
  --stage STAGE    capacity of which stage: ${STAGES.join(', ')}; urgent
  --walker WHO     ${WALKERS.join(', ')}; healthy
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; active
${CLOSURES_USAGE}
  --access METHOD  ${ACCESS_METHODS.join(', ')}; e2sfca (weights 1, 0.68, 0.22 by thirds of the reach; not verified)
  --format json|csv|geojson  json: the figures; csv and geojson: one row a cell or shelter; json
  --by cell|shelter  cell
People in three steps: within reach of any shelter; with a place if all were usable; with a place in a usable shelter.
people = out_of_reach + without_place + not_usable + assigned, always. The assignment is exact: the most people, then the
least walking. Distances in metres, times in seconds, access in free places per person. Exit code 1: nobody is assigned.`;

interface Row {
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  readonly geometry: GeoJSON.Geometry;
}

function readAmount(text: string, name: string): number {
  const amount = Number(text);
  if (text.trim() === '' || !(amount >= 0 && amount < Number.POSITIVE_INFINITY)) {
    throw new InputError(`--${name} ${text}: a number from 0 is wanted.`);
  }
  return amount;
}

function reachOf(
  { metres, minutes }: { metres?: string; minutes?: string },
  shelterClass: ShelterClass | 'any',
  { profiles, defaultProfileId }: Standards,
): ReachLimit {
  if (metres !== undefined && minutes !== undefined) throw new InputError('--metres or --minutes, not both.');
  if (minutes !== undefined) return { by: 'time', limit: 60 * readAmount(minutes, 'minutes') };
  if (metres !== undefined) return { by: 'distance', limit: readAmount(metres, 'metres') };
  const rule = profiles
    .find(({ id }) => id === defaultProfileId)
    ?.classes.find((one) => one.shelterClass === shelterClass);
  if (rule === undefined) {
    throw new InputError(`--class ${shelterClass} has no service distance: give --metres or --minutes.`);
  }
  return { by: 'distance', limit: rule.serviceDistanceM };
}

function cellRows({ cells, access }: AllocationResult, query: AllocationQuery): Row[] {
  return query.cells.map(({ cell }, index) => ({
    properties: {
      cell,
      people: cells.people[index]!,
      out_of_reach: cells.outOfReach[index]!,
      without_place: cells.withoutPlace[index]!,
      not_usable: cells.notUsable[index]!,
      assigned: cells.assigned[index]!,
      access: access.perPerson[index]!,
    },
    geometry: { type: 'Polygon', coordinates: [cellToBoundary(cell, true)] },
  }));
}

function shelterRows({ loads, reach }: AllocationResult): Row[] {
  return loads.map((load) => ({
    properties: {
      shelter: load.id,
      usable: load.reason === null,
      reason: load.reason,
      capacity: load.capacity,
      occupancy: load.occupancy,
      assigned: load.assigned,
      spare: load.spare,
      people_in_reach: load.inReach,
      [reach.by === 'distance' ? 'mean_walk_m' : 'mean_walk_s']: load.meanWalk,
    },
    geometry: { type: 'Point', coordinates: [...load.position] },
  }));
}

function summaryOf(result: AllocationResult, query: AllocationQuery) {
  const { cells: _cells, loads: _loads, gaps, before: _before, access, ...figures } = result;
  const { profiles, defaultProfileId, walkers } = query.standards;
  return {
    ...figures,
    access: { method: access.method },
    walker: query.walker,
    walkerSpeedVerified: walkers[query.walker].verified,
    standardId: defaultProfileId,
    standardVerified: profiles.find(({ id }) => id === defaultProfileId)?.verified ?? false,
    gaps: gaps.map(({ rank, near, people, vulnerable, cells, areaM2, centre }) => ({
      rank,
      near,
      people,
      vulnerable,
      cells,
      areaM2,
      centre,
    })),
  };
}

function print(format: 'csv' | 'geojson', rows: readonly Row[]): void {
  if (format === 'geojson') {
    const features = rows.map((row) => ({ type: 'Feature', ...row }));
    console.log(JSON.stringify({ type: 'FeatureCollection', features }));
    return;
  }
  const header = Object.keys(rows[0]?.properties ?? {});
  console.log([header, ...rows.map(({ properties }) => Object.values(properties))].map(csvLine).join('\n'));
}

/** Who has a place in a usable shelter: the three steps for a whole pack, as the page shows them. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'who is in reach of a shelter, who has a place, and who has one that can be used now',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, [
      'pack',
      'metres',
      'minutes',
      'class',
      'stage',
      'walker',
      'hazards',
      'closures',
      'access',
      'format',
      'by',
    ]);
    const folder = resolve(required(options.pack, 'pack'));
    const shelterClass = readChoice(
      options.class ?? 'emergency',
      [...SHELTER_CLASSES, 'any'] as const,
      'class',
    );
    const stage = readChoice(options.stage ?? 'urgent', STAGES, 'stage');
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const accessMethod = readChoice(options.access ?? 'e2sfca', ACCESS_METHODS, 'access');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'] as const, 'format');
    const by = readChoice(options.by ?? 'cell', ['cell', 'shelter'] as const, 'by');
    const { datasets, network } = await openPackFolder(folder);
    const hazards = await readHazards(options.hazards ?? 'active', datasets);
    const rank = shelterClass === 'any' ? 0 : SHELTER_CLASSES.indexOf(shelterClass);
    const query: AllocationQuery = {
      cells: datasets.population,
      shelters: datasets.shelters.filter((shelter) =>
        shelter.shelterClass === null
          ? shelterClass === 'any'
          : SHELTER_CLASSES.indexOf(shelter.shelterClass) >= rank,
      ),
      proposed: [],
      stage,
      reach: reachOf(options, shelterClass, datasets.standards),
      incidentTypes: [...new Set(hazards.flatMap(({ type }) => incidentTypeOf(type) ?? []))],
      accessMethod,
      zones: CATCHMENT_ZONES.slow,
      places: districtPlaces(datasets.districts),
      walker,
      hazards,
      hazardRoads: datasets.standards.hazardRoads,
      closures: await readClosures(options.closures),
      standards: datasets.standards,
    };
    const task = createTask({ onProgress: stageLines() });
    const walking = network === null ? null : walkingCostsOn(network);
    const result = await createAllocation(walking, accessScore)(query, task).catch((thrown: unknown) => {
      if (!(thrown instanceof AnlanError) || thrown.problem.code !== 'input-invalid') throw thrown;
      const { field, value } = thrown.problem.params;
      throw new InputError(`${field}: ${value} cannot be computed with.`, { cause: thrown });
    });
    if (format === 'json') console.log(JSON.stringify(summaryOf(result, query), null, 2));
    else print(format, by === 'cell' ? cellRows(result, query) : shelterRows(result));
    return result.steps.assigned > 0 ? 0 : 1;
  },
};
