import { valueText } from '../cell-text';
import {
  SHELTER_CLASSES,
  SHELTER_KINDS,
  SHELTER_STATUSES,
  type ShelterClass,
  type Stage,
  type StageCapacity,
  STAGES,
  SUITABILITY_HAZARDS,
  type SuitabilityHazard,
} from '../../../domain/shelter';
import { suitabilityOf } from '../classes/class-of';
import { pointOf } from '../position/shape';
import { SUITABLE_FLAGS } from '../targets';
import type { RowFields } from '../values/row-fields';
import { isBlank } from '../values/read-number';
import { type Builder, type RowToBuild, unsuitable } from './builder';
import { groundOf } from './ground-of';

/** The stage that a figure without one is for, where the class of the site tells. */
const STAGE_OF_CLASS: Readonly<Record<ShelterClass, Stage>> = {
  emergency: 'urgent',
  'short-term': 'short',
  'medium-term': 'medium',
  'long-term': 'long',
  central: 'long',
};

/** One shelter. What the file does not tell is null or `unknown`; a place of no known kind is `other`. */
export const buildShelter: Builder<'shelters'> = (row) => {
  const { fields, geometry, id } = row;
  const position = pointOf(geometry);
  if (position === null) return unsuitable(row);
  const shelterClass = fields.choice('shelterClass', SHELTER_CLASSES);
  const areaM2 = fields.amount('areaM2');
  const effective = fields.amount('effectiveAreaM2');
  const isTooLarge = areaM2 !== null && effective !== null && effective > areaM2;
  const effectiveAreaM2 = isTooLarge
    ? fields.fault('value-impossible', 'effectiveAreaM2', fields.raw('effectiveAreaM2'))
    : effective;
  return {
    id,
    name: fields.text('name'),
    position,
    kind: fields.choice('kind', SHELTER_KINDS) ?? 'other',
    scheme: fields.text('scheme') ?? '',
    shelterClass,
    space: fields.choice('space', ['indoor', 'outdoor']),
    suitableFor: suitabilityFrom(fields),
    areaM2,
    effectiveAreaM2,
    capacity: capacityFrom(row, shelterClass),
    accessible: fields.flag('accessible'),
    status: fields.choice('status', SHELTER_STATUSES) ?? 'unknown',
    occupancy: fields.count('occupancy'),
    address: fields.text('address'),
    ...groundOf(row),
  };
};

/** Figures by stage; one without a stage is for that of the class, else for the one the person chose, else for none. */
function capacityFrom({ fields, plan }: RowToBuild, shelterClass: ShelterClass | null): StageCapacity {
  const capacity = {
    urgent: fields.count('capacityUrgent'),
    temporary: fields.count('capacityTemporary'),
    short: fields.count('capacityShort'),
    medium: fields.count('capacityMedium'),
    long: fields.count('capacityLong'),
  };
  const people = fields.count('capacity');
  if (people === null) return capacity;
  const chosen = STAGES.find((one) => one === plan.constants['capacityStage']);
  const stage = shelterClass === null ? chosen : STAGE_OF_CLASS[shelterClass];
  if (stage === undefined) fields.fault('stage-unstated', 'capacity', people);
  return stage === undefined || capacity[stage] !== null ? capacity : { ...capacity, [stage]: people };
}

/**
 * Hazards that the site serves, from a list in one column or from one column a hazard ("1", blank = not). Null where
 * nothing is filled in: then nobody has said.
 */
function suitabilityFrom(fields: RowFields): readonly SuitabilityHazard[] | null {
  const listed = fields.raw('suitableFor');
  if (!isBlank(listed)) return listedHazards(fields, listed);
  const flags = Object.entries(SUITABLE_FLAGS).map(([field, hazard]) => ({
    hazard,
    flag: fields.flag(field),
  }));
  if (flags.every(({ flag }) => flag === null)) return null;
  return flags.filter(({ flag }) => flag === true).map(({ hazard }) => hazard);
}

function listedHazards(fields: RowFields, listed: unknown): readonly SuitabilityHazard[] | null {
  const text = valueText(listed);
  if (/^\s*\[\s*\]\s*$/.test(text)) return [];
  const words = text
    .replace(/[[\]"]/g, '')
    .split(/[;；,，、|/・·\s]+/)
    .filter((word) => word !== '');
  const hazards = words.map((word) => SUITABILITY_HAZARDS.find((one) => one === suitabilityOf(word)) ?? null);
  if (hazards.includes(null)) fields.fault('class-unknown', 'suitableFor', listed);
  const known = [...new Set(hazards.filter((hazard) => hazard !== null))];
  return known.length === 0 ? null : known;
}
