import { join } from 'node:path';
import { openPackFolder } from '../../../scripts/analyse/pack-folder';
import { readHazards } from '../../../scripts/analyse/hazards';
import { nearest } from '../../../src/analysis/nearest/nearest';
import type { LonLat } from '../../../src/domain/geo';
import type { IncidentTypeId } from '../../../src/domain/incident';
import { createTask } from '../../../src/domain/task';

const PACK = join(import.meta.dirname, '..', '..', '..', 'public', 'packs', 'montevideo');

/** The way of the team that is there first, found without the page. */
export async function firstTeamRoute(
  origin: LonLat,
  incidentType: IncidentTypeId,
): Promise<readonly LonLat[]> {
  const { datasets, network } = await openPackFolder(PACK);
  const { shelters, warehouses, teams, standards } = datasets;
  const { groups } = await nearest(
    {
      origin,
      incidentType,
      kinds: ['team'],
      k: 5,
      walker: 'healthy',
      shelters,
      warehouses,
      teams,
      hazards: await readHazards('active', datasets),
      hazardRoads: standards.hazardRoads,
      standards,
    },
    network,
    createTask(),
  );
  const first = groups.team.items.toSorted((a, b) => (a.totalS ?? a.travelS) - (b.totalS ?? b.travelS))[0];
  if (!first?.route) throw new Error('no team reaches the incident');
  return first.route.coordinates;
}
