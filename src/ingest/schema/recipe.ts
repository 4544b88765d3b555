import * as v from 'valibot';
import type { Bbox, LonLat } from '../../domain/geo';
import { isoDate, isoMoment, localText, text } from './fields';

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
export const positionSchema = v.pipe(
  v.tuple([degrees(180), degrees(90)]),
  v.transform((position): LonLat => position),
);
const bboxSchema = v.pipe(
  v.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north]'),
  v.transform((box): Bbox => box),
);

const fileName = v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'must be a plain file name'));
const people = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** `data/<id>/recipe.json`: where a region's data comes from and what is known of it. */
export const recipeSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  name: localText,
  bbox: bboxSchema,
  centre: positionSchema,
  zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be an IANA time zone')),
  exerciseStart: v.nullable(isoMoment),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code')),
  drivesOn: v.picklist(['left', 'right']),
  source: v.object({
    package: text,
    version: text,
    tiles: v.pipe(v.array(text), v.minLength(1)),
    asOf: isoDate,
    licence: text,
    attribution: v.array(v.object({ text, href: v.pipe(v.string(), v.url()) })),
  }),
  population: v.object({
    peopleInside: people,
    areaFile: v.nullable(fileName),
    censusTotal: v.nullable(people),
    shareInside: v.nullable(share),
    spread: v.picklist(['addresses', 'buildings', 'streets']),
    vulnerableShare: v.nullable(v.object({ value: share, source: text, verified: v.boolean() })),
    source: localText,
    asOf: isoDate,
    method: localText,
  }),
  shoreFile: v.nullable(fileName),
  warehousesFile: fileName,
  teamsFile: fileName,
  hazardsFile: fileName,
  limits: v.array(localText),
});
export type Recipe = v.InferOutput<typeof recipeSchema>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
