import * as v from 'valibot';
import { INCIDENT_TYPE_IDS } from '../../domain/incident';
import { isoDate, isoMoment, localText, text } from './fields';
import { positionSchema } from './recipe';

const ringSchema = v.pipe(
  v.array(
    v.pipe(
      positionSchema,
      v.transform(([lon, lat]): GeoJSON.Position => [lon, lat]),
    ),
  ),
  v.minLength(4, 'a ring needs four positions'),
  v.check((ring) => ring[0]?.join() === ring.at(-1)?.join(), 'a ring must end where it starts'),
);
/** A GeoJSON Polygon or MultiPolygon. */
export const areaGeometrySchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ringSchema), v.minLength(1)) }),
  v.object({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(v.pipe(v.array(ringSchema), v.minLength(1))), v.minLength(1)),
  }),
]);
export type AreaGeometry = v.InferOutput<typeof areaGeometrySchema>;

const areaFeatureSchema = v.object({ type: v.literal('Feature'), geometry: areaGeometrySchema });

/** Dry land or an administrative area: a bare geometry, a feature, or a collection of features with areas. */
export const areaFileSchema = v.union([
  v.pipe(
    areaGeometrySchema,
    v.transform((geometry): AreaGeometry[] => [geometry]),
  ),
  v.pipe(
    areaFeatureSchema,
    v.transform((feature): AreaGeometry[] => [feature.geometry]),
  ),
  v.pipe(
    v.object({ type: v.literal('FeatureCollection'), features: v.array(areaFeatureSchema) }),
    v.transform(({ features }): AreaGeometry[] => features.map(({ geometry }) => geometry)),
  ),
]);

const hazardPropertiesSchema = v.object({
  id: text,
  type: v.picklist(INCIDENT_TYPE_IDS),
  level: v.picklist([1, 2, 3, 4]),
  status: v.picklist(['Actual', 'Exercise', 'System', 'Test', 'Draft']),
  headline: localText,
  description: localText,
  instruction: localText,
  areaDesc: localText,
  sender: text,
  urgency: v.picklist(['Immediate', 'Expected', 'Future', 'Past', 'Unknown']),
  severity: v.picklist(['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown']),
  certainty: v.picklist(['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown']),
  sent: isoMoment,
  onset: isoMoment,
  expires: v.nullable(isoMoment),
});

/** `data/<id>/hazards.geojson`, with its origin as foreign members. */
export const recipeHazardsSchema = v.object({
  type: v.literal('FeatureCollection'),
  origin: localText,
  licence: text,
  asOf: v.nullable(isoDate),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: hazardPropertiesSchema,
      geometry: areaGeometrySchema,
    }),
  ),
});
export type RecipeHazards = v.InferOutput<typeof recipeHazardsSchema>;
