import type { Hazard } from '../../domain/hazard';
import type { Team } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import type { RecipeHazards, RecipeTeams, RecipeWarehouses } from '../../ingest';

const sourceOf = (origin: string, osm: string) => `${origin} · OpenStreetMap ${osm}`;

/** The recipe's warehouses: invented for drills, placed on real buildings. */
export function toWarehouses({ origin, asOf, items }: RecipeWarehouses): Warehouse[] {
  return items.map(({ osm, ...item }) => ({
    ...item,
    grade: 'exercise',
    source: sourceOf(origin, osm),
    asOf,
  }));
}

/** The recipe's teams: readiness invented for drills, bases at real stations. */
export function toTeams({ origin, asOf, items }: RecipeTeams): Team[] {
  return items.map(({ osm, ...item }) => ({
    ...item,
    grade: 'exercise',
    source: sourceOf(origin, osm),
    asOf,
  }));
}

/** The recipe's hazard zones, drawn by hand for drills. */
export function toHazards({ origin, features }: RecipeHazards): Hazard[] {
  return features.map(({ properties, geometry }) => ({
    ...properties,
    geometry,
    grade: 'exercise',
    source: origin,
  }));
}
