import { type XmlNode, childOf, childrenOf, childText } from '../../xml';

const SHAPES: ReadonlySet<string> = new Set([
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
  'Model',
]);

type Raw = { readonly type: string; readonly [member: string]: unknown };

/** The shape of a placemark as GeoJSON, not yet checked: numbers may be NaN, rings open. Null where it has none. */
export function kmlGeometry(placemark: XmlNode): Raw | null {
  const shapes = placemark.children.filter(({ name }) => SHAPES.has(name)).map(shapeOf);
  return shapes.length > 1 ? joined(shapes, null) : (shapes[0] ?? null);
}

function shapeOf(node: XmlNode): Raw {
  switch (node.name) {
    case 'Point':
      return { type: 'Point', coordinates: positionsOf(node)[0] ?? [] };
    case 'LineString':
    case 'LinearRing':
      return { type: 'LineString', coordinates: positionsOf(node) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: ringsOf(node) };
    case 'Track':
      return trackOf(node);
    case 'Model': {
      const location = childOf(node, 'Location');
      const part = (name: string) => numberOf((location && childText(location, name)) ?? '');
      return { type: 'Point', coordinates: [part('longitude'), part('latitude'), part('altitude')] };
    }
    default:
      return joined(
        node.children.filter(({ name }) => SHAPES.has(name)).map(shapeOf),
        node.attributes.get('type') ?? null,
      );
  }
}

/** Outer ring first; a polygon without one has no shape. */
function ringsOf(polygon: XmlNode): readonly unknown[] {
  const rings = (boundary: string) =>
    childrenOf(polygon, boundary).flatMap((side) => childrenOf(side, 'LinearRing').map(positionsOf));
  const [outer = []] = rings('outerBoundaryIs');
  return [outer, ...rings('innerBoundaryIs')];
}

function trackOf(track: XmlNode): Raw {
  const positions = childrenOf(track, 'coord').map(({ text }) => text.trim().split(/\s+/).map(numberOf));
  return positions.length === 1
    ? { type: 'Point', coordinates: positions[0] }
    : { type: 'LineString', coordinates: positions };
}

const MULTIPLE: Readonly<Record<string, string>> = {
  Point: 'MultiPoint',
  LineString: 'MultiLineString',
  Polygon: 'MultiPolygon',
};

/** Shapes of one kind as a multiple of it, else as a collection; `asked`: a collection where the file says so itself. */
function joined(shapes: readonly Raw[], asked: string | null): Raw {
  const [first] = shapes;
  const multiple = first === undefined ? undefined : MULTIPLE[first.type];
  if (asked === 'GeometryCollection' || !multiple || shapes.some(({ type }) => type !== first?.type))
    return { type: 'GeometryCollection', geometries: shapes };
  return { type: multiple, coordinates: shapes.map((shape) => shape['coordinates']) };
}

/** `lon,lat[,height]` apart by spaces; spaces around the commas, which some programs write, are passed over. */
function positionsOf(node: XmlNode): readonly (readonly number[])[] {
  const text = childText(node, 'coordinates');
  if (text === null) return [];
  return text
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)
    .map((tuple) => tuple.replace(/,$/, '').split(',').map(numberOf));
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
