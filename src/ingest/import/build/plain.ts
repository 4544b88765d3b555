import { CLOSED_TO_ALL, type ClosureGeometry, type RoadClosure } from '../../../domain/closure';
import { FACILITY_KINDS } from '../../../domain/facility';
import { TRAVEL_MODES, type TravelMode } from '../../../domain/travel';
import { valueText } from '../cell-text';
import { areaOf, pointOf } from '../position/shape';
import { type Builder, missing, type RowToBuild, unsuitable } from './builder';
import { groundOf } from './ground-of';
import { momentOf } from './moment-of';
import { readRoadEffect } from '../values/read-road-effect';
import { isBlank } from '../values/read-number';
import type { RowFields } from '../values/row-fields';

/** One hospital, school and the like; it must say which. */
export const buildFacility: Builder<'facilities'> = (row) => {
  const position = pointOf(row.geometry);
  if (position === null) return unsuitable(row);
  const kind = row.fields.choice('kind', FACILITY_KINDS);
  if (kind === null) return missing(row, 'kind');
  return { id: row.id, name: row.fields.text('name'), position, kind, ...groundOf(row) };
};

/** One district; it must have a name. */
export const buildDistrict: Builder<'districts'> = (row) => {
  const geometry = areaOf(row.geometry);
  if (geometry === null) return unsuitable(row);
  const name = row.fields.text('name');
  if (name === null) return missing(row, 'name');
  const { grade, source } = groundOf(row);
  return { id: row.id, name, people: row.fields.amount('people'), geometry, grade, source };
};

/** One closed road, closed to everybody of whom the row says nothing else; a road without a name is called by file and row. */
export const buildClosure: Builder<'closures'> = (row) => {
  const geometry = closureGeometry(row);
  if (geometry === null) return unsuitable(row);
  return {
    id: row.id,
    name: row.fields.text('name') ?? row.label,
    geometry,
    roads: roadsOf(row.fields),
    since: momentOf(row.fields, 'since'),
    note: row.fields.text('note') ?? '',
  };
};

const EFFECT_FIELDS = {
  walk: 'roadsWalk',
  car: 'roadsCar',
  emergency: 'roadsEmergency',
  truck: 'roadsTruck',
} as const satisfies Record<TravelMode, string>;

function roadsOf(fields: RowFields): RoadClosure['roads'] {
  const roads = { ...CLOSED_TO_ALL };
  for (const mode of TRAVEL_MODES) {
    const field = EFFECT_FIELDS[mode];
    const value = fields.raw(field);
    if (isBlank(value)) continue;
    const effect = readRoadEffect(valueText(value));
    if (effect === null) fields.fault('value-unreadable', field, value);
    else roads[mode] = effect;
  }
  return roads;
}

function closureGeometry({ geometry }: RowToBuild): ClosureGeometry | null {
  switch (geometry.type) {
    case 'LineString':
      return geometry.coordinates.length >= 2 ? geometry : null;
    case 'MultiLineString':
      return geometry.coordinates.length > 0 && geometry.coordinates.every((line) => line.length >= 2)
        ? geometry
        : null;
    case 'Point':
    case 'MultiPoint': {
      const position = pointOf(geometry);
      return position === null ? null : { type: 'Point', coordinates: [...position] };
    }
    case 'Polygon':
    case 'MultiPolygon':
    case 'GeometryCollection':
      return areaOf(geometry);
  }
}

/** One feature to look at, with all its values. */
export const buildReference: Builder<'reference'> = ({ fields, id, geometry }) => ({
  id,
  name: fields.text('name'),
  geometry,
  values: fields.cells(),
});
