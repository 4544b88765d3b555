import type { Hazard } from '../../domain/hazard';
import type { Team } from '../../domain/team';
import type { Warehouse } from '../../domain/warehouse';
import type { RecipeHazards, RecipeTeams, RecipeWarehouses } from '../../ingest';

const sourceOf = (osm: string) => `OpenStreetMap ${osm}`;

/** The recipe's warehouses: invented for drills, placed on real buildings. */
export function toWarehouses({ asOf, items }: RecipeWarehouses): Warehouse[] {
  return items.map(({ osm, ...item }) => ({ ...item, grade: 'exercise', source: sourceOf(osm), asOf }));
}

/** The recipe's teams: readiness invented for drills, bases at real stations. */
export function toTeams({ asOf, items }: RecipeTeams): Team[] {
  return items.map(({ osm, ...item }) => ({ ...item, grade: 'exercise', source: sourceOf(osm), asOf }));
}

/** The recipe's hazard zones, drawn by hand for drills. */
export function toHazards({ features }: RecipeHazards): Hazard[] {
  return features.map(({ properties, geometry }) => ({
    ...properties,
    geometry,
    grade: 'exercise',
    source: properties.sender,
  }));
}
