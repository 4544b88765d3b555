import * as v from 'valibot';
import { TEAM_FAMILIES, TEAM_KINDS, TEAM_STATUSES } from '../../domain/team';
import { WAREHOUSE_LEVELS, WAREHOUSE_STATUSES } from '../../domain/warehouse';
import { count, isoDate, localText, positive, text } from './fields';
import { positionSchema } from './recipe';
import { stockRowSchema } from './warehouse';

const osmId = v.pipe(
  v.string(),
  v.regex(/^(node|way|relation)\/\d+$/, 'must be node/123, way/123 or relation/123'),
);

const warehouseItemSchema = v.object({
  id: text,
  name: localText,
  position: positionSchema,
  level: v.picklist(WAREHOUSE_LEVELS),
  floorAreaM2: v.nullable(positive),
  peopleServed: v.nullable(count),
  reserveMode: v.nullable(v.picklist(['physical', 'capacity', 'agreement'])),
  loadingMin: v.nullable(positive),
  stock: v.array(stockRowSchema),
  address: v.nullable(text),
  status: v.picklist(WAREHOUSE_STATUSES),
  osm: osmId,
});

const teamItemSchema = v.object({
  id: text,
  name: localText,
  position: positionSchema,
  kind: v.picklist(TEAM_KINDS),
  family: v.nullable(v.picklist(TEAM_FAMILIES)),
  people: v.nullable(count),
  equipment: v.array(localText),
  turnoutS: v.nullable(positive),
  status: v.picklist(TEAM_STATUSES),
  roundTheClock: v.nullable(v.boolean()),
  base: v.nullable(text),
  osm: osmId,
});

const list = <S extends v.GenericSchema<unknown, { readonly id: string }>>(item: S) =>
  v.object({
    origin: localText,
    licence: text,
    asOf: isoDate,
    items: v.pipe(
      v.array(item),
      v.check((items) => new Set(items.map(({ id }) => id)).size === items.length, 'two items have one id'),
    ),
  });

/** `data/<id>/warehouses.json`. */
export const recipeWarehousesSchema = list(warehouseItemSchema);
export type RecipeWarehouses = v.InferOutput<typeof recipeWarehousesSchema>;

/** `data/<id>/teams.json`. */
export const recipeTeamsSchema = list(teamItemSchema);
export type RecipeTeams = v.InferOutput<typeof recipeTeamsSchema>;
