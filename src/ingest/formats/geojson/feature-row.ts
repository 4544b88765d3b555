import { shown, soundGeometry } from '../../geometry';
import type { SourceRow } from '../../format';
import type { RowFault } from '../../row-fault';
import { unreadableText } from './parse-json';

/** One feature of a file, or what stands in the place of one. */
export interface FoundFeature {
  readonly geometry: unknown;
  /** Values by name, in the order of the file. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The element is no feature and no geometry. */
  readonly isDamaged: boolean;
}

const GEOMETRY_TYPES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);
/** Stands for bytes that are no text in the encoding of the file. */
const REPLACEMENT = '\ufffd';
const NO_VALUES: ReadonlyMap<string, unknown> = new Map();

/** The features of an element of a collection: one, or those of collections nested in it, one after the other. */
export function* featuresIn(element: unknown): Generator<FoundFeature> {
  const waiting = [[element].values()];
  for (let list = waiting.at(-1); list; list = waiting.at(-1)) {
    const next = list.next();
    if (next.done) waiting.pop();
    else if (isCollection(next.value)) waiting.push(next.value.features.values());
    else yield featureOf(next.value);
  }
}

function isCollection(value: unknown): value is { readonly features: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}

function featureOf(element: unknown): FoundFeature {
  if (typeof element !== 'object' || element === null || Array.isArray(element))
    return { geometry: element, values: NO_VALUES, isDamaged: true };
  const members = new Map<string, unknown>(Object.entries(element));
  const type = members.get('type');
  if (GEOMETRY_TYPES.has(type)) return { geometry: element, values: NO_VALUES, isDamaged: false };
  if (type !== 'Feature') return { geometry: type, values: NO_VALUES, isDamaged: true };
  const properties = members.get('properties');
  const values = new Map<string, unknown>(
    typeof properties === 'object' && properties !== null ? Object.entries(properties) : [],
  );
  const id = members.get('id');
  if (typeof id === 'string' || typeof id === 'number') {
    if (!values.has('id')) values.set('id', id);
    else if (values.get('id') !== id) values.set('@id', id);
  }
  return { geometry: members.get('geometry'), values, isDamaged: false };
}

/** A feature as a row of a table with these columns. */
export function featureRow(
  feature: FoundFeature,
  columns: ReadonlyMap<string, number>,
  row: number,
): SourceRow {
  const values: unknown[] = Array.from({ length: columns.size }, () => null);
  if (feature.isDamaged) {
    const fault: RowFault = { code: 'row-damaged', column: null, value: shown(feature.geometry) };
    return { row, geometry: null, values, faults: [fault] };
  }
  const { geometry, faults: found } = soundGeometry(feature.geometry);
  const faults: RowFault[] = [...found];
  for (const [name, value] of feature.values) {
    const index = columns.get(name);
    if (index === undefined) continue;
    const unreadable =
      Number.isFinite(value) || typeof value !== 'number' ? unreadableText(value) : String(value);
    if (unreadable !== null) {
      faults.push({ code: 'value-unreadable', column: name, value: unreadable });
      continue;
    }
    values[index] = value;
    if (typeof value === 'string' && value.includes(REPLACEMENT))
      faults.push({ code: 'encoding-mixed', column: name, value: shown(value) });
  }
  return faults.length === 0 ? { row, geometry, values } : { row, geometry, values, faults };
}
