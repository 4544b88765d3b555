import { type Hazard, hazardPhase, WARNING_LEVELS } from '../../src/domain/hazard';
import { INCIDENT_TYPE_IDS } from '../../src/domain/incident';
import type { Datasets } from '../../src/pack';
import { InputError } from './input';
import { arePositions, readFeatures } from './read-features';

const NO_TEXT = { zh: '', en: '' };

/** Situation time of a pack: where its exercise starts, or now. */
export function situationMs({ manifest }: Datasets): number {
  return manifest.exerciseStart === null ? Date.now() : Date.parse(manifest.exerciseStart);
}

function hazardOf(feature: unknown, file: string, index: number): Hazard {
  const wrong = (what: string) => new InputError(`${file}: features[${index}]: ${what}.`);
  const { geometry, properties } = (feature ?? {}) as {
    geometry?: GeoJSON.Geometry;
    properties?: Record<string, unknown>;
  };
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    throw wrong('the geometry must be a Polygon or MultiPolygon');
  }
  if (!arePositions(geometry.coordinates))
    throw wrong('the geometry has no coordinates, or some are no numbers');
  const type = INCIDENT_TYPE_IDS.find((id) => id === properties?.['type']);
  if (type === undefined) throw wrong(`properties.type must be one of ${INCIDENT_TYPE_IDS.join(', ')}`);
  const level = WARNING_LEVELS.find((one) => one === properties?.['level']);
  if (level === undefined) throw wrong('properties.level must be 1, 2, 3 or 4');
  return {
    id: `hazard-${index + 1}`,
    type,
    level,
    status: 'Exercise',
    headline: NO_TEXT,
    description: NO_TEXT,
    instruction: NO_TEXT,
    areaDesc: NO_TEXT,
    sender: file,
    urgency: 'Unknown',
    severity: 'Unknown',
    certainty: 'Unknown',
    sent: new Date(0).toISOString(),
    onset: new Date(0).toISOString(),
    expires: null,
    geometry,
    grade: 'exercise',
    source: file,
  };
}

async function readHazardFile(file: string): Promise<Hazard[]> {
  return (await readFeatures(file)).map((feature, index) => hazardOf(feature, file, index));
}

/** Zones to reckon with: `none`, `active` (those of the pack in force at its situation time), or a GeoJSON file. */
export async function readHazards(choice: string, datasets: Datasets): Promise<readonly Hazard[]> {
  if (choice === 'none') return [];
  if (choice !== 'active') return readHazardFile(choice);
  const atMs = situationMs(datasets);
  return datasets.hazards.filter((hazard) => hazardPhase(hazard, atMs) === 'in-force');
}
