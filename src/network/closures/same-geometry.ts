import type { ClosureGeometry } from '../../domain/closure';

type Coordinates = ClosureGeometry['coordinates'];

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((part, at) => isSame(part, b[at]));
}

/** True for geometries of equal type and coordinates. */
export function isSameGeometry(a: ClosureGeometry, b: ClosureGeometry): boolean {
  return a === b || (a.type === b.type && isSame(a.coordinates, b.coordinates));
}

function outline(coordinates: Coordinates | Coordinates[number]): string {
  if (!Array.isArray(coordinates)) return String(coordinates);
  return `${coordinates.length}[${outline(coordinates[0] as Coordinates)},${outline(coordinates.at(-1) as Coordinates)}]`;
}

/** A short text that is equal for equal geometries, and rarely for others. */
export function outlineOf({ type, coordinates }: ClosureGeometry): string {
  return `${type}${outline(coordinates)}`;
}
