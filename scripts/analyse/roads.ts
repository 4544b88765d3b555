import { type ModeRoads, modeRoads } from '../../src/analysis/road-access';
import { closingZonesAt } from '../../src/analysis/way-out';
import type { LonLat } from '../../src/domain/geo';
import { TRAVEL_MODES, WALKERS } from '../../src/domain/travel';
import type { RoadNetwork } from '../../src/network';
import { CLOSURES_USAGE, readClosures } from './closures';
import { readHazards } from './hazards';
import { readChoice, required } from './input';
import { openPackFolder } from './pack-folder';
import { resolve } from 'node:path';
import { AnlanError } from '../../src/domain/errors';

/** Options that say which roads a question is about. */
export const ROAD_OPTIONS = ['pack', 'profile', 'walker', 'hazards', 'closures'] as const;

/** Lines on {@link ROAD_OPTIONS} for the usage of a command. */
export function roadsUsage(hazards: 'active' | 'none'): string {
  return `  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --profile MODE   ${TRAVEL_MODES.join(', ')}
  --walker WHO     who walks: ${WALKERS.join(', ')}; healthy
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; ${hazards}
${CLOSURES_USAGE}`;
}

/** Roads of a pack for one profile, under the zones and closures asked for. */
export interface OpenedRoads {
  readonly network: RoadNetwork;
  readonly roads: ModeRoads;
  /** For those who set out there: people on foot may leave zones that are closed to them, as on the page. */
  roadsFrom(position: LonLat): ModeRoads;
}

/**
 * Opens the roads that a command line names.
 * @throws AnlanError `network-missing` for a pack without roads
 */
export async function openRoads(
  options: Partial<Readonly<Record<(typeof ROAD_OPTIONS)[number], string>>>,
  usualHazards: 'active' | 'none',
): Promise<OpenedRoads> {
  const mode = readChoice(required(options.profile, 'profile'), TRAVEL_MODES, 'profile');
  const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
  const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
  if (network === null) throw new AnlanError('network-missing');
  const hazards = await readHazards(options.hazards ?? usualHazards, datasets);
  const closures = await readClosures(options.closures);
  const { standards } = datasets;
  const question = { standards, walker, hazards, hazardRoads: standards.hazardRoads, closures };
  return {
    network,
    roads: modeRoads(network, mode, question),
    roadsFrom: (position) =>
      modeRoads(network, mode, question, mode === 'walk' ? closingZonesAt(position, mode, question) : []),
  };
}
