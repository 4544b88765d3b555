import { FACILITY_KINDS } from '../../domain/facility';
import { HAZARD_TYPES } from '../../domain/hazard';
import { GRADES } from '../../domain/provenance';
import { SHELTER_CLASSES, SHELTER_KINDS, SHELTER_STATUSES, STAGES } from '../../domain/shelter';
import { TEAM_FAMILIES, TEAM_KINDS, TEAM_STATUSES } from '../../domain/team';
import { WAREHOUSE_LEVELS, WAREHOUSE_STATUSES } from '../../domain/warehouse';
import type { ImportKind, TargetField } from './plan';

const column = (name: string): TargetField => ({ name, required: false, values: null, givenBy: 'column' });
const needed = (name: string): TargetField => ({ ...column(name), required: true });
const choice = (name: string, values: readonly string[]): TargetField => ({
  name,
  required: false,
  values,
  givenBy: 'either',
});
const neededChoice = (name: string, values: readonly string[]): TargetField => ({
  ...choice(name, values),
  required: true,
});
const person = (name: string, values: readonly string[] | null): TargetField => ({
  name,
  required: false,
  values,
  givenBy: 'person',
});

const GROUND = [choice('grade', GRADES), column('source'), column('asOf')];
const FLAGS = ['yes', 'no'] as const;

/** Flags of the Japanese layouts, one column a hazard; together they give `suitableFor`. */
export const SUITABLE_FLAGS = {
  suitableFlood: 'flood',
  suitableLandslide: 'landslide',
  suitableStormSurge: 'storm-surge',
  suitableEarthquake: 'earthquake',
  suitableTsunami: 'tsunami',
  suitableFire: 'fire',
  suitableInlandFlood: 'inland-flood',
  suitableVolcano: 'volcano',
} as const;

/**
 * What the columns of a file can be, kind by kind. Names are those of the tables in `ingest/schema`; besides:
 * `name` is a name in either language, `capacity` a figure whose stage the file does not tell (`capacityStage` does).
 */
export const TARGETS: Readonly<Record<ImportKind, readonly TargetField[]>> = {
  shelters: [
    column('id'),
    column('name'),
    choice('kind', SHELTER_KINDS),
    choice('status', SHELTER_STATUSES),
    choice('shelterClass', SHELTER_CLASSES),
    { ...column('scheme'), givenBy: 'either' },
    choice('space', ['indoor', 'outdoor']),
    column('capacity'),
    person('capacityStage', STAGES),
    column('capacityUrgent'),
    column('capacityTemporary'),
    column('capacityShort'),
    column('capacityMedium'),
    column('capacityLong'),
    column('occupancy'),
    column('areaM2'),
    column('effectiveAreaM2'),
    choice('accessible', FLAGS),
    column('suitableFor'),
    ...Object.keys(SUITABLE_FLAGS).map((name) => ({ ...column(name), values: FLAGS })),
    column('address'),
    ...GROUND,
  ],
  warehouses: [
    column('id'),
    needed('name'),
    column('nameZh'),
    column('nameEn'),
    neededChoice('level', WAREHOUSE_LEVELS),
    choice('status', WAREHOUSE_STATUSES),
    choice('reserveMode', ['physical', 'capacity', 'agreement']),
    column('floorAreaM2'),
    column('peopleServed'),
    column('loadingMin'),
    column('stock'),
    column('address'),
    ...GROUND,
  ],
  teams: [
    column('id'),
    needed('name'),
    column('nameZh'),
    column('nameEn'),
    neededChoice('kind', TEAM_KINDS),
    choice('family', TEAM_FAMILIES),
    choice('status', TEAM_STATUSES),
    column('people'),
    column('equipment'),
    column('turnoutS'),
    choice('roundTheClock', FLAGS),
    column('base'),
    ...GROUND,
  ],
  hazards: [
    column('id'),
    needed('headline'),
    column('headlineZh'),
    column('headlineEn'),
    neededChoice('type', HAZARD_TYPES),
    choice('level', ['1', '2', '3', '4']),
    neededChoice('status', ['Actual', 'Exercise', 'System', 'Test', 'Draft']),
    { ...needed('sent'), givenBy: 'either' },
    column('onset'),
    column('expires'),
    column('sender'),
    column('description'),
    column('descriptionZh'),
    column('descriptionEn'),
    column('instruction'),
    column('instructionZh'),
    column('instructionEn'),
    column('areaDesc'),
    column('areaDescZh'),
    column('areaDescEn'),
    choice('urgency', ['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
    choice('severity', ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
    choice('certainty', ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
    choice('grade', GRADES),
    column('source'),
  ],
  facilities: [column('id'), column('name'), neededChoice('kind', FACILITY_KINDS), ...GROUND],
  districts: [column('id'), needed('name'), column('people'), choice('grade', GRADES), column('source')],
  population: [column('cell'), needed('people'), column('vulnerable')],
  closures: [
    column('id'),
    column('name'),
    column('roadsWalk'),
    column('roadsCar'),
    column('roadsEmergency'),
    column('roadsTruck'),
    column('since'),
    column('note'),
  ],
  reference: [column('id'), column('name')],
};

/** A field of a kind by its name. */
export function targetOf(kind: ImportKind, name: string): TargetField | undefined {
  return TARGETS[kind].find((target) => target.name === name);
}
