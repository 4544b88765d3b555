import { resolve } from 'node:path';
import { importance } from '../../src/analysis/importance/importance';
import { isolation } from '../../src/analysis/isolation/isolation';
import { CRITERIA } from '../../src/analysis/isolation/options';
import { DESTINATIONS } from '../../src/domain/destination';
import { districtPlaces } from '../../src/domain/district';
import { createTask } from '../../src/domain/task';
import { TRAVEL_MODES, WALKERS } from '../../src/domain/travel';
import { TRUNK_CLASSES } from '../../src/network';
import { CLOSURES_USAGE, readClosures } from './closures';
import type { Command } from './command';
import { readHazards } from './hazards';
import { readChoice, readCount, readOptions, required } from './input';
import { importanceText } from './isolated/importance-text';
import { isolationText } from './isolated/isolation-text';
import { openPackFolder } from './pack-folder';
import { stageLines } from './stage-lines';

const USAGE = `npm run -s analyse -- isolated --pack DIR [options]
npm run -s analyse -- isolated --pack DIR --importance [--destination WHAT] [--top N] [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --profile MODE   whose roads: ${TRAVEL_MODES.join(', ')}; emergency
  --walker WHO     who walks, for --profile walk: ${WALKERS.join(', ')}; healthy
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; active
${CLOSURES_USAGE}
  --criterion WHAT communities and shelters that have lost every road to a hospital, a warehouse, the trunk network, or
                   all of these: ${CRITERIA.join(', ')}; all
  --importance     instead: every street closed in turn, ranked by people isolated, then by extra person-minutes
  --destination WHAT  for --importance, the nearest of: ${DESTINATIONS.join(', ')}; hospital
  --top N          for --importance, streets listed by each of the two measures; 50
  --format json|csv|geojson  json; csv and geojson: one line or feature a community, or a street
People stand at their cell's population point. They are brought to a hospital; supplies, teams and help from the trunk
network come to them. Trunk network: ${TRUNK_CLASSES.join(', ')}.
lost: a road led there without zones and closures; never: none did. Lengths in metres, areas in m², person-minutes.
Exit code 1: the pack has no such destination.`;

const OPTIONS = [
  'pack',
  'profile',
  'walker',
  'hazards',
  'closures',
  'criterion',
  'destination',
  'top',
  'format',
] as const;

/** Who is cut off by zones and closures, or which streets would cut people off. */
export const isolatedCommand: Command = {
  name: 'isolated',
  summary: 'who has lost every road, and which streets matter most',
  usage: USAGE,
  async run(args) {
    const options = readOptions(
      args.filter((arg) => arg !== '--importance'),
      OPTIONS,
    );
    const mode = readChoice(options.profile ?? 'emergency', TRAVEL_MODES, 'profile');
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const criterion = readChoice(options.criterion ?? 'all', CRITERIA, 'criterion');
    const destination = readChoice(options.destination ?? 'hospital', DESTINATIONS, 'destination');
    const top = readCount(options.top ?? '50', 'top');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
    const { standards, population, districts } = datasets;
    const question = {
      ...datasets,
      cells: population,
      walker,
      mode,
      hazards: await readHazards(options.hazards ?? 'active', datasets),
      hazardRoads: standards.hazardRoads,
      closures: await readClosures(options.closures),
    };
    const task = createTask({ onProgress: stageLines() });
    if (args.includes('--importance')) {
      const result = await importance({ ...question, destination, top }, network, task);
      console.log(importanceText(result, format));
      return result.destinationCount === null ? 1 : 0;
    }
    const places = districtPlaces(districts);
    const result = await isolation({ ...question, criterion, places }, network, task);
    console.log(isolationText(result, format));
    return result.columns.all.people.never.people === result.people && result.people > 0 ? 1 : 0;
  },
};
