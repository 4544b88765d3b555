import { resolve } from 'node:path';
import type { SitingObjective } from '../../../src/analysis/siting/instance/instance';
import { sitingPlaces } from '../../../src/analysis/siting/prepare/places';
import { prepareSiting } from '../../../src/analysis/siting/prepare/prepare';
import { SHELTER_CLASSES, STAGES, type Stage } from '../../../src/domain/shelter';
import { createTask } from '../../../src/domain/task';
import { WALKERS } from '../../../src/domain/travel';
import { readClosures } from '../closures';
import { readHazards } from '../hazards';
import { InputError, readChoice, required } from '../input';
import { openPackFolder } from '../pack-folder';
import { stageLines } from '../stage-lines';
import type { Question } from './from-matrix';

export interface PackOptions {
  readonly pack?: string;
  readonly capacity?: string;
  readonly class?: string;
  readonly standard?: string;
  readonly walker?: string;
  readonly hazards?: string;
  readonly closures?: string;
}

/** Stage that `--capacity yes` means: the first nights. */
const USUAL_STAGE: Stage = 'temporary';

function stageOf(capacity: string | undefined): Stage | null {
  if (capacity === undefined || capacity === 'no') return null;
  return capacity === 'yes' ? USUAL_STAGE : readChoice(capacity, STAGES, 'capacity');
}

/** An instance from the people, shelters and roads of a pack; without a radius that of the class counts. */
export async function questionFromPack(
  options: PackOptions,
  asked: { objective: SitingObjective; p: number; radius: number | null; keepInUse: boolean },
): Promise<Question> {
  const shelterClass = readChoice(options.class ?? 'emergency', SHELTER_CLASSES, 'class');
  const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
  const stage = stageOf(options.capacity);
  const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
  const { standards, population, shelters } = datasets;
  const standard = options.standard ?? standards.defaultProfileId;
  const profile = standards.profiles.find(({ id }) => id === standard);
  if (profile === undefined) throw new InputError(`--standard ${standard}: the pack does not have it.`);
  const rule = profile.classes.find((one) => one.shelterClass === shelterClass);
  const radiusM = asked.radius ?? rule?.serviceDistanceM;
  if (radiusM === undefined) throw new InputError('--radius is missing.');
  const prepared = await prepareSiting(
    {
      ...sitingPlaces(shelters, { shelterClass, profile, stage, keepInUse: asked.keepInUse }),
      objective: asked.objective,
      newSites: asked.p,
      radiusM,
      cells: population,
      isLimited: stage !== null,
      standards,
      walker,
      hazards: await readHazards(options.hazards ?? 'active', datasets),
      hazardRoads: standards.hazardRoads,
      closures: await readClosures(options.closures),
    },
    network,
    createTask({ onProgress: stageLines() }),
  );
  const { method, detourFactor, leftOut, people } = prepared;
  return {
    instance: prepared.instance,
    demand: population.map(({ cell }) => cell),
    sites: prepared.places.map(({ id }) => id),
    positions: prepared.places.map(({ position }) => position),
    ground: {
      costs: { method, detourFactor, unit: 'm', walker },
      standard,
      class: shelterClass,
      radiusM,
      stage,
      people,
      apartPeople: people - prepared.instance.weights.reduce((sum, one) => sum + one, 0),
      candidates: prepared.places.length - prepared.existingCount,
      leftOut,
    },
  };
}
