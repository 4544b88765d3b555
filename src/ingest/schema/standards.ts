import * as v from 'valibot';
import { WARNING_LEVELS } from '../../domain/hazard';
import { INCIDENT_TYPE_IDS } from '../../domain/incident';
import { RELIEF_BASES } from '../../domain/relief-norm';
import { SHELTER_CLASSES, STAGES } from '../../domain/shelter';
import type { StandardsFile } from '../../domain/standards';
import { TRAVEL_MODES, WALKERS } from '../../domain/travel';
import { finite, localText, positive, text } from './fields';
import { type DocumentResult, readDocument } from './read-document';

const aboveZero = v.pipe(finite, v.gtValue(0));

const sourcedNumber = v.strictObject({ value: aboveZero, source: text, verified: v.boolean() });

const profile = v.strictObject({
  id: text,
  name: localText,
  source: localText,
  verified: v.boolean(),
  classes: v.array(
    v.strictObject({
      shelterClass: v.picklist(SHELTER_CLASSES),
      minAreaM2: v.nullable(positive),
      serviceDistanceM: aboveZero,
    }),
  ),
  areaPerPersonM2: v.strictObject(v.entriesFromList(STAGES, aboveZero)),
  stagesOf: v.strictObject(v.entriesFromList(SHELTER_CLASSES, v.array(v.picklist(STAGES)))),
});

function travelProfile<const Mode extends string>(mode: Mode) {
  return v.strictObject({
    mode: v.literal(mode),
    walkMps: v.nullable(aboveZero),
    speedFactor: v.nullable(v.pipe(aboveZero, v.maxValue(2))),
    maxKmh: v.nullable(aboveZero),
    offRoadKmh: aboveZero,
    ignoresOneway: v.boolean(),
    ignoresPrivate: v.boolean(),
    ignoresTurnBans: v.optional(v.boolean(), false),
    source: text,
    verified: v.boolean(),
  });
}

const roadEffect = v.variant('effect', [
  v.strictObject({ effect: v.literal('open') }),
  v.strictObject({ effect: v.literal('closed') }),
  v.strictObject({ effect: v.literal('slow'), factor: v.pipe(finite, v.gtValue(1)) }),
]);

/** Seven digits of GB/T 38565-2020, or the leading ones of a family. */
const familyCode = v.pipe(v.string(), v.regex(/^\d{1,7}$/));

const reliefNorm = v.strictObject({
  id: text,
  name: localText,
  source: localText,
  items: v.pipe(
    v.array(
      v.strictObject({
        id: text,
        name: localText,
        codes: v.pipe(v.array(familyCode), v.minLength(1)),
        basis: v.picklist(RELIEF_BASES),
        rate: aboveZero,
        people: aboveZero,
        unit: localText,
        source: localText,
        verified: v.boolean(),
      }),
    ),
    v.minLength(1),
  ),
});

const deliveryTarget = v.strictObject({
  id: text,
  name: localText,
  seconds: aboveZero,
  source: localText,
  verified: v.boolean(),
});

/** Content of `standards.json`; unknown keys are refused, so that a misspelt value is not lost. */
export const standardsSchema = v.pipe(
  v.strictObject({
    profiles: v.pipe(v.array(profile), v.minLength(1)),
    defaultProfileId: text,
    walkers: v.strictObject(v.entriesFromList(WALKERS, sourcedNumber)),
    travel: v.strictObject({
      walk: travelProfile('walk'),
      car: travelProfile('car'),
      emergency: travelProfile('emergency'),
      truck: travelProfile('truck'),
    }),
    hazardRoads: v.array(
      v.strictObject({
        type: v.picklist([...INCIDENT_TYPE_IDS, '*']),
        level: v.picklist(WARNING_LEVELS),
        roads: v.strictObject(v.entriesFromList(TRAVEL_MODES, roadEffect)),
      }),
    ),
    detourFactor: sourcedNumber,
    responseTargets: v.array(
      v.strictObject({
        id: text,
        name: localText,
        seconds: aboveZero,
        clock: v.picklist(['turnout', 'travel', 'total']),
        source: text,
        verified: v.boolean(),
      }),
    ),
    reliefNorms: v.exactOptional(v.pipe(v.array(reliefNorm), v.minLength(1))),
    deliveryTargets: v.exactOptional(v.array(deliveryTarget)),
  }),
  v.forward(
    v.partialCheck(
      [['profiles'], ['defaultProfileId']],
      ({ profiles, defaultProfileId }) => profiles.some(({ id }) => id === defaultProfileId),
      'id of a profile',
    ),
    ['defaultProfileId'],
  ),
);

/** Reads parsed JSON as standards; never throws. */
export function readStandards(content: unknown): DocumentResult<StandardsFile> {
  return readDocument(standardsSchema, content);
}
